using Assiduous.Samples.Paper;

namespace Assiduous.Samples.Synthetic;

/// <summary>Where testimony came to stand, and its words.</summary>
/// <param name="Range">Page and line, <c>33:4-7</c> or <c>33:24-34:2</c>.</param>
/// <param name="Passage">The words, joined by single spaces.</param>
internal sealed record Testimony(string Range, string Passage);

/// <summary>Writes a deposition: the exchanges that matter, spread over its pages among small talk.</summary>
internal sealed class TestimonyBuilder
{
    private const int Columns = 50;
    private const int FirstPage = 2;

    private readonly string witness;
    private readonly SampleRandom random;
    private readonly List<string> lines = [];

    private TestimonyBuilder(string witness, SampleRandom random) => (this.witness, this.random) = (witness, random);

    /// <summary>Writes the pages.</summary>
    /// <param name="witness">Surname of the witness.</param>
    /// <param name="exchanges">What the witness is asked, in order.</param>
    /// <param name="pages">Number of pages after the cover.</param>
    /// <param name="random">Picks the small talk.</param>
    /// <param name="places">Receives where each exchange came to stand.</param>
    /// <returns>All lines; page 2 holds the first 25.</returns>
    /// <exception cref="ArgumentException">The pages have no room for the exchanges.</exception>
    public static IReadOnlyList<string> Write(
        string witness, IReadOnlyList<Exchange> exchanges, int pages, SampleRandom random, out IReadOnlyList<Testimony> places)
    {
        var builder = new TestimonyBuilder(witness, random);
        var total = pages * TranscriptLayout.LinesOnPage;
        var found = new List<Testimony>();
        for (var i = 0; i < exchanges.Count; i++)
        {
            builder.FillTo((int)((long)total * i / exchanges.Count));
            found.Add(builder.Add(exchanges[i]));
        }
        if (builder.lines.Count > total) throw new ArgumentException($"{pages} pages of testimony have no room for {exchanges.Count} facts; ask for more pages.", nameof(pages));
        builder.FillTo(total);
        places = found;
        return builder.lines;
    }

    private Testimony Add(Exchange exchange)
    {
        var start = lines.Count;
        lines.AddRange(Wrap("Q. " + exchange.Event.Question(witness)));
        lines.AddRange(Wrap("A. " + exchange.Event.Answer(witness, exchange.Happened)));
        return new Testimony(Range(start, lines.Count - 1), string.Join(' ', lines.Skip(start)));
    }

    private static string Range(int first, int last)
    {
        var (page, line) = Address(first);
        var (endPage, endLine) = Address(last);
        return page == endPage ? $"{page}:{line}-{endLine}" : $"{page}:{line}-{endPage}:{endLine}";
    }

    private static (int Page, int Line) Address(int index) =>
        (FirstPage + index / TranscriptLayout.LinesOnPage, 1 + index % TranscriptLayout.LinesOnPage);

    private void FillTo(int count)
    {
        while (lines.Count < count)
        {
            string[] talk = [.. Wrap("Q. " + random.Pick(SyntheticWords.FillerQuestions)), .. Wrap("A. " + random.Pick(SyntheticWords.FillerAnswers))];
            if (lines.Count + talk.Length <= count) lines.AddRange(talk);
            else while (lines.Count < count) lines.Add("(Pause in the proceedings.)");
        }
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var start = 0;
        while (text.Length - start > Columns)
        {
            var end = text.LastIndexOf(' ', start + Columns, Columns);
            yield return text[start..end];
            start = end + 1;
        }
        yield return text[start..];
    }
}
