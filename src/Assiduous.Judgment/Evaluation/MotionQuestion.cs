namespace Assiduous.Judgment.Evaluation;

/// <summary>Who asks for judgment, and on what.</summary>
internal enum MotionBy
{
    /// <summary>The defendant, on the claim: in every world the claim fails or a defense holds.</summary>
    DefendantOnClaim,

    /// <summary>The plaintiff, on its own claim: in every world the claim holds and no defense does.</summary>
    PlaintiffOnClaim,

    /// <summary>The defendant, on a defense: in every world it holds.</summary>
    DefendantOnDefense,

    /// <summary>The plaintiff, against a defense: in every world it fails.</summary>
    PlaintiffAgainstDefense,
}

/// <summary>Whether anything in the answer to a motion turns on a disputed fact.</summary>
internal static class MotionQuestion
{
    /// <summary>Whether every world gives the movant what it asks; false where that cannot be told.</summary>
    /// <param name="by">Who asks, and on what.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="defenses">The defenses raised against it; the one in question first.</param>
    /// <param name="known">What each element is.</param>
    public static bool Grantable(
        MotionBy by, Node claim, IReadOnlyList<Node> defenses, IReadOnlyDictionary<string, ElementStatus> known)
    {
        var defense = defenses.Count == 0 ? new GivenNode(ElementStatus.NoEvidence) : (Node)new AnyNode([.. defenses]);
        Node asked = by switch
        {
            MotionBy.DefendantOnClaim => new AnyNode([new NotNode(claim), defense]),
            MotionBy.PlaintiffOnClaim => new AllNode([claim, new NotNode(defense)]),
            MotionBy.DefendantOnDefense => defenses[0],
            _ => new NotNode(defenses[0]),
        };
        return Evaluator.Evaluate(asked, known).Value.Shown;
    }
}
