using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>Papers written by hand before the reader was: how many paragraphs are split, paired and read right. Prints the table of docs/statements.md.</summary>
public sealed class HandMeasure(ITestOutputHelper output)
{
    private sealed class Tally
    {
        public int Facts, Split, Answers, Paired, Read;
    }

    /// <summary>The same papers printed: what is lost on the way is measured against the same marks.</summary>
    [Theory]
    [InlineData("double")]
    [InlineData("justified")]
    [InlineData("pleading")]
    public void The_same_papers_printed_are_read_alike(string form)
    {
        var sum = new Tally();
        foreach (var name in HandPapers.Names) Measure(name, sum, form);
        output.WriteLine($"| {form} | {sum.Split} of {sum.Facts} | {sum.Paired} of {sum.Answers} | {sum.Read} of {sum.Answers} |");
        Assert.True(sum.Split >= sum.Facts * 0.97, "split");
        Assert.True(sum.Read >= sum.Answers * 0.97, "dispositions");
    }

    [Fact]
    public void Papers_in_the_shapes_that_courts_see_are_split_paired_and_read()
    {
        var sum = new Tally();
        foreach (var name in HandPapers.Names)
        {
            var one = new Tally();
            Measure(name, one);
            output.WriteLine($"| {name[5..]} | {one.Split} of {one.Facts} | {one.Paired} of {one.Answers} | {one.Read} of {one.Answers} |");
            sum.Facts += one.Facts; sum.Split += one.Split; sum.Answers += one.Answers; sum.Paired += one.Paired; sum.Read += one.Read;
        }

        output.WriteLine($"| all | {sum.Split} of {sum.Facts} | {sum.Paired} of {sum.Answers} | {sum.Read} of {sum.Answers} |");
        Assert.True(sum.Split >= sum.Facts * 0.99, "split");
        Assert.True(sum.Paired >= sum.Answers * 0.99, "paired");
        Assert.True(sum.Read >= sum.Answers * 0.97, "dispositions");
    }

    private void Measure(string name, Tally tally, string? form = null)
    {
        var papers = HandPapers.Load(name, form);
        var outcome = Papers.Run(Papers.Southern, [.. papers.Select(p => p.Filing)]);
        foreach (var finding in outcome.Findings) output.WriteLine($"   {name} {finding.Code}: {finding.Message}");
        foreach (var paper in papers)
        {
            var got = outcome.Facts.Where(f => f.File == paper.Filing.File).ToList();
            var wanted = paper.Marks.Where(m => m.Disposition is null).ToList();
            tally.Facts += Math.Max(wanted.Count, got.Count);
            for (var i = 0; i < Math.Max(wanted.Count, got.Count); i++)
            {
                var (fact, want) = (i < got.Count ? got[i] : null, i < wanted.Count ? wanted[i] : null);
                if (fact is null || want is null || !Same(fact, want)) { output.WriteLine($"{name} split: {want?.Number} {want?.Words} -> {fact?.Number} {fact?.Text}"); continue; }
                tally.Split++;
                if (fact.Citations.Count == 0) output.WriteLine($"{name} {fact.Number} has no citation: {fact.Text}");
            }
        }

        foreach (var paper in papers) Answers(name, paper, papers, outcome, tally);
    }

    // An answer belongs to the fact of its number, and the second answer of a number to the second fact that bears it.
    private void Answers(string name, HandPaper paper, IReadOnlyList<HandPaper> papers, StatementOutcome outcome, Tally tally)
    {
        foreach (var same in paper.Marks.Where(m => m.Disposition is not null).GroupBy(m => m.Number))
        {
            var file = Answered(paper, same.First().Additional, papers).Filing.File;
            var facts = outcome.Facts.Where(f => f.File == file && f.Number == same.Key).ToList();
            foreach (var (answer, i) in same.Select((a, i) => (a, i)))
            {
                tally.Answers++;
                if (i < facts.Count) Answer(name, facts[i], answer, tally);
                else output.WriteLine($"{name} pair {same.Key}: there is no such fact.");
            }
        }
    }

    private static HandPaper Answered(HandPaper paper, bool additional, IReadOnlyList<HandPaper> papers) => paper.Kind == "joint" ? paper
        : papers.First(p => p.Party != paper.Party && p.Kind == (additional ? "response" : "statement"));

    private static bool Same(Fact fact, Marked want)
    {
        var text = HandPapers.Fold(fact.Text);
        return fact.Number == want.Number && (text == want.Words || Tabled(fact) && text.StartsWith(want.Words, StringComparison.Ordinal));
    }

    // A column of evidence belongs to the fact or answer beside it, and its words are not marked.
    private static bool Tabled(Fact fact) => fact.File.StartsWith("08", StringComparison.Ordinal) || fact.File.StartsWith("32", StringComparison.Ordinal);

    private void Answer(string name, Fact fact, Marked want, Tally tally)
    {
        var words = HandPapers.Fold(fact.Response.Text ?? "");
        if (words == want.Words || Tabled(fact) && words.StartsWith(want.Words, StringComparison.Ordinal)) tally.Paired++;
        else output.WriteLine($"{name} pair {fact.Number}: {want.Words} -> {words}");
        if (Matter.Code(fact.Response.Disposition) == want.Disposition!.TrimEnd('?')) tally.Read++;
        else output.WriteLine($"{name} read {fact.Number}: {want.Disposition} -> {Matter.Code(fact.Response.Disposition)}: {words}");
    }
}
