using Assiduous.Record;

namespace Assiduous.Statements.Motions;

/// <summary>Whose paper each filing is, relative to a motion.</summary>
internal sealed class Sides(IReadOnlyList<Filing> filings)
{
    // The main document of each docket entry.
    private readonly Dictionary<string, Filing> mains = filings.Where(f => f.Attachment is null && f.Ecf is not null)
        .GroupBy(f => f.Ecf!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>A party's name reduced to what tells the sides apart: <c>plaintiff</c>, <c>defendant</c>, or its words.</summary>
    public static string? Key(string? party)
    {
        if (string.IsNullOrWhiteSpace(party)) return null;
        var lower = party.ToLowerInvariant();
        int plaintiff = lower.IndexOf("plaintiff", StringComparison.Ordinal), defendant = lower.IndexOf("defendant", StringComparison.Ordinal);
        if (plaintiff >= 0 && (defendant < 0 || plaintiff < defendant)) return "plaintiff";
        if (defendant >= 0) return "defendant";
        if (lower.Contains("petitioner", StringComparison.Ordinal)) return "plaintiff";
        return lower.Contains("respondent", StringComparison.Ordinal) ? "defendant" : lower.Trim();
    }

    /// <summary>Whose paper it is: by itself, by its title, or by the entry to which it is attached.</summary>
    public string? Owner(Filing filing)
    {
        if (Key(filing.Party) is { } own) return own;
        if (filing.Attachment is null) return Key(TitleParty(filing.Title));
        return filing.Ecf is null || !mains.TryGetValue(filing.Ecf, out var main) ? null : Key(main.Party) ?? Key(TitleParty(main.Title));
    }

    /// <summary>The side of a filing for a motion by <paramref name="movant"/>; null where it cannot be told.</summary>
    public Side? Of(Filing filing, string? movant)
    {
        var owner = Owner(filing);
        if (owner is not null && movant is not null) return string.Equals(owner, movant, StringComparison.Ordinal) ? Side.Movant : Side.Opponent;
        return filing.Role switch
        {
            FilingRole.Statement or FilingRole.ReplyStatement or FilingRole.Reply or FilingRole.Motion => Side.Movant,
            FilingRole.Response or FilingRole.AdditionalFacts => Side.Opponent,
            _ => null,
        };
    }

    /// <summary>Whose paper a title says it is, <c>Plaintiff's Responses to Defendant's Requests</c>; null where it does not say.</summary>
    public static string? TitleOwner(string title) => Key(TitleParty(title));

    private static string? TitleParty(string title)
    {
        var end = title.IndexOf(" TO ", StringComparison.OrdinalIgnoreCase);
        var head = end > 0 ? title[..end] : title;
        return head.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) || head.Contains("defendant", StringComparison.OrdinalIgnoreCase) ? head : null;
    }
}
