using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;
using Assiduous.Testing;

namespace Assiduous.Matters.Tests;

/// <summary>A person says which response answers a paragraph.</summary>
public sealed class PairingCorrectionTests
{
    private static readonly string Folder = Places.Shared("corpus", "matters", "ortega-v-lakemont");

    [Fact]
    public void A_response_answers_the_paragraph_that_a_person_lays_it_to_and_none_where_they_say_so()
    {
        var before = MatterReviewer.Run(Folder, new()).Review;
        var answered = before.Facts.Where(f => f.Side == Side.Movant && f.Response.Present && f.Response.File is not null).ToList();
        var (first, second) = (answered[0], answered.First(f => f.Response.Text != answered[0].Response.Text));
        Correction Make(CorrectionBody body) => CorrectionMaker.Make(before, body, "Dana Whitfield", "They are crossed.", DateTimeOffset.UnixEpoch);
        Correction[] made = [Make(new PairingOverruled(FactName.Of(first), second.Response.File, second.Number)), Make(new PairingOverruled(FactName.Of(second), null, null))];
        var after = MatterReviewer.Run(Folder, new() { Corrections = made }).Review;
        Assert.All(after.Corrections, o => Assert.Equal((CorrectionState.Applied, ""), (o.State, o.Why)));
        Assert.Equal(second.Response.Text, after.Facts.Single(FactName.Of(first).Names).Response.Text);
        Assert.False(after.Facts.Single(FactName.Of(second).Names).Response.Present);
    }
}
