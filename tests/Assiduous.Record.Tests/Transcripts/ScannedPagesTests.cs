using Assiduous.Record.Transcripts;

namespace Assiduous.Record.Tests.Transcripts;

/// <summary>Page numbers that recognition could not read are told from the pages around them, or not at all.</summary>
public sealed class ScannedPagesTests
{
    [Theory]
    [InlineData("12 13 14", "12 13 14")]
    [InlineData("12 - 14", "12 13* 14")]
    [InlineData("12 - - 15", "12 13* 14* 15")]
    [InlineData("12 73 14", "12 13* 14")]
    [InlineData("- 2 3", "1* 2 3")]
    [InlineData("- 9 10", "? 9 10")]
    [InlineData("12 - 41", "12 ? 41")]
    [InlineData("12 13 -", "12 13 ?")]
    [InlineData("12 13 41 42", "12 13 41 42")]
    [InlineData("8 9 19", "8 9 ?")]
    [InlineData("39 10 11", "? 10 11")]
    [InlineData("1 39 10 11", "1 ? 10 11")]
    [InlineData("12 13 40", "12 13 40")]
    [InlineData("2 17 41", "2 17 41")]
    [InlineData("- -", "? ?")]
    public void A_number_is_supplied_only_where_one_alone_is_possible(string read, string settled)
    {
        var numbers = read.Split(' ').Select(n => n == "-" ? (int?)null : int.Parse(n)).ToList();
        var found = ScannedPages.Settle(numbers, [.. numbers.Select(_ => true)]);
        Assert.Equal(settled, string.Join(' ', found.Select(f => f.From switch { PageNumberFrom.Read => $"{f.Number}", PageNumberFrom.Neighbours => $"{f.Number}*", _ => "?" })));
    }

    [Fact]
    public void Numbers_of_a_text_layer_are_left_as_they_are() =>
        Assert.Equal(73, ScannedPages.Settle([12, 73, 14], [false, false, false])[1].Number);

    [Fact]
    public void A_line_number_that_does_not_fit_the_spacing_of_the_others_is_left_out()
    {
        List<LineNumber> column = [.. Enumerable.Range(1, 25).Select(n => new LineNumber(n, n == 3 ? 8 : n == 17 ? 11 : n, null, 100 + (n * 25)))];
        Assert.Equal(Enumerable.Range(1, 25).Where(n => n is not (3 or 17)), ScannedMargin.Agreeing(column, 8).Select(n => n.Number));
    }
}
