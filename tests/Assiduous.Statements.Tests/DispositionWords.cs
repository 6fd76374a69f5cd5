using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Tests;

/// <summary>What short answers do, where a word in them suggests something else.</summary>
public sealed class DispositionWords
{
    [Theory]
    [InlineData("Plaintiff lacks the knowledge necessary to admit or deny why there is no recording.", "NoKnowledge")]
    [InlineData("Plaintiff is without knowledge or information sufficient to admit this paragraph.", "NoKnowledge")]
    [InlineData("Plaintiff lacks personal knowledge of this fact.", "NoKnowledge")]
    [InlineData("Objection. The cited testimony is hearsay, and the witness has no personal knowledge of the matter.", "ObjectionOnly")]
    [InlineData("Plaintiff admits this paragraph.", "Admitted")]
    [InlineData("Ms. Harrow admits that she signed the form.", "Admitted")]
    public void An_answer_is_read_for_what_it_does(string answer, string expected) =>
        Assert.Equal(expected, DispositionReader.Read(answer, cites: false).Disposition.ToString());
}
