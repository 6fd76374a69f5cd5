using System.IO.Compression;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Every draft of every kind of review is a file that Word opens without repair, and the same on every day.</summary>
public sealed class WordFileTests
{
    public static TheoryData<DraftKind, string> EveryKind()
    {
        var rows = new TheoryData<DraftKind, string>();
        foreach (var (kind, _) in DraftMaker.Kinds)
            foreach (var review in Made.Reviews.Keys) rows.Add(kind, review);
        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_draft_has_no_error_of_the_validator(DraftKind kind, string review) => Assert.Empty(Made.Errors(Made.Word(kind, Made.Reviews[review]).Bytes));

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void A_draft_for_the_court_has_no_error_either(DraftKind kind, string review) =>
        Assert.Empty(Made.Errors(Made.Word(kind, Made.Reviews[review], new() { Audience = Audience.Court }).Bytes));

    [Theory]
    [InlineData(ResponseForm.Interleaved)]
    [InlineData(ResponseForm.Table)]
    [InlineData(ResponseForm.Numbers)]
    public void Each_form_of_the_response_is_valid(ResponseForm form) => Assert.Empty(Made.Errors(Made.Word(DraftKind.Response, HandMade.Review, new() { Form = form }).Bytes));

    [Fact]
    public void The_workbook_is_valid()
    {
        var file = DraftMaker.Make(DraftKind.Ledger, Hostile.Review, new()).Single(f => f.Name == "ledger.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes.ToArray()), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void The_same_review_gives_the_same_bytes(DraftKind kind, string review)
    {
        var first = DraftMaker.Make(kind, Made.Reviews[review], new());
        var second = DraftMaker.Make(kind, Made.Reviews[review], new());
        for (var i = 0; i < first.Count; i++) Assert.True(first[i].Bytes.Span.SequenceEqual(second[i].Bytes.Span), first[i].Name);
    }

    [Fact]
    public void No_part_bears_the_time_of_its_making()
    {
        using var zip = new ZipArchive(new MemoryStream(Made.Word(DraftKind.Memo, HandMade.Review).Bytes.ToArray()));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public void A_response_of_three_hundred_facts_takes_no_longer_a_fact_than_one_of_thirty()
    {
        Review few = Large.Review with { Facts = [.. Large.Review.Facts.Take(30)] };
        Assert.InRange(Best(Large.Review) / Best(few), 0, 60);
        static double Best(Review review) => Enumerable.Range(0, 5).Min(_ =>
        {
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            Made.Word(DraftKind.Response, review);
            return System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        });
    }
}
