using Assiduous.Record.Layout;
using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Tests.Transcripts;

/// <summary>The number of a first paragraph that recognition took for a letter.</summary>
public sealed class FirstParagraphTests
{
    [Theory]
    [InlineData("I. 2. 3.", "1. 2. 3.")]
    [InlineData("l. 2.", "1. 2.")]
    [InlineData("I. 1. 2.", "I. 1. 2.")]
    [InlineData("I. II.", "I. II.")]
    [InlineData("I. 4. 5.", "I. 4. 5.")]
    public void It_is_a_1_only_over_a_2(string read, string settled)
    {
        var marks = read.Split(' ');
        var words = marks.Select((m, i) => new Word(marks.Take(i).Sum(b => b.Length), m.Length, 108, 100 + (i * 30), 10, 12)).ToArray();
        var page = RowBuilder.Build(new Sheet { FilePage = 1, Width = 612, Height = 792, Characters = string.Concat(marks), Words = words, Confidence = 90 });
        Assert.Equal(settled, string.Join(' ', ScannedMargin.WithFirstParagraph(page) is var p ? p.Words.Select((_, i) => p.TextOf(i).ToString()) : []));
        Assert.Equal(read, string.Join(' ', ScannedMargin.WithFirstParagraph(page with { Sheet = page.Sheet with { Confidence = null } }) is var q ? q.Words.Select((_, i) => q.TextOf(i).ToString()) : []));
    }
}
