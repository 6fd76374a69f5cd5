using System.Text.RegularExpressions;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Matters.Inputs;

/// <summary>Whether every party has counsel: from what a person says, the docket, and the signatures and captions of the papers.</summary>
/// <remarks>Each party speaks by its latest paper, so that counsel who came or went later is seen. That counsel signs for each side that has spoken is taken for all only where both have.</remarks>
internal static partial class Counsel
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Tail = 1500, Head = 3000, LongestLine = 100;

    /// <summary>The answer with its reason; null where nothing tells.</summary>
    public static bool? All(IReadOnlyList<Filing> filings, IReadOnlyList<MatterParty> parties, MatterSettings settings, bool hasDocket, List<string> inferred)
    {
        if (settings.AllRepresented is { } said) return Told(said, $"as {settings.SaidBy("allRepresented")} says", inferred);
        if (hasDocket && FromDocket(parties) is { } listed) return Told(listed, "as the docket report says", inferred);
        var papers = filings.Where(f => f.Attachment is null && f.AttachedTo is null && f.Role is not (FilingRole.Exhibit or FilingRole.Transcript or FilingRole.Order or FilingRole.Docket or FilingRole.Declaration or FilingRole.Affidavit))
            .Select(Spoken).OfType<Signature>().OrderBy(s => s.Day ?? DateOnly.MinValue).ThenBy(s => int.TryParse(s.Filing.Ecf, out var n) ? n : 0).ToList();
        var last = papers.GroupBy(s => (s.Side, s.Name)).Select(g => g.Last()).ToList();
        if (last.Find(s => s.Alone is not null && !last.Exists(o => Later(o, s))) is { } alone) return Told(false, $"as {alone.Filing.CitedAs} says (“{alone.Alone}”)", inferred);
        if (filings.FirstOrDefault(f => f.Role is FilingRole.Notice && ToAlone().IsMatch(f.Title)) is { } notice) return Told(false, $"since {notice.CitedAs} is a notice to a party without counsel", inferred);
        if (last.Select(s => s.Side).Distinct(StringComparer.Ordinal).Count() > 1)
            return Told(true, $"since the papers of either side are signed by counsel ({string.Join(", ", last.GroupBy(s => s.Side, StringComparer.Ordinal).Select(g => g.Last().Filing.CitedAs))})", inferred);
        inferred.Add("Whether all parties have counsel could not be told; what the rule asks only then is not checked. Say it in matter.yaml (allRepresented).");
        return null;
    }

    private sealed record Signature(Filing Filing, string Side, string? Name, DateOnly? Day, string? Alone);

    /// <summary>Whether the same side, under no name of its own, signed a later paper by counsel.</summary>
    private static bool Later(Signature other, Signature alone) => other.Alone is null && other.Side == alone.Side && other.Name is null && other.Day > alone.Day && alone.Filing.Role is FilingRole.Complaint or FilingRole.Answer;

    private static bool Told(bool all, string why, List<string> inferred)
    {
        inferred.Add($"{(all ? "All parties have counsel" : "A party has no counsel")}, {why}.");
        return all;
    }

    private static bool? FromDocket(IReadOnlyList<MatterParty> parties)
    {
        var still = parties.Where(p => p.Terminated is null).ToList();
        if (still.Exists(p => p.Represented is false)) return false;
        return still.Count == 0 || still.Exists(p => p.Represented is null) ? null : true;
    }

    /// <summary>Who signs a paper, and whether without counsel; null where neither side is told.</summary>
    private static Signature? Spoken(Filing filing)
    {
        var text = filing.Text.Text;
        var tail = text.Length > Tail ? text[^Tail..] : text;
        var alone = Lines(tail).Concat(Lines(text.Length > Head ? text[..Head] : text).Take(40)).FirstOrDefault(l => Alone().IsMatch(l));
        var counsel = For().Match(tail) is { Success: true } m ? m.Groups["side"].Value : null;
        var side = Side(alone is not null && Party().Match(alone) is { Success: true } own ? own.Value : counsel ?? filing.Party);
        if (side is null || alone is null && counsel is null) return null;
        return new(filing, side, Named().Match(filing.Title) is { Success: true } name ? name.Groups["name"].Value.ToUpperInvariant() : null, RuleDays.Stamped(filing) ?? filing.Date, alone is null || counsel is not null && OfCounsel().IsMatch(tail) ? null : alone.Trim());
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n', '\f').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length is > 4 and < LongestLine);

    private static string? Side(string? words) => words is null ? null
        : words.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) || words.Contains("petitioner", StringComparison.OrdinalIgnoreCase) ? "plaintiff"
        : words.Contains("defendant", StringComparison.OrdinalIgnoreCase) || words.Contains("respondent", StringComparison.OrdinalIgnoreCase) ? "defendant" : null;

    private const string Without = @"(pro se|in propria persona|in pro\.? per\.?|self-represented|unrepresented)";

    // A line of a signature or caption and no sentence: "Dana Reyes, Plaintiff, pro se", "Pro Se Plaintiff", "DANA REYES, Pro Se,".
    [GeneratedRegex(@"^\W{0,3}(/s/ )?([\p{L}.'’-]{1,20},? ){0,5}((plaintiffs?|defendants?|petitioners?|respondents?),? )?\(?(appearing |proceeding )?" + Without + @"\)?(,? (plaintiffs?|defendants?|petitioners?|respondents?))?( [:)|v§].{0,60})?\W{0,3}$", Options)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(attorneys?|counsel)( of record)? for (the )?([\p{L}.'’-]{1,20} ){0,4}?(?<side>plaintiffs?|defendants?|petitioners?|respondents?)\b", Options)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(plaintiffs?|defendants?|petitioners?|respondents?)\b", Options)]
    private static partial Regex Party();

    [GeneratedRegex(@"\bstandby counsel\b", Options)]
    private static partial Regex OfCounsel();

    [GeneratedRegex(@"\b(pro se|self-represented|unrepresented)\b", Options)]
    private static partial Regex ToAlone();

    // "PLAINTIFF TAMSIN OAKE'S RESPONSE": a party of several that speaks for itself.
    [GeneratedRegex(@"^(plaintiff|defendant) (?<name>[\p{L}.'’ -]{3,40}?)['’]s? ", Options)]
    private static partial Regex Named();
}
