using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>The response shell: the other side's paragraphs as filed, under their own numbers, with what answers them.</summary>
public sealed class ResponseDraftTests
{
    [Theory]
    [InlineData(DraftKind.Response)]
    [InlineData(DraftKind.Statement)]
    [InlineData(DraftKind.Ledger)]
    public void A_rule_that_was_not_checked_says_so_at_the_title_for_the_drafter_alone(DraftKind kind)
    {
        var rule = Rules.RuleBook.Load().StatementRule("nynd", new(2023, 5, 1));
        var review = HandMade.Review with { Matter = HandMade.Review.Matter with { Rule = rule } };
        Assert.Contains("was not checked against a source", Docx.Part(Made.Word(kind, review).Bytes, "word/comments.xml"), StringComparison.Ordinal);
        using var file = new System.IO.Compression.ZipArchive(new MemoryStream(Made.Word(kind, review, new() { LinkBase = "../filings/", Audience = Audience.Court }).Bytes.ToArray()));
        Assert.Null(file.GetEntry("word/comments.xml"));
    }

    [Fact]
    public void Each_fact_stands_as_filed_under_its_own_number()
    {
        var text = Made.Read(Made.Word(DraftKind.Response, HandMade.Review));
        foreach (var fact in HandMade.Review.Facts.Where(f => f.Side is Side.Movant))
            Assert.Contains(text.Lines, l => l.AutomaticNumber == fact.Number + "." && l.Span.Of(text.Text) == $"{fact.Number}. {fact.Text}");
    }

    [Fact]
    public void Numbers_of_the_other_side_do_not_move_when_a_paragraph_is_taken_out()
    {
        // Every paragraph has a list of its own, so that what is inserted or removed before it cannot renumber it.
        var fewer = HandMade.Review with { Facts = [.. HandMade.Review.Facts.Where(f => f.Number != "17")] };
        var text = Made.Read(Made.Word(DraftKind.Response, fewer));
        Assert.Contains(text.Lines, l => l.AutomaticNumber == "26.");
    }

    [Fact]
    public void Numbers_that_are_no_numbers_stand_as_filed()
    {
        var odd = HandMade.Review with { Facts = [HandMade.Review.Facts[0] with { Number = "12(a)" }] };
        Assert.Contains("12(a). " + odd.Facts[0].Text, Made.Text(DraftKind.Response, odd), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_meets_a_fact_is_quoted_with_its_lines()
    {
        var text = Made.Text(DraftKind.Response, HandMade.Review);
        Assert.Contains("Ali Dep. 44:6–12, ECF No. 118-1:\nA. They made them fit on one click. It took five, six minutes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_was_filed_is_repeated_and_one_that_was_not_is_left_open()
    {
        var silent = HandMade.Review with { Facts = [HandMade.Review.Facts.Single(f => f.Number == "17") with { Elsewhere = [] }] };
        Assert.Contains("Response: Undisputed.", Made.Text(DraftKind.Response, HandMade.Review), StringComparison.Ordinal);
        Assert.Contains("[Undisputed, or disputed with evidence: to be completed.]", Made.Text(DraftKind.Response, silent), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_admitted_that_the_party_did_not_admit()
    {
        var silent = HandMade.Review with { Facts = [.. HandMade.Review.Facts.Select(f => f with { Response = Response.Absent })] };
        Assert.DoesNotContain("Response: Undisputed.", Made.Text(DraftKind.Response, silent), StringComparison.Ordinal);
    }

    [Fact]
    public void Additional_facts_go_on_from_the_last_number()
    {
        var none = HandMade.Review with { Facts = [.. HandMade.Review.Facts.Where(f => f.Side is Side.Movant)] };
        var last = none.Facts.Max(f => int.Parse(f.Number));
        Assert.Contains($"{last + 1}. The officers forced cuffs onto wrists that they did not fit. Ali Dep. 44:6–12, ECF No. 118-1.", Made.Text(DraftKind.Response, none), StringComparison.Ordinal);
    }

    [Fact]
    public void A_court_that_wants_numbers_alone_gets_no_paragraph_of_the_other_side()
    {
        var review = HandMade.Review with { Matter = HandMade.Review.Matter with { Rule = HandMade.Review.Matter.Rule! with { Reproduce = "prohibited" } } };
        var text = Made.Text(DraftKind.Response, review);
        Assert.DoesNotContain("Knowles had no trouble applying the handcuffs.", text, StringComparison.Ordinal);
        Assert.Contains("17. Disputed.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_court_that_wants_columns_gets_a_table()
    {
        var review = HandMade.Review with { Matter = HandMade.Review.Matter with { Rule = HandMade.Review.Matter.Rule! with { ResponseLayout = "two column" } } };
        var text = Made.Read(Made.Word(DraftKind.Response, review));
        Assert.Contains(text.Lines, l => l.Cell is { Column: 1 } && l.Span.Of(text.Text).StartsWith("17. Knowles had no trouble", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_of_the_review_stand_in_the_drafters_own_copy_alone()
    {
        Assert.Contains("because no numbered response meets this paragraph", Comments(Audience.Own), StringComparison.Ordinal);
        Assert.Equal("", Comments(Audience.Court));
        Assert.Equal("", Comments(Audience.Opponent));
        static string Comments(Audience audience)
        {
            using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(Made.Word(DraftKind.Response, HandMade.Review, new() { Audience = audience }).Bytes.ToArray()), false);
            return document.MainDocumentPart!.WordprocessingCommentsPart?.Comments?.InnerText ?? "";
        }
    }
}
