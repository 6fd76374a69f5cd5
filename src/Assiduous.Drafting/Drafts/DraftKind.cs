namespace Assiduous.Drafting.Drafts;

/// <summary>The papers that can be drafted from a review.</summary>
public enum DraftKind
{
    /// <summary>The opponent's response to the movant's statement of facts.</summary>
    Response,

    /// <summary>The movant's statement of facts.</summary>
    Statement,

    /// <summary>Statement, response and reply in one paper that two sides exchange.</summary>
    Joint,

    /// <summary>Every fact in a table.</summary>
    Ledger,

    /// <summary>A bench memorandum that takes no side.</summary>
    Memo,

    /// <summary>The skeleton of an opinion, with gaps for judgment.</summary>
    Opinion,

    /// <summary>Tables of authorities of the briefs.</summary>
    Authorities,

    /// <summary>Who confirmed which citation, when, against which bytes.</summary>
    Certificate,

    /// <summary>The exhibits, and where each is cited.</summary>
    Exhibits,
}

/// <summary>For whose eyes a draft is made.</summary>
public enum Audience
{
    /// <summary>The drafter's own: notes of what the review found stand at the margin.</summary>
    Own,

    /// <summary>The court: no notes; nothing sealed is quoted or linked.</summary>
    Court,

    /// <summary>The other side: no notes; nothing sealed is quoted or linked.</summary>
    Opponent,
}
