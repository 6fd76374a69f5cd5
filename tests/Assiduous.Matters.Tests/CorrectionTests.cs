using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Matters.Tests;

/// <summary>What a person decides goes into the next review, beside the program's own word, and no further than the papers bear it.</summary>
public sealed class CorrectionTests
{
    private const string Author = "Dana Whitfield";
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static Correction Make(Review review, CorrectionBody body, string reason = "I read it.", string author = Author) => CorrectionMaker.Make(review, body, author, reason, Noon);

    private static FactName Movant(string number) => new("m1", Side.Movant, number);

    private static CorrectionOutcome Only(Review review) => Assert.Single(review.Corrections);

    [Fact]
    public void An_overruled_status_stands_with_who_and_why_and_the_programs_own_beside_it()
    {
        using var matter = SampleMatter.Of();
        var review = matter.With(Make(matter.Review, new StatusOverruled(Movant("17"), StatusReading.Strict, FactStatus.Disputed), "The response in the brief suffices."));
        var fact = review.Facts.Single(f => f.Number == "17");
        Assert.Equal(FactStatus.Disputed, fact.Strict.Status);
        Assert.Equal(FactStatus.DeemedAdmitted, fact.Strict.Own!.Status);
        Assert.Equal((Author, Noon, "The response in the brief suffices."), (fact.Strict.By!.Author, fact.Strict.By.At, fact.Strict.By.Reason));
        Assert.Contains("Dana Whitfield on March 2, 2026", fact.Strict.Why, StringComparison.Ordinal);
        Assert.Null(fact.Assiduous.Own);
        Assert.Equal(CorrectionState.Applied, Only(review).State);
    }

    [Fact]
    public void What_is_overruled_moves_the_claims_that_hang_on_it()
    {
        using var matter = SampleMatter.Of();
        var all = matter.Review.Facts.Where(f => f.Strict.Status == FactStatus.DeemedAdmitted).Select(f => Make(matter.Review, new StatusOverruled(FactName.Of(f), StatusReading.Strict, FactStatus.Disputed))).ToArray();
        var review = matter.With(all);
        Assert.Equal(Outlook.Fails, matter.Review.Claims.First(c => c.Claim.StartsWith("Excessive", StringComparison.Ordinal)).Outlook.Strict);
        Assert.NotEqual(Outlook.Fails, review.Claims.First(c => c.Claim.StartsWith("Excessive", StringComparison.Ordinal)).Outlook.Strict);
    }

    [Fact]
    public void The_same_papers_and_corrections_give_the_same_bytes()
    {
        using var matter = SampleMatter.Of();
        Correction[] made = [Make(matter.Review, new StatusOverruled(Movant("17"), StatusReading.Strict, FactStatus.Disputed)), Make(matter.Review, new NoteWritten(Movant("26"), null), "Ask Knowles.")];
        Assert.Equal(Json(matter.With(made)), Json(matter.With([.. made.Reverse()])));
    }

