using System.Text;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Tests.Transcripts;

/// <summary>Plain-text transcripts in the shapes that reporters send, all of the same testimony.</summary>
public sealed class AsciiTranscriptTests
{
    private static readonly string[] Talk =
    [
        "    Q.   Where were you at 10 o'clock on May", "12, 2019?", "    A.   At the corner of 5th and Main.", "    Q.   Who was with you?", "    A.   Two officers.  One of them was", "25 or 26 years old.",
        "         MR. HALE:  Objection.", "         THE WITNESS:  I do not know.", "BY MS. ROE:", "    Q.   How long did it take?", "    A.   Five or six minutes.", "         (Recess taken.)",
    ];

    private static string[][] Pages(int count, int perPage) =>
        [.. Enumerable.Range(0, count).Select(p => Enumerable.Range(0, perPage).Select(l => Talk[((p * 7) + l) % Talk.Length]).ToArray())];

    private static string Page(int number, string[] lines, string shape)
    {
        var text = new StringBuilder();
        switch (shape)
        {
            case "Page 1": text.Append($"                                      Page {number}\n"); break;
            case "0001" or "zero padded lines": text.Append($"{number:0000}\n"); break;
            case "right-justified" or "time stamps" or "no line 1" or "blank rows" or "tabs": text.Append($"{number,70}\n"); break;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var line = i + 1;
            text.Append(shape switch
            {
                "002:01" => $"{number:000}:{line:00}  {lines[i]}\n",
                "time stamps" => $"10:{(line / 2) + 10:00}:{line:00} {line,2}  {lines[i]}\n",
                "no line 1" when line == 1 => $"    {lines[i]}\n",
                "zero padded lines" => $"{line:00}  {lines[i]}\n",
                "blank rows" => $"{line,2}  {lines[i]}\n\n",
                "tabs" => $"{line}\t{lines[i].TrimStart()}\n",
                _ => $"{line,2}  {lines[i]}\n",
            });
        }

        return text.ToString();
    }

    [Theory]
    [InlineData("Page 1", true)]
    [InlineData("Page 1", false)]
    [InlineData("0001", true)]
    [InlineData("0001", false)]
    [InlineData("002:01", true)]
    [InlineData("002:01", false)]
    [InlineData("right-justified", true)]
    [InlineData("right-justified", false)]
    [InlineData("time stamps", true)]
    [InlineData("time stamps", false)]
    [InlineData("no line 1", true)]
    [InlineData("zero padded lines", true)]
    [InlineData("blank rows", true)]
    [InlineData("tabs", true)]
    public void Every_line_of_every_shape_stands_under_its_page_and_number(string shape, bool formFeeds)
    {
        var pages = Pages(6, 25);
        var text = string.Join(formFeeds ? "\f" : "\n", pages.Select((lines, i) => Page(i + 11, lines, shape)));
        var read = RecordReader.Read(Encoding.ASCII.GetBytes(text), "transcript.txt");
        Assert.NotNull(read.Transcript);
        Assert.Equal(Enumerable.Range(11, 6), read.Transcript.Pages.Select(p => p.Number));
        for (var p = 0; p < 6; p++)
            Assert.Equal(
                pages[p].Select((words, i) => $"{i + 1}: {Fold(words)}"),
                read.Transcript.Pages[p].Lines.Select(l => $"{l.Number}: {Fold(l.Span.Of(read.Text))}"));
    }

    [Fact]
    public void Questions_answers_and_objections_are_told_apart_and_the_examiner_is_known()
    {
        var text = Page(1, [.. Talk, .. Talk], "Page 1");
        var lines = RecordReader.Read(Encoding.ASCII.GetBytes(text), "transcript.txt").Transcript!.Pages[0].Lines;
        Assert.Equal(
            [
                TranscriptLineKind.Question, TranscriptLineKind.Question, TranscriptLineKind.Answer, TranscriptLineKind.Question, TranscriptLineKind.Answer, TranscriptLineKind.Answer,
                TranscriptLineKind.Colloquy, TranscriptLineKind.Answer, TranscriptLineKind.Other, TranscriptLineKind.Question, TranscriptLineKind.Answer, TranscriptLineKind.Parenthetical,
            ],
            lines.Take(12).Select(l => l.Kind));
        Assert.Equal("MR. HALE", lines[6].Speaker);
        Assert.Equal("MS. ROE", lines[9].Examiner);
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
