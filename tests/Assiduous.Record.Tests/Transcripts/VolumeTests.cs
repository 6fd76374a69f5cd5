using System.Globalization;
using System.Text;
using Assiduous.Citations;
using Assiduous.Record.Codec;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Record.Tests.Reading;

namespace Assiduous.Record.Tests.Transcripts;

/// <summary>Several volumes in one file: each keeps its pages, its day and its witness, whether the pages count on or begin anew.</summary>
public sealed class VolumeTests
{
    private static readonly DateOnly FirstDay = new(2021, 5, 3), SecondDay = new(2021, 6, 4);

    /// <summary>A volume: its pages, its cover on the first of them.</summary>
    private sealed record Sitting(string Witness, string Day, string? Volume, int From, int To);

    private static string[] Lines(Sitting sitting, int page)
    {
        if (page == sitting.From)
            return ["UNITED STATES DISTRICT COURT", "DISTRICT OF OREGON", sitting.Volume is null ? "" : $"VOLUME {sitting.Volume}", $"VIDEOTAPED DEPOSITION OF {sitting.Witness.ToUpperInvariant()}", sitting.Day, "", .. Enumerable.Repeat("", 19)];
        return [.. Enumerable.Range(0, 25).Select(l => l % 2 == 0 ? $"Q.   What of {sitting.Day} matter {page} point {l}?" : $"A.   It was {sitting.Witness.Split(' ')[0]} item {page * l}.")];
    }

    private static byte[] Text(Sitting[] sittings, bool formFeeds)
    {
        var text = new StringBuilder();
        foreach (var sitting in sittings)
        {
            for (var page = sitting.From; page <= sitting.To; page++)
            {
                text.Append(CultureInfo.InvariantCulture, $"                                        Page {page}\n");
                var lines = Lines(sitting, page);
                for (var l = 0; l < lines.Length; l++) text.Append(CultureInfo.InvariantCulture, $"{l + 1,2}  {lines[l]}\n");
                text.Append(formFeeds ? "\f" : "\n");
            }
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static byte[] Pdf(Sitting[] sittings)
    {
        var pdf = new TestPdf();
        foreach (var sitting in sittings)
        {
            for (var page = sitting.From; page <= sitting.To; page++)
            {
                pdf.Page().Text(500, 40, $"Page {page}", TestPdf.Courier, 10);
                var lines = Lines(sitting, page);
                for (var l = 0; l < lines.Length; l++)
                {
                    pdf.Text(l < 9 ? 84 : 77, 80 + (l * 26), $"{l + 1}", TestPdf.Courier, 11);
                    if (lines[l].Length > 0) pdf.Text(110, 80 + (l * 26), lines[l], TestPdf.Courier, 11);
                }
            }
        }

        return pdf.Bytes();
    }

    private static Filing Read(Sitting[] sittings, string form) => FilingRecognizer.Recognize(
        form == "PDF" ? "118-1.pdf" : "118-1.txt", "", form == "PDF" ? RecordReader.Read(Pdf(sittings), "118-1.pdf") : RecordReader.Read(Text(sittings, form == "form feeds"), "118-1.txt"));

    public static TheoryData<string> Forms => ["PDF", "form feeds", "no form feeds"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Volumes_that_begin_anew_from_page_1_are_told_apart(string form)
    {
        var filing = Read([new("Maria Ortega", "May 3, 2021", "I", 1, 8), new("Maria Ortega", "June 4, 2021", "II", 1, 7)], form);
        Assert.Equal(
            [new TranscriptVolume(1, "MARIA ORTEGA", FirstDay, 0, 8), new TranscriptVolume(2, "MARIA ORTEGA", SecondDay, 8, 7)], filing.Text.Transcript!.Volumes);
        Assert.Equal("1–8 of volume 1 (May 3, 2021); 1–7 of volume 2 (June 4, 2021)", filing.Extent?.Pages);
        Assert.False(filing.Extent!.IsExcerpt);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Volumes_that_count_on_are_told_apart(string form)
    {
        var filing = Read([new("Maria Ortega", "May 3, 2021", "I", 1, 8), new("Maria Ortega", "June 4, 2021", "II", 9, 15)], form);
        Assert.Equal([(1, 0, 8), (2, 8, 7)], filing.Text.Transcript!.Volumes.Select(v => (v.Number!.Value, v.First, v.Count)));
        Assert.False(filing.Extent!.IsExcerpt);
        var found = RecordLocator.Find(filing, new Pinpoint(PinpointKind.PageLine, "11:2"));
        Assert.Null(found.Problem);
        Assert.Equal("A. It was Maria item 11.", found.Passage?.Text);
        Assert.Equal("ECF No. 118-1 at 11:2", RecordLocator.CiteFor(filing, found.Passage!.Span));
    }

    [Fact]
    public void Depositions_of_two_witnesses_in_one_exhibit_are_told_apart()
    {
        var filing = Read([new("Maria Ortega", "May 3, 2021", null, 1, 8), new("Dana Whitfield", "May 3, 2021", null, 40, 44)], "PDF");
        Assert.Equal(["MARIA ORTEGA", "DANA WHITFIELD"], filing.Text.Transcript!.Volumes.Select(v => v.Witness));
    }

    [Fact]
    public void A_page_that_both_volumes_have_is_never_taken_in_silence()
    {
        var filing = Read([new("Maria Ortega", "May 3, 2021", "I", 1, 8), new("Maria Ortega", "June 4, 2021", "II", 1, 7)], "PDF");
        var found = RecordLocator.Find(filing, new Pinpoint(PinpointKind.PageLine, "5:1", "5:4"));
        Assert.Equal(LocatorProblems.SeveralPages, found.Problem);
        Assert.Equal("Page 5 stands 2 times in 118-1, in volume 1 (May 3, 2021) and in volume 2 (June 4, 2021), with different words; the first was taken. Name the volume in the citation.", found.Explanation);
        var second = OneVolume.Of(filing, 1);
        var there = RecordLocator.Find(second, new Pinpoint(PinpointKind.PageLine, "5:1", "5:4"));
        Assert.Null(there.Problem);
        Assert.Contains("June 4, 2021 matter 5 point 0", there.Passage?.Text, StringComparison.Ordinal);
        Assert.Equal("ECF No. 118-1, Vol. 2 at 5:1–4", RecordLocator.CiteFor(filing, there.Passage!.Span));
        Assert.NotNull(RecordLocator.Find(filing, new Pinpoint(PinpointKind.PageLine, "8:1")).Passage);
    }

    [Fact]
    public void One_volume_and_one_page_filed_twice_stay_one()
    {
        Assert.Empty(Read([new("Maria Ortega", "May 3, 2021", "I", 1, 12)], "PDF").Text.Transcript!.Volumes);
        var twice = Made.Filing(Made.Transcript("12:1 Q. Where?\n12:2 A. Here.\n13:1 Q. When?\n13:2 A. Then.\n12:1 Q. Where?\n12:2 A. Here."));
        Assert.Null(RecordLocator.Find(twice, new Pinpoint(PinpointKind.PageLine, "12:2")).Problem);
    }

    [Fact]
    public void Volumes_outlast_the_cache()
    {
        var text = Read([new("Maria Ortega", "May 3, 2021", "I", 1, 8), new("Maria Ortega", "June 4, 2021", "II", 1, 7)], "PDF").Text;
        Assert.Equal(text.Transcript!.Volumes, RecordTextCodec.Read(RecordTextCodec.Write(text)).Transcript!.Volumes);
    }
}
