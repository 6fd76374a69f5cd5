using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

public sealed class ConflictTests
{
    private static Filing Paper(string file, FilingRole role, string? witness, string? party = null) =>
        new() { File = file, Hash = "", Text = new() { Text = "" }, Role = role, Witness = witness, Party = party, Title = file };

    private static readonly Filing[] Papers =
    [
        Paper("Dep.txt", FilingRole.Transcript, "Dana Field"), Paper("Decl.txt", FilingRole.Declaration, "Dana Field"), Paper("Log.txt", FilingRole.Exhibit, null),
        Paper("Other.txt", FilingRole.Declaration, "Lee Marsh"), Paper("Statement.txt", FilingRole.Statement, null, "Defendants"), Paper("Brief.txt", FilingRole.Memorandum, null, "Defendants"),
    ];

    private static Fact Fact(CitedPassage[] own, params EvidenceElsewhere[] elsewhere) => new()
    {
        Side = Side.Movant, Motion = "m1", File = "Statement.txt", Number = "4", Text = "Field locked the gate.", Assertion = "Field locked the gate.", Span = default, Citations = own, Elsewhere = elsewhere,
    };

    private static CitedPassage Cite(string file, Support support, string words) => Ali.Cite(file, PinpointKind.Paragraph, "2", null, support, words);

    [Fact]
    public void A_declaration_against_the_same_witnesss_deposition_stands_beside_it_with_the_doctrine()
    {
        var found = Assert.Single(Conflicts.Of([Fact([Cite("Decl.txt", Support.Supports, "I locked it."), Cite("Dep.txt", Support.Contradicts, "Q. Did you lock it? A. No.")])], [], Papers));
        Assert.Equal("own-testimony", found.Kind);
        Assert.Equal(["I locked it.", "Q. Did you lock it? A. No."], found.Sides.Select(s => s.Words));
        Assert.Contains("84 F.3d 614", found.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_against_a_document_is_laid_beside_it_without_a_doctrine()
    {
        var found = Assert.Single(Conflicts.Of([Fact([Cite("Decl.txt", Support.Supports, "I locked it."), Cite("Log.txt", Support.Contradicts, "Gate open all night.")])], [], Papers));
        Assert.Equal(("testimony-document", null), (found.Kind, found.Rule));
    }

    [Fact]
    public void Two_witnesses_who_differ_are_a_dispute_and_no_conflict_of_evidence_with_itself() =>
        Assert.Empty(Conflicts.Of([Fact([Cite("Decl.txt", Support.Supports, "I locked it."), Cite("Other.txt", Support.Contradicts, "It was open.")])], [], Papers));

    [Fact]
    public void A_sides_own_brief_against_its_statement_is_named()
    {
        var found = Assert.Single(Conflicts.Of([Fact([], new EvidenceElsewhere(Cite("Other.txt", Support.Contradicts, "It was open."), "Brief.txt", "The gate stood open.", "Shares its words."))], [], Papers));
        Assert.Equal("own-papers", found.Kind);
    }

    [Fact]
    public void Two_answers_in_one_deposition_of_which_one_bears_on_a_part_are_no_conflict() =>
        Assert.Empty(Conflicts.Of([Fact([Cite("Dep.txt", Support.Supports, "Q. The gate? A. I locked it."), Cite("Dep.txt", Support.Contradicts, "Q. The door? A. It was open.")])], [], Papers));

    private static NarrativeAssertion Says(Side side, string text) => new(side, "Brief.txt", "A", text, default, []);

    [Fact]
    public void Two_clock_times_of_one_event_cannot_both_be_so()
    {
        var timeline = Timeline.Of([], [Says(Side.Movant, "The guard locked the outer gate at 10:05 p.m."), Says(Side.Opponent, "The guard locked the outer gate at 11:40 p.m.")]);
        var found = Assert.Single(Conflicts.Of([], timeline, []));
        Assert.Equal("times", found.Kind);
        Assert.Contains("10:05", found.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The guard locked the outer gate at about 10:05 p.m.", "The guard locked the outer gate at 10:12 p.m.")]
    [InlineData("The ambulance crew arrived nine minutes after the call to dispatch.", "The ambulance crew arrived 15 to 20 minutes after the fall from the stairs.")]
    [InlineData("Loading the truck took nine minutes in all.", "The truck was loaded nine minutes after the gate was opened.")]
    public void What_can_both_be_so_is_no_conflict(string a, string b) =>
        Assert.Empty(Conflicts.Of([], Timeline.Of([], [Says(Side.Movant, a), Says(Side.Opponent, b)]), []));

    [Fact]
    public void Declarations_tell_times_that_nobody_cites_and_the_day_of_signing_is_none()
    {
        const string text = "On May 3, 2021, I reached the yard at 6:15 a.m.\n\nExecuted on June 9, 2022.\n";
        var paper = Paper("Decl.txt", FilingRole.Declaration, "Dana Field", "Plaintiff") with { Text = new() { Text = text } };
        var told = Assert.Single(Timeline.Of([], [], [paper], "Defendants"));
        Assert.Equal(new DateOnly(2021, 5, 3), told.Date);
        Assert.Equal(Side.Opponent, Assert.Single(told.Versions).Side);
    }
}
