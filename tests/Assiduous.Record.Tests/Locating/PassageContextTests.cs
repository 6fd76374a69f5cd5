using Assiduous.Citations;
using Assiduous.Record.Locating;

namespace Assiduous.Record.Tests.Locating;

public class PassageContextTests
{
    private static readonly Filing Testimony = Made.Filing(Made.Transcript("""
        5:1 Q. Where were you?
        5:2 A. At home.
        5:3 Q. Did you see
        5:4 him run?
        5:5 MS. ABARA: Objection. Argumentative.
        5:6 A. I saw him move.
        5:7 But I could not say that
        5:8 he ran.
        5:9 Q. Thank you.
        """), role: FilingRole.Transcript);

    private static PassageContext Around(string from, string? to = null) =>
        PassageContext.Around(Testimony, RecordLocator.Find(Testimony, new Pinpoint(PinpointKind.PageLine, from, to)).Passage!)!;

    [Fact]
    public void A_passage_that_begins_in_mid_answer_opens_with_its_question_and_its_objection()
    {
        var context = Around("5:7");
        Assert.True(context.StartsMidAnswer);
        Assert.Equal("Q. Did you see him run? MS. ABARA: Objection. Argumentative. A. I saw him move.", context.Before);
        Assert.Equal("he ran.", context.After);
        Assert.True(context.EndsMidAnswer);
        Assert.Equal("MS. ABARA: Objection. Argumentative.", Assert.Single(context.Interruptions));
    }

    [Fact]
    public void A_passage_that_stops_before_the_qualification_is_told_so()
    {
        var context = Around("5:3", "5:6");
        Assert.True(context.EndsMidAnswer);
        Assert.False(context.StartsMidQuestion || context.LeavesOutQuestion || context.HasNoTestimony);
        Assert.Equal("But I could not say that he ran.", context.After);
    }

    [Fact]
    public void A_question_cited_without_its_answer_is_no_testimony()
    {
        var context = Around("5:3", "5:4");
        Assert.True(context.HasNoTestimony && context.LeavesOutAnswer);
        Assert.True(Around("5:4").StartsMidQuestion);
    }

    [Fact]
    public void A_whole_question_and_answer_needs_nothing_more()
    {
        var context = Around("5:1", "5:2");
        Assert.Equal(("", ""), (context.Before, context.After));
        Assert.False(context.EndsMidAnswer || context.StartsMidAnswer || context.LeavesOutAnswer || context.LeavesOutQuestion);
    }

    [Fact]
    public void Boxes_cover_the_words_of_each_line_and_no_others()
    {
        var text = Made.Text("one two\nthree four") ;
        var boxed = text with { Pages = [text.Pages[0] with { Words = [new(0, 3, 10, 10, 20, 8), new(4, 3, 35, 10, 20, 8), new(8, 5, 10, 22, 25, 8), new(14, 4, 40, 22, 20, 8)] }] };
        var boxes = Assert.Single(PassageBoxes.Of(boxed, new TextSpan(4, 13)));
        Assert.Equal([new PageBox(35, 10, 20, 8), new PageBox(10, 22, 25, 8)], boxes.Boxes);
        Assert.Equal(new PageBox(10, 10, 45, 8), PassageBoxes.Of(boxed, new TextSpan(0, 7))[0].Boxes[0]);
    }
}
