using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class AdmissibilityTests
{
    private static Filing Paper(FilingRole role, Oath? oath, string text = "", string? witness = "Dana Field", string? attachedTo = "12 Decl.pdf") =>
        new() { File = "9 Paper.pdf", Hash = "", Text = new() { Text = text }, Role = role, Oath = oath, Witness = witness, AttachedTo = attachedTo };

    private static string[] Codes(Filing paper, string passage) =>
        [.. Admissibility.Of(Ali.Cite(paper.File, PinpointKind.Paragraph, "3", null, Support.Supports, passage), paper).Select(q => q.Code)];

    [Theory]
    [InlineData("I saw the key turn.", "")]
    [InlineData("The clerk told me that the key had turned.", "hearsay")]
    [InlineData("I was informed that the door was locked.", "hearsay")]
    [InlineData("I believe that the door was locked.", "personal-knowledge")]
    [InlineData("On information and belief, she left at noon.", "personal-knowledge")]
    [InlineData("He told me so, and I assume that it is true.", "hearsay personal-knowledge")]
    public void The_words_of_a_sworn_passage_raise_questions(string passage, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(Paper(FilingRole.Declaration, Oath.Declared), passage)));

    [Fact]
    public void An_unsworn_statement_and_an_unsworn_report_raise_different_questions()
    {
        Assert.Contains("unsworn", Codes(Paper(FilingRole.Declaration, Oath.Unsworn), "I saw it."));
        Assert.Contains("expert-unsworn", Codes(Paper(FilingRole.Exhibit, Oath.Unsworn, "MEDICAL REPORT of Lee Marsh, M.D."), "The nerve is damaged."));
    }

    [Fact]
    public void A_document_that_no_declaration_vouches_for_raises_the_question_who_could()
    {
        Assert.Equal(["unauthenticated"], Codes(Paper(FilingRole.Exhibit, null, witness: null, attachedTo: null), "Key log, 10:42."));
        Assert.Empty(Codes(Paper(FilingRole.Exhibit, null, witness: null), "Key log, 10:42."));
    }

    [Fact]
    public void Every_question_names_its_rule_and_changes_no_status()
    {
        var paper = Paper(FilingRole.Declaration, Oath.Unsworn);
        Assert.All(Admissibility.Of(Ali.Cite(paper.File, PinpointKind.Paragraph, "3", null, Support.Supports, "He told me so."), paper), q =>
        {
            Assert.Contains("Fed. R.", q.Rule, StringComparison.Ordinal);
            Assert.EndsWith("?", q.Question, StringComparison.Ordinal);
        });
        var plain = ClaimAssessor.Assess(Ali.Input());
        var asked = ClaimAssessor.Assess(Ali.Input() with { Filings = [paper with { File = Ali.Transcript, Role = FilingRole.Transcript }] });
        Assert.Equal(plain.Select(r => r.Outlook), asked.Select(r => r.Outlook));
    }
}
