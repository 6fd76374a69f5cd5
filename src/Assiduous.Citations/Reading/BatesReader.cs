using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Reads Bates numbers that stand without the name of an exhibit, <c>(LKM 00012-15)</c>, <c>Bates No. D000123</c>.</summary>
internal static class BatesReader
{
    internal static readonly string[] Leads = ["Bates", "Bates No.", "Bates Nos.", "Bates-stamped", "Bates stamped", "Bates Stamp", "Bates number", "Bates numbers", "Bates-numbered", "bates", "bates no.", "Bates range", "Bates Range"];
    private const int LongestPrefix = 24;

    public static bool TryRead(ReadOnlySpan<char> text, int anchor, int floor, Lexicon lexicon, List<Draft> output)
    {
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        var at = end;
        while (at > floor && end - at < LongestPrefix && (Chars.IsUpper(text[at - 1]) || text[at - 1] is '_' or '-')) at--;
        while (at < end && !Chars.IsUpper(text[at])) at++;
        if (at == end || (at > 0 && Chars.IsWord(text[at - 1])) || lexicon.TryCodeBefore(text, end, floor, out _, out _)) return false;
        if (end - at == 1 && text[anchor] != '0' && !IsNamed(text, Chars.SkipSpaceBack(text, at, 0))) return false;
        var numbered = end == anchor && end - at > 1 && (at == 0 || Chars.IsSpace(text[at - 1]) || text[at - 1] is '(' or '[') && text[anchor] == '0' && Chars.SkipDigits(text, anchor) - anchor > 4;
        if (Chars.SkipDigits(text, anchor) - anchor < 4 && IsPartys(text, at, end)) return TryPartys(text, at, end, anchor, lexicon, output);
        if ((!numbered && !Announced(text, Chars.SkipSpaceBack(text, at, 0))) || PinWords.BatesDigits(text, at) < 0 || Chars.SkipDigits(text, anchor) - anchor < 4) return false;
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Bates, Start = at };
        draft.End = new PinReader(text, lexicon).Read(at, true, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0 || draft.Pinpoints[0].Kind != PinpointKind.Bates || draft.End <= anchor) return false;
        output.Add(draft);
        return true;
    }

    /// <summary>Whether the letters are a side's, alone in a bracket, so that few digits are enough: <c>(DEF 12–14)</c>.</summary>
    private static bool IsPartys(ReadOnlySpan<char> text, int at, int end) =>
        text[at..end] is "DEF" or "DEFS" or "PL" or "PLF" or "PLS" or "PLTF" or "PLAINTIFF" or "PLAINTIFFS" or "DEFENDANT" or "DEFENDANTS" && Chars.SkipSpaceBack(text, at, 0) is > 0 and var before && text[before - 1] is '(' or '[' or ';';

    private static bool TryPartys(ReadOnlySpan<char> text, int at, int end, int anchor, Lexicon lexicon, List<Draft> output)
    {
        var draft = new Draft { Class = CitationClass.Record, Kind = CitationKind.Bates, Start = at };
        draft.End = new PinReader(text, lexicon).Read(anchor, true, draft.Pinpoints);
        if (draft.Pinpoints.Count == 0 || draft.Pinpoints.Exists(p => p.Kind != PinpointKind.Page)) return false;
        var letters = text[at..anchor].ToString();
        draft.Pinpoints = draft.Pinpoints.ConvertAll(p => new Pinpoint(PinpointKind.Bates, letters + p.From, p.To is null ? null : letters + p.To));
        output.Add(draft);
        return true;
    }

    /// <summary>The offset behind the word Bates in its forms, <c>Bates No. 00044</c>; the same offset where it does not stand there.</summary>
    public static int PastLead(ReadOnlySpan<char> text, int at)
    {
        if (Chars.At(text, at) is not ('B' or 'b')) return at;
        var best = at;
        foreach (var lead in Leads)
            if (text[at..].StartsWith(lead, StringComparison.Ordinal)) best = Math.Max(best, Chars.SkipSpace(text, at + lead.Length));
        return best;
    }

    /// <summary>Whether nothing but a comma, "at", a bracket or the word Bates stands between an exhibit and a number.</summary>
    public static bool OnlyLeads(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 0 && gap[0] is ',' or '(' or '[') gap = gap[1..].TrimStart();
        if (gap.StartsWith("at", StringComparison.Ordinal)) gap = gap[2..].TrimStart();
        if (gap.IsEmpty) return true;
        foreach (var lead in Leads)
            if (gap.SequenceEqual(lead)) return true;
        return false;
    }

    /// <summary>Whether the number begins a citation: behind a bracket or semicolon, or behind the word Bates.</summary>
    private static bool Announced(ReadOnlySpan<char> text, int end) => end > 0 && (text[end - 1] is '(' or ';' or '[' || IsNamed(text, end));

    /// <summary>Whether the word Bates stands before the number; without it one letter and a number that no zero begins, <c>(S53965)</c>, is more likely a docket's.</summary>
    private static bool IsNamed(ReadOnlySpan<char> text, int end)
    {
        foreach (var lead in Leads)
            if (Backwards.Match(text, end, 0, lead) >= 0) return true;
        return false;
    }
}
