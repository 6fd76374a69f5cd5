using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Versions;

/// <summary>A paragraph as it is compared: with its citations, and without.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="Assertion">What it says, without citations.</param>
internal sealed record ComparedParagraph(NumberedText Text, string Assertion);

/// <summary>Lays the paragraphs of two versions beside each other: words decide, the number only between equals.</summary>
internal static class ParagraphMatch
{
    /// <summary>How like two paragraphs must be to be one.</summary>
    private const double Alike = 0.5;

    /// <summary>How much of a part must stand in the whole for it to be divided or joined.</summary>
    private const double Whole = 0.8;

    /// <summary>A part shorter than this many words is no paragraph of which one can tell whence it came.</summary>
    private const int Fewest = 3;

    /// <summary>For each new paragraph the old ones that it continues: none where it is new, several where they were joined.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<ComparedParagraph> old, IReadOnlyList<ComparedParagraph> now)
    {
        var match = OneToOne(old, now).ConvertAll(o => o is { } only ? [only] : new List<int>());
        Divided(old, now, match);
        Joined(old, now, match);
        Cut(old, now, match);
        return match;
    }

    private static List<int?> OneToOne(IReadOnlyList<ComparedParagraph> old, IReadOnlyList<ComparedParagraph> now)
    {
        var pairs = new List<(double Score, int Old, int New)>();
        for (var o = 0; o < old.Count; o++)
            for (var n = 0; n < now.Count; n++)
            {
                if (Math.Abs(o - n) > 200) continue;
                var whole = string.Equals(old[o].Text.Prose.Text, now[n].Text.Prose.Text, StringComparison.Ordinal);
                var same = whole || old[o].Assertion.Length > 0 && string.Equals(old[o].Assertion, now[n].Assertion, StringComparison.Ordinal);
                if (!same && Math.Abs(o - n) > 30) continue;
                var score = (whole ? 3 : same ? 2 : Likeness.Ratio(old[o].Assertion, now[n].Assertion)) + (string.Equals(old[o].Text.Number, now[n].Text.Number, StringComparison.Ordinal) ? 0.05 : 0);
                if (score >= Alike) pairs.Add((score, o, n));
            }

        var match = Enumerable.Repeat<int?>(null, now.Count).ToList();
        var taken = new HashSet<int>();
        foreach (var (_, o, n) in pairs.OrderByDescending(p => p.Score).ThenBy(p => Math.Abs(p.Old - p.New)).ThenBy(p => p.New))
            if (match[n] is null && taken.Add(o)) match[n] = o;
        return match;
    }

    /// <summary>New paragraphs beside one that continues an old paragraph, whose words the old one held.</summary>
    private static void Divided(IReadOnlyList<ComparedParagraph> old, IReadOnlyList<ComparedParagraph> now, List<List<int>> match)
    {
        for (var n = 0; n < now.Count; n++)
        {
            if (match[n].Count > 0) continue;
            foreach (var beside in (int[])[n - 1, n + 1])
                if (beside >= 0 && beside < now.Count && match[beside] is [var o] && Holds(old[o], now[n]) && !string.Equals(old[o].Assertion, now[beside].Assertion, StringComparison.Ordinal)) { match[n].Add(o); break; }
        }

        // Both halves may be too short to be taken for the old one.
        for (var o = 0; o < old.Count; o++)
        {
            if (match.Exists(m => m.Contains(o))) continue;
            for (var n = 0; n + 1 < now.Count; n++)
                if (match[n].Count == 0 && match[n + 1].Count == 0 && Holds(old[o], now[n]) && Holds(old[o], now[n + 1])) { match[n].Add(o); match[n + 1].Add(o); break; }
        }
    }

    /// <summary>Old paragraphs beside one that a new paragraph continues, whose words the new one holds.</summary>
    private static void Joined(IReadOnlyList<ComparedParagraph> old, IReadOnlyList<ComparedParagraph> now, List<List<int>> match)
    {
        for (var o = 0; o < old.Count; o++)
        {
            if (match.Exists(m => m.Contains(o))) continue;
            for (var n = 0; n < now.Count; n++)
            {
                if (match[n] is not [var beside] || Math.Abs(beside - o) > 2 || match.Exists(m => !ReferenceEquals(m, match[n]) && m.Contains(beside))) continue;
                if (!Holds(now[n], old[o]) || string.Equals(old[beside].Assertion, now[n].Assertion, StringComparison.Ordinal)) continue;
                match[n].Add(o);
                match[n].Sort();
                break;
            }
        }
    }

    /// <summary>Paragraphs of which a part was cut off, or to which one was added, near their old place.</summary>
    private static void Cut(IReadOnlyList<ComparedParagraph> old, IReadOnlyList<ComparedParagraph> now, List<List<int>> match)
    {
        for (var n = 0; n < now.Count; n++)
            for (var o = Math.Max(0, n - 3); o < Math.Min(old.Count, n + 4) && match[n].Count == 0; o++)
                if (!match.Exists(m => m.Contains(o)) && (Holds(old[o], now[n]) || Holds(now[n], old[o]))) match[n].Add(o);
    }

    /// <summary>Whether most of a part's words stand in the whole, in its order.</summary>
    private static bool Holds(ComparedParagraph whole, ComparedParagraph part)
    {
        var (many, few) = (Words(whole.Assertion), Words(part.Assertion));
        return few.Count >= Fewest && Alignment.Of(few, many).Count(i => i >= 0) >= Whole * few.Count;
    }

    private static List<string> Words(string text) =>
        [.. string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not ("and" or "the" or "then" or "that"))];
}
