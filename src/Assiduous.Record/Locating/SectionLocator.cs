using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Finds sections by their label or, where no label fits, by their title.</summary>
internal static class SectionLocator
{
    private static readonly char[] Marks = ['.', '(', ')', ' ', '§'];

    public static LocatorResult Find(Filing filing, Pinpoint pinpoint)
    {
        var sections = filing.Text.Sections;
        var from = Matches(sections, pinpoint.From);
        if (from.Count == 0 && ContractClauses.Find(filing.Text, pinpoint.From) is { } clause) return Clauses(filing, pinpoint, clause);
        if (from.Count == 0) return Missing(filing, pinpoint.From);
        // A clause that is a sentence of its own ends where the next begins, whether or not that was taken for a heading.
        if (from.Count > 0 && IsSentence(sections[from[0]]) && ContractClauses.Find(filing.Text, pinpoint.From) is { } own && own.Start == sections[from[0]].Heading.Start) return Clauses(filing, pinpoint, own);
        var note = from.Count < 2 ? null : $"{from.Count} sections are labelled {pinpoint.From}; the first, “{sections[from[0]].Title}”, was taken.";
        if (pinpoint.To is null) return Found(filing, pinpoint, Words(sections[from[0]]), note);
        var to = Matches(sections, pinpoint.To);
        if (to.Count == 0)
        {
            var missing = Missing(filing, pinpoint.To);
            return Found(filing, pinpoint, Words(sections[from[0]]), note) with { Problem = missing.Problem, Explanation = missing.Explanation };
        }

        var last = to.Where(i => i >= from[0]).DefaultIfEmpty(-1).First();
        return last < 0 ? Answers.Backward(pinpoint) : Found(filing, pinpoint, new TextSpan(Words(sections[from[0]]).Start, Words(sections[last]).End), note);
    }

    private static LocatorResult Clauses(Filing filing, Pinpoint pinpoint, TextSpan first)
    {
        if (pinpoint.To is null) return Found(filing, pinpoint, first, null);
        if (ContractClauses.Find(filing.Text, pinpoint.To) is not { } last) return Found(filing, pinpoint, first, null) with { Problem = LocatorProblems.NoSuchSection, Explanation = Missing(filing, pinpoint.To).Explanation };
        return last.Start < first.Start ? Answers.Backward(pinpoint) : Found(filing, pinpoint, new TextSpan(first.Start, last.End), null);
    }

    private static LocatorResult Found(Filing filing, Pinpoint pinpoint, TextSpan words, string? note) => Answers.Found(filing, pinpoint, [words], note);

    /// <summary>What stands under the heading; with the heading where that is a sentence, "§ 3. Patrons shall shower."; the heading itself where nothing stands under it.</summary>
    private static TextSpan Words(Section section) => section.Body.IsEmpty ? section.Heading
        : IsSentence(section) ? new TextSpan(section.Heading.Start, section.Body.End) : section.Body;

    private static bool IsSentence(Section section) => section.Title.EndsWith('.') && section.Title.Count(c => c == ' ') > 2;

    /// <summary>The sections that the label names. <c>II.A</c> and <c>II(A)</c> name the section A under II.</summary>
    private static List<int> Matches(IReadOnlyList<Section> sections, string label)
    {
        var path = label.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        var found = Enumerable.Range(0, sections.Count).Where(i => IsAt(sections, i, path)).ToList();
        if (found.Count > 0 || path.Length == 0) return found;
        return [.. Enumerable.Range(0, sections.Count).Where(i => string.Equals(sections[i].Title.Trim(), label.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    private static bool IsAt(IReadOnlyList<Section> sections, int index, ReadOnlySpan<string> path)
    {
        if (path.Length == 0 || sections[index].Label is not { } label) return false;
        var own = label.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        if (own.Length > path.Length || !Same(own, path[^own.Length..])) return false;
        var rest = path[..^own.Length];
        for (var i = index - 1; i >= 0 && rest.Length > 0; i--)
            if (sections[i].Level < sections[index].Level) return IsAt(sections, i, rest);
        return rest.Length == 0;
    }

    private static bool Same(ReadOnlySpan<string> own, ReadOnlySpan<string> path)
    {
        for (var i = 0; i < own.Length; i++)
            if (!string.Equals(own[i], path[i], StringComparison.OrdinalIgnoreCase)) return false;
        return own.Length > 0;
    }

    private static LocatorResult Missing(Filing filing, string label)
    {
        var labels = filing.Text.Sections.Select(s => s.Label).OfType<string>().Distinct(StringComparer.Ordinal).Take(20).ToList();
        return Answers.Missing(LocatorProblems.NoSuchSection, labels.Count == 0
            ? $"{filing.Label} has no labelled sections; there is no section {label}."
            : $"{filing.Label} has sections {string.Join(", ", labels)}; there is no section {label}.");
    }
}
