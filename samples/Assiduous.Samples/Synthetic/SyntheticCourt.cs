using System.Text;

namespace Assiduous.Samples.Synthetic;

/// <summary>How papers look in a court, and what its rule does with a paragraph left unanswered.</summary>
internal sealed record SyntheticCourt
{
    public required string Name { get; init; }

    public required string[] Heading { get; init; }

    public required string Versus { get; init; }

    public required string Docket { get; init; }

    public required string StampDocket { get; init; }

    public required CompositeFormat Stamp { get; init; }

    public required string StatementTitle { get; init; }

    public required string ResponseTitle { get; init; }

    public required string AdditionalTitle { get; init; }

    /// <summary>Title of the paper that answers the additional facts; null where the rule knows none.</summary>
    public string? ReplyTitle { get; init; }

    /// <summary>Status of the opponent's fact that nobody answers.</summary>
    public required string UnansweredAdditional { get; init; }

    /// <summary>Most facts that the rule allows the movant; null where it sets no limit.</summary>
    public int? Limit { get; init; }

    // S.D.N.Y. & E.D.N.Y. Local Civ. R. 56.1(c) deems only the movant's paragraphs.
    public static readonly SyntheticCourt NewYork = new()
    {
        Name = "S.D.N.Y.",
        Heading = ["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK"],
        Versus = "-against-",
        Docket = "22 Civ. 4071 (AST)",
        StampDocket = "1:22-cv-04071-AST",
        Stamp = CompositeFormat.Parse("Case {0}   Document {1}   Filed {2}   Page {3} of {4}"),
        StatementTitle = "DEFENDANT’S STATEMENT OF UNDISPUTED MATERIAL FACTS PURSUANT TO LOCAL CIVIL RULE 56.1",
        ResponseTitle = "PLAINTIFF’S RESPONSE TO DEFENDANT’S LOCAL CIVIL RULE 56.1 STATEMENT",
        AdditionalTitle = "PLAINTIFF’S STATEMENT OF ADDITIONAL MATERIAL FACTS PURSUANT TO LOCAL CIVIL RULE 56.1(b)",
        UnansweredAdditional = "undisputed",
    };

    // N.D. Ill. LR 56.1: at most 80 facts for the movant and 40 for the opponent (d)(5); a reply answers the latter (c)(2).
    public static readonly SyntheticCourt Illinois = new()
    {
        Name = "N.D. Ill.",
        Heading = ["UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF ILLINOIS", "EASTERN DIVISION"],
        Versus = "v.",
        Docket = "No. 22 C 4071",
        StampDocket = "1:22-cv-04071",
        Stamp = CompositeFormat.Parse("Case: {0} Document #: {1} Filed: {2} Page {3} of {4} PageID #:{5}"),
        StatementTitle = "DEFENDANT’S LOCAL RULE 56.1(a)(2) STATEMENT OF MATERIAL FACTS",
        ResponseTitle = "PLAINTIFF’S LOCAL RULE 56.1(b)(2) RESPONSE TO DEFENDANT’S STATEMENT OF MATERIAL FACTS",
        AdditionalTitle = "PLAINTIFF’S LOCAL RULE 56.1(b)(3) STATEMENT OF ADDITIONAL MATERIAL FACTS",
        ReplyTitle = "DEFENDANT’S LOCAL RULE 56.1(c)(2) RESPONSE TO PLAINTIFF’S STATEMENT OF ADDITIONAL MATERIAL FACTS",
        UnansweredAdditional = "deemed-admitted",
        Limit = 80,
    };

    /// <summary>Illinois for odd seeds whose facts its limit allows, otherwise New York.</summary>
    public static SyntheticCourt For(int facts, int seed) => seed % 2 != 0 && facts <= Illinois.Limit ? Illinois : NewYork;
}