    [Fact]
    public void Where_the_paragraph_has_changed_the_decision_is_stale_and_the_programs_own_status_stands()
    {
        using var matter = SampleMatter.Of();
        var made = Make(matter.Review, new StatusOverruled(Movant("17"), StatusReading.Strict, FactStatus.Disputed));
        var old = made with { StoodOn = [.. made.StoodOn.Select(g => g.What == "paragraph" ? g with { Sha256 = Grounds.Hash("Other words.") } : g)] };
        var review = matter.With(CorrectionMaker.Make(old.Body, Author, "", Noon, old.StoodOn));
        Assert.Equal(FactStatus.DeemedAdmitted, review.Facts.Single(f => f.Number == "17").Strict.Status);
        Assert.Equal(CorrectionState.Stale, Only(review).State);
        Assert.Contains("the paragraph has changed", Only(review).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_with_a_new_number_keeps_what_was_decided_about_it()
    {
        using var matter = SampleMatter.Of();
        var made = Make(matter.Review, new StatusOverruled(Movant("17"), StatusReading.Strict, FactStatus.Disputed));
        var review = matter.With(CorrectionMaker.Make(new StatusOverruled(Movant("16"), StatusReading.Strict, FactStatus.Disputed), Author, "", Noon, made.StoodOn));
        Assert.Equal(FactStatus.Disputed, review.Facts.Single(f => f.Number == "17").Strict.Status);
        Assert.Contains("now the movant's ¶ 17", Only(review).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_speaks_of_something_gone_is_listed_and_harms_nothing()
    {
        using var matter = SampleMatter.Of();
        CorrectionBody[] gone =
        [
            new StatusOverruled(Movant("900"), StatusReading.Strict, FactStatus.Disputed), new PairingOverruled(Movant("17"), "none.pdf", "4"), new RoleOverruled("none.pdf", FilingRole.Exhibit, null, null),
            new CitationResolved(new("none.pdf", "Tr. 1:1", new string('0', 64), 0), "none.pdf", null), new LinkConfirmed(Movant("17"), "No such claim", "injury", true, null),
            new FindingJudged(new("no-citation", null, null, new string('0', 64)), false), new NoteWritten(Movant("900"), null),
        ];
        var review = matter.With([.. gone.Select((b, i) => CorrectionMaker.Make(b, Author, "Because.", Noon.AddSeconds(i), b is LinkConfirmed ? [Grounds.Paragraph(matter.Fact("17"))] : []))]);
        Assert.All(review.Corrections, o => Assert.True(o.State == CorrectionState.Stale && o.Why.Length > 0, o.Correction.Body.Sentence));
        Assert.Equal(matter.Review.Facts.Select(f => (f.Strict.Status, f.Assiduous.Status)), review.Facts.Select(f => (f.Strict.Status, f.Assiduous.Status)));
    }

    [Fact]
    public void A_filing_is_what_a_person_says_and_its_reasons_say_who()
    {
        using var matter = SampleMatter.Of();
        var exhibit = matter.Review.Filings.First(f => f.Role is FilingRole.Declaration);
        var review = matter.With(Make(matter.Review, new RoleOverruled(exhibit.File, FilingRole.Letter, null, null), "It is a letter."));
        var now = review.Filings.Single(f => f.File == exhibit.File);
        Assert.Equal(FilingRole.Letter, now.Role);
        Assert.Contains("Dana Whitfield said on March 2, 2026 that it is: letter. It is a letter.", now.Reasons);
    }

    [Fact]
    public void A_citation_leads_where_a_person_says_and_the_row_says_who()
    {
        using var matter = SampleMatter.Of();
        var fact = matter.Review.Facts.First(f => f.Citations.Any(c => c.Passage is not null));
        var cited = fact.Citations.First(c => c.Passage is not null);
        var paper = matter.Review.Filings.Single(f => f.File == fact.File);
        var other = matter.Review.Filings.First(f => f.Role == FilingRole.Transcript && f.File != cited.TargetFile);
        var page = other.Text.Transcript!.Pages.First(p => p.Lines.Count > 2);
        var place = new Pinpoint(PinpointKind.PageLine, $"{page.Number}:{page.Lines[0].Number}");
        var review = matter.With(Make(matter.Review, new CitationResolved(Grounds.Name(paper, fact.Citations, cited), other.File, place)));
        var row = review.Facts.Single(f => f.Number == fact.Number && f.Side == fact.Side).Citations[fact.Citations.ToList().IndexOf(cited)];
        Assert.Equal((other.File, place), (row.TargetFile, row.Pinpoint));
        Assert.Equal(Author, row.Directed!.Author);
        Assert.Equal(CorrectionState.Applied, Only(review).State);
    }

    [Fact]
    public void A_citation_read_against_the_bytes_is_confirmed_until_the_bytes_change()
    {
        using var matter = SampleMatter.Of();
        var fact = matter.Review.Facts.First(f => f.Citations.Any(c => c.Passage is not null));
        var cited = fact.Citations.First(c => c.Passage is not null);
        var (paper, target) = (matter.Review.Filings.Single(f => f.File == fact.File), matter.Review.Filings.Single(f => f.File == cited.TargetFile));
        var body = new CitationConfirmed(Grounds.Name(paper, fact.Citations, cited), target.File, cited.Pinpoint, target.Hash);
        var row = matter.With(Make(matter.Review, body)).Facts.Single(f => f.Number == fact.Number && f.Side == fact.Side).Citations.First(c => c.Confirmed is not null);
        Assert.Equal((cited.Text, Author), (row.Text, row.Confirmed!.Author));
        var changed = matter.With(CorrectionMaker.Make(body, Author, "", Noon, [new("cited filing", new string('0', 64))]));
        Assert.Equal(CorrectionState.Stale, Only(changed).State);
        Assert.DoesNotContain(changed.Facts.SelectMany(f => f.Citations), c => c.Confirmed is not null);
    }

    [Fact]
    public void A_finding_set_aside_stays_on_view_with_the_reason()
    {
        using var matter = SampleMatter.Of();
        var fact = matter.Review.Facts.First(f => f.Findings.Count > 0);
        var review = matter.With(Make(matter.Review, new FindingJudged(Grounds.Name(fact.Findings[0], fact), Stands: false), "The exhibit was served."));
        var finding = review.Facts.Single(f => f.Number == fact.Number && f.Side == fact.Side).Findings[0];
        Assert.Equal("The exhibit was served.", finding.Dismissed!.Reason);
        Assert.Equal(fact.Findings[0].Message, finding.Message);
        Assert.Throws<ArgumentException>(() => Make(matter.Review, new FindingJudged(Grounds.Name(fact.Findings[0], fact), Stands: false), ""));
    }

    [Fact]
    public void A_confirmed_link_is_marked_as_confirmed_on_its_element()
    {
        using var matter = SampleMatter.Of();
        var claim = matter.Review.Claims.First(c => c.Elements.Any(e => e.Facts.Count > 0));
        var element = claim.Elements.First(e => e.Facts.Count > 0);
        var link = matter.Review.Facts.First(f => !element.Facts.Any(l => l.Number == f.Number && l.Side == f.Side));
        var review = matter.With(Make(matter.Review, new LinkConfirmed(FactName.Of(link), claim.Claim, element.Id, Supports: true, claim.Defendant)));
        Assert.Equal((CorrectionState.Applied, ""), (Only(review).State, Only(review).Why));
        Assert.True(review.Claims.Single(c => c.Claim == claim.Claim && c.Defendant == claim.Defendant && c.Kind == claim.Kind).Elements.Single(e => e.Id == element.Id).Facts.Single(f => f.Number == link.Number && f.Side == link.Side).Confirmed);
    }

    [Fact]
    public void A_supposed_status_and_a_filing_left_out_change_this_run_alone()
    {
        using var matter = SampleMatter.Of();
        var testimony = matter.Review.Filings.First(f => f.Role == FilingRole.Transcript).File;
        var review = matter.What(new() { Treat = [new(Side.Movant, "17", FactStatus.Admitted)], Without = [testimony] });
        var fact = review.Facts.Single(f => f.Number == "17");
        Assert.True(fact.Strict.Supposed && fact.Assiduous.Supposed);
        Assert.Equal(FactStatus.Admitted, fact.Assiduous.Status);
        Assert.DoesNotContain(review.Filings, f => f.File == testimony);
        Assert.Equal(2, review.Supposed.Count);
        Assert.Empty(review.Corrections);
        Assert.Throws<WhatIfException>(() => matter.What(new() { Treat = [new(Side.Movant, "900", FactStatus.Admitted)] }));
        Assert.Throws<WhatIfException>(() => matter.What(new() { Without = ["900-9"] }));
    }

    private static string Json(Review review)
    {
        using var bytes = new MemoryStream();
        ReviewJson.Write(review, bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
