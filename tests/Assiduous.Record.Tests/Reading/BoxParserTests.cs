using System.Diagnostics;
using System.Text;
using Assiduous.Record.Layout;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Reading;

/// <summary>The words of a PDF with their boxes, as poppler prints them.</summary>
public sealed class BoxParserTests
{
    private const string Head = "<!DOCTYPE html><html>\n<body>\n<doc>\n";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Words_come_with_their_boxes_however_the_stream_is_cut(int size)
    {
        var sheets = Parse(
            $"{Head}  <page width=\"612.000000\" height=\"792.000000\">\n"
            + "    <word xMin=\"108.000000\" yMin=\"12.820000\" xMax=\"131.340000\" yMax=\"22.070000\">Case</word>\n"
            + "    <word xMin=\"-4.5\" yMin=\"1e12\" xMax=\"x\" yMax=\"22\">§&#39;\u00a0é</word>\n  </page>\n  <page width=\"10\" height=\"20\">\n  </page>\n</doc>\n",
            size);
        Assert.Equal([3, 4], sheets.Select(s => s.FilePage));
        Assert.Equal((612, 792), (sheets[0].Width, sheets[0].Height));
        Assert.Equal(new Word(0, 4, 108, 12.82f, 23.34f, 9.25f), sheets[0].Words[0]);
        Assert.Equal("§'é", sheets[0].TextOf(sheets[0].Words[1]).ToString());
        Assert.Equal((-4.5f, 1e6f), (sheets[0].Words[1].Left, sheets[0].Words[1].Top));
        Assert.Empty(sheets[1].Words);
    }

    [Fact]
    public void A_word_that_looks_like_an_element_is_a_word()
    {
        var sheet = Assert.Single(Parse($"{Head}<page width=\"1\" height=\"1\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">&lt;/page&gt;&amp;amp;&quot;</word>\n</page>\n", 4096));
        Assert.Equal("</page>&amp;\"", sheet.TextOf(sheet.Words[0]).ToString());
    }

    [Fact]
    public void A_page_that_breaks_off_is_no_page() =>
        Assert.Single(Parse($"{Head}<page width=\"1\" height=\"1\">\n</page>\n<page width=\"1\" height=\"1\">\n<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">cut</word>\n", 4096));

    /// <summary>Plain numbers are read as the library reads them, to the last bit; what is no plain number is left to it.</summary>
    [Fact]
    public void Plain_numbers_are_those_that_the_library_reads()
    {
        var random = new System.Random(5);
        for (var i = 0; i < 50_000; i++)
        {
            var number = (random.NextDouble() * Math.Pow(10, random.Next(0, 7)) * (random.Next(2) == 0 ? 1 : -1)).ToString("F" + random.Next(0, 8), System.Globalization.CultureInfo.InvariantCulture);
            var bytes = Encoding.ASCII.GetBytes(number + "\" yMin=\"");
            Assert.True(System.Buffers.Text.Utf8Parser.TryParse(bytes, out double expected, out var length));
            Assert.Equal(length, number.Length);
            if (BoxParser.Plain(bytes, out var value, out var used)) Assert.Equal((BitConverter.DoubleToInt64Bits(expected), length), (BitConverter.DoubleToInt64Bits(value), used));
            else Assert.True(number.Length > 15, $"{number} is plain.");
        }

        foreach (var other in (string[])["", "-", ".5", "5.", "5.\"", "1e3\"", "1.2.3\"", "+1\"", "x\"", "12", "1234567890123456\"", "123456789012.3456\""])
            Assert.False(BoxParser.Plain(Encoding.ASCII.GetBytes(other), out _, out _), other);
    }

    [Fact]
    public void Words_beyond_the_bound_of_a_page_are_counted_and_dropped()
    {
        var words = string.Concat(Enumerable.Repeat("<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word>\n", 60));
        var sheets = new List<Sheet>();
        var parser = new BoxParser(50, 1, sheets.Add);
        parser.Feed(Encoding.UTF8.GetBytes($"<page width=\"1\" height=\"1\">\n{words}</page>\n"));
        Assert.Equal((50, 10), (Assert.Single(sheets).Words.Length, parser.Dropped));
    }

    [Fact]
    public void The_words_and_their_order_are_those_of_the_table_that_poppler_prints()
    {
        if (ChildProcess.FindOnPath("pdftotext") is not { } program)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal)) Assert.Fail("pdftotext is not installed.");
            Assert.Skip("pdftotext is not installed.");
            return;
        }

        var files = Directory.GetFiles(Path.Combine(Root(), "samples", "ali-v-ramos", "filings"), "*.pdf");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            List<Sheet> boxes = [], table = [];
            new BoxParser(100_000, 1, boxes.Add).Feed(Output(program, "-bbox", file));
            var parser = new TsvParser(100_000, 1, 1, table.Add);
            parser.Feed(Output(program, "-tsv", file));
            parser.Finish(true);
            Assert.Equal(table.Select(s => s.Characters), boxes.Select(s => s.Characters));
            foreach (var (a, b) in table.SelectMany(s => s.Words).Zip(boxes.SelectMany(s => s.Words)))
                Assert.True(a.Start == b.Start && a.Length == b.Length && Near(a.Left, b.Left) && Near(a.Top, b.Top) && Near(a.Width, b.Width) && Near(a.Height, b.Height), $"{file}: {a} {b}");
        }
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) < 0.011;

    private static List<Sheet> Parse(string boxes, int size)
    {
        var sheets = new List<Sheet>();
        var parser = new BoxParser(1000, 3, sheets.Add);
        var bytes = Encoding.UTF8.GetBytes(boxes);
        for (var at = 0; at < bytes.Length; at += size) parser.Feed(bytes.AsSpan(at, Math.Min(size, bytes.Length - at)));
        return sheets;
    }

    private static byte[] Output(string program, string form, string file)
    {
        using var process = Process.Start(new ProcessStartInfo(program, [form, "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return output.ToArray();
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Assiduous.slnx"))) return folder;
        throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
