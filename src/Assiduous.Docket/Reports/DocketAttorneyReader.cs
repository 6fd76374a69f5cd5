using System.Text;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads counsel out of the cell after "represented by": a name in bold, lines of contact, roles in italics.</summary>
internal static class DocketAttorneyReader
{
    private const string SeeAbove = "(See above for address)";

    /// <summary>The attorneys of one cell.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="contacts">Contacts by name so far; this cell's are added.</param>
    public static List<DocketAttorney> Read(Page page, Cell cell, Dictionary<string, string> contacts)
    {
        var attorneys = new List<DocketAttorney>();
        var at = NextName(page, cell.First, cell.End);
        while (at < cell.End)
        {
            var close = page.Closing(at, cell.End);
            var end = NextName(page, Math.Min(close + 1, cell.End), cell.End);
            var name = page.Text(at, close);
            if (name.Length > 0 && !IsRemark(name)) attorneys.Add(ReadOne(page, name, Math.Min(close + 1, cell.End), end, contacts));
            at = end;
        }
        return attorneys;
    }

    /// <summary>"[counsel not shown]": somebody's remark, no attorney.</summary>
    private static bool IsRemark(string name) => name[0] == '[' && name[^1] == ']';

    private static int NextName(Page page, int at, int end)
    {
        while (at < end && !(page.Tokens[at].Tag == Tag.B && !page.Tokens[at].IsEnd)) at++;
        return at;
    }

    private static DocketAttorney ReadOne(Page page, string name, int first, int end, Dictionary<string, string> contacts)
    {
        var contact = new StringBuilder();
        var roles = new List<string>();
        var from = first;
        for (var i = first; i < end; i++)
        {
            var token = page.Tokens[i];
            if (token.IsEnd || token.Tag is not (Tag.I or Tag.A)) continue;
            AddLines(page, from, i, contact);
            var close = page.Closing(i, end);
            if (token.Tag == Tag.I) AddRole(page.Text(i, close), roles);
            i = close;
            from = close + 1;
        }
        if (from < end) AddLines(page, from, end, contact);
        return new DocketAttorney(name, Resolve(name, contact.ToString(), contacts), roles);
    }

    private static void AddLines(Page page, int first, int end, StringBuilder contact)
    {
        foreach (var line in page.Lines(first, end)) contact.Append(line).Append('\n');
    }

    /// <summary>A role is in capitals; "Designation: CJA Appointment" says something else.</summary>
    private static void AddRole(string words, List<string> roles)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var label = colon < 0 ? words : words[..colon];
        if (label.Length > 0 && !label.Any(char.IsAsciiLetterLower)) roles.Add(words);
    }

    private static string Resolve(string name, string contact, Dictionary<string, string> contacts)
    {
        if (contact.StartsWith(SeeAbove, StringComparison.OrdinalIgnoreCase)) return contacts.GetValueOrDefault(name, "");
        contacts[name] = contact;
        return contact;
    }
}
