using System.Globalization;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Statements.Versions;

namespace Assiduous.Statements.Tests;

/// <summary>How many citations are carried from a rough transcript to the final one, and that none is carried to a wrong line.</summary>
public sealed class RebindMeasure(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Most_citations_are_carried_over_and_none_to_a_wrong_line(int seed)
    {
        var testimony = new MadeTestimony(seed, 200);
        var (rough, final) = (Transcript(testimony.Old, "rough.txt"), Transcript(testimony.New, "final.txt"));
        var random = new Random(seed * 31);
        var asked = Enumerable.Range(0, 150).Select(_ => (From: random.Next(195), Count: 1 + random.Next(3))).ToList();
        var words = string.Concat(asked.Select((a, i) => $"{i + 1}. It is so. (Harbin Dep. {testimony.OldPlaces[a.From]!.Value.First}-{testimony.OldPlaces[a.From + a.Count - 1]!.Value.Last}.)\n"));
        var rows = Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Defendant", words), CitationReader.Read(words), [rough], [final]);
        Assert.Equal(asked.Count, rows.Count);
        int right = 0, kept = 0, gone = 0;
        var wrong = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var places = testimony.NewPlaces.Skip(asked[i].From).Take(asked[i].Count).ToList();
            var truth = places[0] is { } first && places[^1] is { } last ? $"{first.First}-{last.Last}" : null;
            if (rows[i].Place is null) { if (truth is null) gone++; else { kept++; output.WriteLine($"not carried: {rows[i].Cited} ({truth}): {rows[i].Why}"); } }
            else if (truth is not null && Same(rows[i].Place!, truth)) right++;
            else wrong.Add($"{rows[i].Cited} → {rows[i].Place}, not {truth ?? "anywhere"}");
        }

        output.WriteLine($"seed {seed}: {right} right, {kept} left to the eye, {gone} rightly not carried, {wrong.Count} wrong of {rows.Count}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(right >= (right + kept) * 0.9, $"{right} of {right + kept} were carried over.");
    }

    private static bool Same(string place, string truth)
    {
        (string, string) Ends(string p)
        {
            var parts = p.Split('-');
            var to = parts.Length == 1 ? parts[0] : parts[1].Contains(':', StringComparison.Ordinal) ? parts[1] : $"{parts[0].Split(':')[0]}:{parts[1]}";
            return (parts[0], to);
        }

        return Ends(place) == Ends(truth);
    }

    private static Filing Transcript(IReadOnlyList<string> lines, string name)
    {
        var text = RecordReader.Read(MadeTestimony.AsText(lines), name);
        Assert.NotNull(text.Transcript);
        return FilingRecognizer.Recognize(name, name, text) with { Role = FilingRole.Transcript, Witness = "Nell Harbin", Party = "Defendant" };
    }

    [Fact]
    public void A_long_transcript_costs_what_its_length_costs()
    {
        double Cost(int exchanges)
        {
            var testimony = new MadeTestimony(9, exchanges);
            var (rough, final) = (Transcript(testimony.Old, "rough.txt"), Transcript(testimony.New, "final.txt"));
            var words = string.Create(CultureInfo.InvariantCulture, $"1. It is so. (Harbin Dep. {testimony.OldPlaces[3]!.Value.First}-{testimony.OldPlaces[5]!.Value.Last}.)\n");
            var citations = CitationReader.Read(words);
            var best = double.MaxValue;
            for (var i = 0; i < 3; i++)
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Defendant", words), citations, [rough], [final]);
                best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            }

            return best;
        }

        Cost(200);
        var (once, four) = (Cost(1000), Cost(4000));
        output.WriteLine($"1,000 exchanges {once:F0} ms, 4,000 {four:F0} ms, {four / once:F1} times");
        Assert.True(four < once * 12 + 200, $"{four / once:F1} times for four times the words.");
    }
}
