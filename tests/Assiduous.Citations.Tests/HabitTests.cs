using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>Short passages written in the habits of other courts, each citation marked by hand in <c>Data/habits.txt</c>.</summary>
public class HabitTests
{
    private static IEnumerable<(string Name, string Text)> Passages()
    {
        var parts = File.ReadAllText(Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", "habits.txt")).Split("\n=== ");
        foreach (var part in parts.Skip(1))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            yield return (part[..line], part[(line + 1)..].TrimEnd());
        }
    }

    [Fact]
    public void Citations_in_the_habits_of_other_courts_are_read_as_marked_by_hand()
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var (name, marked) in Passages())
        {
            var (_, text, marks) = MarkedText.Parse(name, marked);
            var found = CitationReader.Read(text);
            count += marks.Count;
            var expected = marks.Select(m => $"{m.Kind} «{m.Words}» {m.Source}").ToList();
            var actual = found.Select((c, i) => $"{c.Kind.ToString().ToLowerInvariant()} «{c.Text}» {(i < marks.Count && marks[i].Source is not null ? c.ResolvesTo : null)}").ToList();
            differences.AddRange(expected.Except(actual).Select(e => $"{name}: not read: {e}"));
            differences.AddRange(actual.Except(expected).Select(a => $"{name}: not marked: {a}"));
        }
        Assert.Equal(13, Passages().Count());
        TestContext.Current.SendDiagnosticMessage("{0} marked, {1} differences", count, differences.Count);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
