using System.Globalization;

namespace Assiduous.Citations.Tests;

/// <summary>Ten invented briefs and opinions in the habits of ten courts, every citation marked up by hand in <c>Data/briefs</c> before the reader saw them.</summary>
public class BriefTests(ITestOutputHelper output)
{
    private sealed record Tally(int Marked, int Found, int Extra, int Tied, int Right, List<string> Differences);

    [Fact]
    public void Citations_of_ten_papers_are_read_as_marked_by_hand()
    {
        var tallies = MarkedText.Briefs().Select(b => (b.Name, Words: Words(b.Text), Tally: Compare(b))).ToList();
        foreach (var (name, words, t) in tallies)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {words} words, {t.Marked} marked, {t.Found} read with span and kind, {t.Extra} not marked, {t.Right} of {t.Tied} antecedents"));
        var marked = tallies.Sum(t => t.Tally.Marked);
        var found = tallies.Sum(t => t.Tally.Found);
        var extra = tallies.Sum(t => t.Tally.Extra);
        var tied = tallies.Sum(t => t.Tally.Tied);
        var right = tallies.Sum(t => t.Tally.Right);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {marked} marked, {found} read ({100.0 * found / marked:F1} %), {extra} not marked, {right} of {tied} antecedents ({100.0 * right / tied:F1} %)"));
        var differences = string.Join('\n', tallies.SelectMany(t => t.Tally.Differences.Select(d => t.Name + ": " + d)));
        output.WriteLine(differences);
        Assert.Equal(10, tallies.Count);
        Assert.True(found >= marked * 0.99, differences);
        Assert.True(extra <= marked * 0.01, differences);
        Assert.True(right >= tied * 0.99, differences);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static Tally Compare(MarkedText brief)
    {
        var found = CitationReader.Read(brief.Text);
        var at = found.Select((c, i) => (Key: (c.Span.Start, c.Span.End, c.Kind.ToString().ToLowerInvariant()), Index: i)).ToDictionary(c => c.Key, c => c.Index);
        var differences = new List<string>();
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var matched = new HashSet<int>();
        var (tied, right) = (0, 0);
        foreach (var mark in brief.Marks)
        {
            if (!at.TryGetValue((mark.Start, mark.End, mark.Kind), out var index))
            {
                differences.Add($"not read: {mark.Kind} «{mark.Words}»");
                continue;
            }
            matched.Add(index);
            if (mark.Key is not null) keys[mark.Key] = found[index].ResolvesTo ?? index;
            if (mark.Source is null || !keys.TryGetValue(mark.Source, out var source)) continue;
            tied++;
            if (found[index].ResolvesTo == source) right++;
            else differences.Add($"«{mark.Words}» means {mark.Source}, was tied to {(found[index].ResolvesTo is { } to ? found[to].Text : "nothing")}");
        }
        for (var i = 0; i < found.Count; i++)
            if (!matched.Contains(i)) differences.Add($"not marked: {found[i].Kind.ToString().ToLowerInvariant()} «{found[i].Text}»");
        return new Tally(brief.Marks.Count, matched.Count, found.Count - matched.Count, tied, right, differences);
    }
}
