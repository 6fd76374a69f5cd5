using System.Buffers;

namespace Assiduous.Record.Recognition;

/// <summary>How a paper is vouched for and signed.</summary>
/// <param name="Oath">In what form; <see cref="Record.Oath.Unsworn"/> where no form was found.</param>
/// <param name="OathWhy">The reason, a sentence.</param>
/// <param name="Signed">Whether it bears a signature; null where it cannot be told.</param>
/// <param name="SignedWhy">The reason, a sentence.</param>
/// <param name="Signer">The name after <c>/s/</c>; null where none.</param>
/// <param name="Date">Date of the signature or jurat; null where none is filled in.</param>
internal sealed record Vouching(Oath Oath, string OathWhy, bool? Signed, string SignedWhy, string? Signer, DateOnly? Date)
{
    private static readonly string[] Jurats = ["sworn to before me", "sworn and subscribed", "subscribed and sworn", "sworn before me", "sworn to and subscribed", "affirmed before me"];

    private static readonly string[] Perjury = ["penalty of perjury", "penalties of perjury"];

    private static readonly string[] Section = ["28 U.S.C. § 1746", "28 U.S.C. Section 1746", "28 U.S.C. 1746"];

    /// <summary>New Jersey's certification in lieu of oath.</summary>
    private static readonly string[] Certified = ["subject to punishment"];

    private static readonly SearchValues<string> CertifiedStarts = SearchValues.Create(["subject"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> PerjuryStarts = SearchValues.Create(["penalt"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> SectionStarts = SearchValues.Create(["28"], StringComparison.Ordinal);

    private static readonly string[] DateWords = ["executed on", "executed this", "executed at", "executed:", "dated:", "dated this", "signed on", "date:", "dated "];

    /// <summary>How many code units at the end of a document hold its signature and jurat.</summary>
    private const int TailLength = 6000;

    public static Vouching Of(RecordText text)
    {
        var tail = text.Text[^Math.Min(text.Text.Length, TailLength)..];
        var jurat = Jurat(tail);
        var (signed, why, signer) = Signature(text, tail);
        var (oath, oathWhy) = Oaths(text.Text, tail, jurat);
        return new Vouching(oath, oathWhy, signed, why, signer, Dated(tail) ?? jurat.Date);
    }

    private static (Oath, string) Oaths(string text, string tail, (bool Found, bool Filled, DateOnly? Date) jurat)
    {
        if (jurat is { Found: true, Filled: true }) return (Oath.Sworn, "It ends with a filled-in jurat of an officer.");
        if (Clause(text) is { } clause) return (Oath.Declared, clause);
        if (jurat.Found) return (Oath.Unsworn, "Its jurat is blank.");
        return tail.Contains("duly sworn", StringComparison.OrdinalIgnoreCase) || text.AsSpan(0, Math.Min(text.Length, 4000)).Contains("duly sworn", StringComparison.OrdinalIgnoreCase)
            ? (Oath.Unsworn, "It says “duly sworn” but bears no jurat of an officer and no declaration under penalty of perjury.")
            : (Oath.Unsworn, "It bears no jurat and no declaration under penalty of perjury (28 U.S.C. § 1746).");
    }

    private static string? Clause(string text)
    {
        if (Stands(text, PerjuryStarts, Perjury)) return "It declares under penalty of perjury (28 U.S.C. § 1746).";
        if (Stands(text, SectionStarts, Section)) return "It declares under 28 U.S.C. § 1746.";
        return Stands(text, CertifiedStarts, Certified) ? "It certifies its statements as true, subject to punishment if they are willfully false (N.J. Ct. R. 1:4-4(b)), which is no clause of 28 U.S.C. § 1746 word for word." : null;
    }

    /// <summary>Whether one of several phrases stands anywhere in a whole document, their spaces being any white space.</summary>
    private static bool Stands(string text, SearchValues<string> starts, string[] phrases)
    {
        for (int at = 0, step; (step = text.AsSpan(at).IndexOfAny(starts)) >= 0; at += step + 1)
            if (Array.Exists(phrases, p => Matches(text, at + step, p))) return true;
        return false;
    }

    /// <summary>Where a phrase stands, its spaces being any white space; null where it does not.</summary>
    internal static int? Folded(string text, string phrase)
    {
        var first = phrase.Split(' ')[0];
        for (var at = 0; (at = text.IndexOf(first, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += first.Length)
            if (Matches(text, at, phrase)) return at;
        return null;
    }

    private static bool Matches(string text, int at, string phrase)
    {
        foreach (var c in phrase)
        {
            if (c == ' ')
            {
                var start = at;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                if (at == start && (at == 0 || text[at - 1] != '.')) return false;
            }
            else if (at >= text.Length || char.ToUpperInvariant(text[at++]) != char.ToUpperInvariant(c)) return false;
        }

        return true;
    }

    private static (bool Found, bool Filled, DateOnly? Date) Jurat(string tail)
    {
        foreach (var phrase in Jurats)
        {
            if (Folded(tail, phrase) is not { } at) continue;
            var after = tail.AsSpan(at, Math.Min(tail.Length - at, 300));
            var date = Dates.First(after, 160);
            return (true, date is not null || !after.Contains("___", StringComparison.Ordinal), date);
        }

        return (false, false, null);
    }

    private static (bool? Signed, string Why, string? Signer) Signature(RecordText text, string tail)
    {
        if (Slash(tail) is { } signer)
            return signer.Length > 0 ? (true, $"It is signed /s/ {signer}.", signer) : (false, "The mark /s/ stands over an empty line.", null);
        if (text.Pages.Any(p => p.OcrConfidence is not null)) return (null, "It was read from an image, on which a signature by hand cannot be told.", null);
        return Blank(tail) ? (false, "Its signature line is blank.", null) : (null, "No signature was found; a signature by hand leaves no text.", null);
    }

    /// <summary>The name after the last <c>/s/</c> or <c>s/</c>; empty where nothing follows on that line or the next; null where there is no such mark.</summary>
    private static string? Slash(string tail)
    {
        var at = tail.LastIndexOf("/s/", StringComparison.OrdinalIgnoreCase);
        var length = 3;
        if (at < 0)
        {
            at = tail.LastIndexOf("s/", StringComparison.Ordinal);
            length = 2;
            if (at < 0 || (at > 0 && !char.IsWhiteSpace(tail[at - 1])) || at + 2 >= tail.Length || !(tail[at + 2] == ' ' || char.IsUpper(tail[at + 2]))) return null;
        }

        var rest = tail[(at + length)..];
        var line = rest.Split('\n', '\f')[0].Trim(' ', '_', '\t', ',');
        return line.Length > 80 ? line[..80] : line.Any(char.IsLetter) ? line : "";
    }

    private static bool Blank(string tail)
    {
        foreach (var line in tail.Split('\n', '\f'))
        {
            var words = line.Trim();
            if (words.Count(c => c == '_') >= 8 && words.Count(char.IsLetter) <= 6) return true;
        }

        return false;
    }

    private static DateOnly? Dated(string tail)
    {
        foreach (var word in DateWords)
        {
            for (var at = tail.Length - 1; at > 0 && (at = tail.LastIndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at--)
                if (Dates.First(tail.AsSpan(at + word.Length), 90) is { } date) return date;
        }

        return null;
    }
}
