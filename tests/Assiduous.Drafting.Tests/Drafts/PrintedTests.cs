using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Every draft opened and printed by LibreOffice, in one run of it for all tests.</summary>
public sealed class Printed : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-printed-").FullName;
    private readonly Lazy<bool> ready;

    public Printed() => ready = new(Convert);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal string Text(DraftKind kind)
    {
        _ = ready.Value;
        return Made.Run("pdftotext", "-layout", Path.Combine(folder, Names.Kebab(kind) + ".pdf"), "-");
    }

    private bool Convert()
    {
        foreach (var (kind, name) in DraftMaker.Kinds) File.WriteAllBytes(Path.Combine(folder, name + ".docx"), Made.Word(kind, HandMade.Review).Bytes.Span);
        Made.Run("soffice", ["--headless", "-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")]);
        return true;
    }
}

/// <summary>What another program prints of a draft: its headings, its numbers, its words.</summary>
public sealed class PrintedTests(Printed printed) : IClassFixture<Printed>
{
    public static TheoryData<DraftKind> Kinds() => [.. DraftMaker.Kinds.Select(k => k.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_draft_is_printed_with_every_word_in_order(DraftKind kind)
    {
        var shown = Words(printed.Text(kind)).ToHashSet(StringComparer.Ordinal);
        var written = Words(Made.Text(kind, HandMade.Review)).Where(w => w.Length > 3).Distinct(StringComparer.Ordinal).ToArray();
        // A word cut at the edge of a narrow column counts as two; nothing else may be missing.
        var missing = written.Where(w => !shown.Contains(w)).ToArray();
        Assert.True(missing.Length <= written.Length / 25, string.Join(' ', missing.Take(20)));
    }

    [Fact]
    public void The_numbers_of_the_other_side_are_printed_as_filed()
    {
        var text = printed.Text(DraftKind.Response);
        foreach (var fact in HandMade.Review.Facts.Where(f => f.Side is Record.Side.Movant))
            Assert.Matches($@"(?m)^\s*{fact.Number}\.\s+{System.Text.RegularExpressions.Regex.Escape(fact.Text.Split(' ')[0])}", text);
    }

    [Fact]
    public void Headings_stand_in_the_order_of_the_template()
    {
        // Lines with leaders belong to the table of contents.
        var lines = printed.Text(DraftKind.Memo).ToUpperInvariant().Split('\n').Select(l => l.Trim()).Where(l => !l.Contains("..", StringComparison.Ordinal)).ToList();
        var at = -1;
        foreach (var heading in (string[])["BENCH MEMORANDUM", "PARTIES", "POSTURE", "THE RULE ON STATEMENTS OF FACT", "FACTS ON WHICH THE PAPERS", "ELEMENTS, AND THE EVIDENCE", "QUESTIONS LEFT", "WHAT THIS MEMORANDUM DOES NOT KNOW"])
        {
            var next = lines.FindIndex(at + 1, l => l.StartsWith(heading, StringComparison.Ordinal));
            Assert.True(next > at, heading);
            at = next;
        }
    }

    [Theory]
    [InlineData(DraftKind.Memo, 6)]
    [InlineData(DraftKind.Response, 2)]
    public void The_contents_name_the_pages_on_which_the_headings_stand(DraftKind kind, int least)
    {
        var pages = printed.Text(kind).Split('\f');
        var rows = pages.SelectMany(p => p.Split('\n')).Select(l => System.Text.RegularExpressions.Regex.Match(l, @"^\s*(?<what>.+?)\.{4,}\s*(?<page>\d+)\s*$", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))).Where(m => m.Success).ToArray();
        Assert.True(rows.Length >= least, $"{rows.Length} rows");
        foreach (var row in rows)
        {
            var page = pages[int.Parse(row.Groups["page"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1];
            // A long heading goes on in the next line.
            Assert.Contains(string.Join(' ', row.Groups["what"].Value.Split(' ').Take(3)).ToUpperInvariant(), page.ToUpperInvariant(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => new string([.. w.ToUpperInvariant().Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0);
}
