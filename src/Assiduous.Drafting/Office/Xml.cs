using System.Text;

namespace Assiduous.Drafting.Office;

/// <summary>Text made fit for XML: filings hold characters that XML forbids, and those are dropped.</summary>
internal static class Xml
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>The text with its special characters escaped, for content and for quoted attributes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0 && !HasForbidden(text)) return text;
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++) Append(safe, text, ref i);
        return safe.ToString();
    }

    /// <summary>The text without what XML forbids; nothing is escaped.</summary>
    public static string Clean(string text)
    {
        if (!HasForbidden(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else if (System.Xml.XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
        }

        return clean.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("&<>\"'");

    private static bool HasForbidden(string text)
    {
        foreach (var c in text)
            if (c < ' ' || c is >= '\ud800' and <= '\udfff' or '\ufffe' or '\uffff') return true;
        return false;
    }

    private static void Append(StringBuilder safe, string text, ref int i)
    {
        var c = text[i];
        switch (c)
        {
            case '&': safe.Append("&amp;"); break;
            case '<': safe.Append("&lt;"); break;
            case '>': safe.Append("&gt;"); break;
            case '"': safe.Append("&quot;"); break;
            case '\'': safe.Append("&#39;"); break;
            case '\t' or '\n' or '\r': safe.Append(' '); break;
            case < ' ' or '\ufffe' or '\uffff': break;
            default:
                if (!char.IsSurrogate(c)) safe.Append(c);
                else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) safe.Append(c).Append(text[++i]);
                break;
        }
    }
}
