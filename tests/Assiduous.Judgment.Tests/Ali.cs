using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Tests;

/// <summary>The facts of Ali v. Annucci as the opinion recites them, made by hand.</summary>
internal static class Ali
{
    public const string Transcript = "118-1 Deposition of Eric Ali.pdf";
    public const string Brief = "121 Memorandum of Law in Opposition.pdf";
    public static readonly string[] Defendants = ["Ramos", "Knowles", "Still"];

    public static CitedPassage Cite(string file, PinpointKind kind, string from, string? to, Support support, string text = "…") => new()
    {
        Text = $"{file} {from}", Span = default, TargetFile = file, Pinpoint = new(kind, from, to), Support = support, Competent = true,
        Passage = new() { File = file, Pinpoint = new(kind, from, to), Text = text, Span = default, FilePageFrom = 1, FilePageTo = 1 },
    };

    public static CitedPassage Testimony(string from, string? to, Support support) => Cite(Transcript, PinpointKind.PageLine, from, to, support);

    public static CitedPassage Declared(string who, string paragraph) =>
        Cite($"{who} Declaration.pdf", PinpointKind.Paragraph, paragraph, null, Support.Supports);

    public static Fact Fact(string number, string text, FactStatus strict, FactStatus assiduous, CitedPassage[] own, params CitedPassage[] elsewhere) => new()
    {
        Side = Side.Movant, Motion = "m1", File = "114 Rule 56.1 Statement.docx", StatementEcf = "114", Number = number, Text = text, Assertion = text,
        Span = default, Citations = own, Strict = new(strict, "", ""), Assiduous = new(assiduous, "", ""),
        Elsewhere = [.. elsewhere.Select(c => new EvidenceElsewhere(c, Brief, "…", "Shares its words."))],
    };

    public static Fact[] Facts(bool plaintiffTestifies = true)
    {
        var met = plaintiffTestifies ? FactStatus.Disputed : FactStatus.Undisputed;
        CitedPassage[] Only(params CitedPassage[] cites) => plaintiffTestifies ? cites : [];
        return
        [
            Fact("17", "Officer Knowles had no trouble applying Ali's handcuffs.", FactStatus.DeemedAdmitted, met,
                [Declared("Knowles", "8"), Declared("Ramos", "12")], Only(Testimony("44:6", "44:12", Support.Contradicts))),
            Fact("26", "Ali did not complain about his handcuffs until the officers tried to remove the cuffs after the second call of his case.",
                FactStatus.DeemedAdmitted, met, [Declared("Knowles", "9"), Declared("Ramos", "12")], Only(Testimony("40:19", "41:19", Support.Contradicts))),
            Fact("28", "At the end of the second call, the officers escorted Ali back to the holding-pens area and attempted to remove his handcuffs.",
                FactStatus.DeemedAdmitted, FactStatus.Undisputed, [Declared("Ramos", "13")]),
            Fact("30", "The key broke in the lock while Ramos was trying to remove it.", FactStatus.DeemedAdmitted, met,
                [Declared("Ramos", "14")], Only(Testimony("82:5", "82:16", Support.Contradicts))),
            Fact("31", "As soon as the key broke, Ramos immediately notified Sergeant Still.", FactStatus.DeemedAdmitted, FactStatus.Undisputed, [Declared("Ramos", "15")]),
            Fact("48", "The swelling continued in his left hand and forearm.", FactStatus.Unsupported, FactStatus.Undisputed, [],
                Testimony("202:11", "204:4", Support.Supports)),
        ];
    }

    public static NarrativeAssertion[] Narrative() =>
    [
        Says("Both officers were present when he was cuffed.", Testimony("40:18", "40:25", Support.Supports)),
        Says("It took the officer five or six minutes to get just the one click.", Testimony("72:17", "72:18", Support.Supports)),
        Says("His doctor reports that the nerve damage is permanent.", Cite("121-6 Medical Report.pdf", PinpointKind.Page, "2", null, Support.Supports)),
    ];

    private static NarrativeAssertion Says(string text, params CitedPassage[] cites) => new(Side.Opponent, Brief, "A", text, default, cites);

    public static Concession[] Concessions() =>
    [
        new(Side.Opponent, null, "Still", Brief, "ECF No. 121 at 28", default, "Plaintiff concedes summary judgment as to Defendant Still"),
        new(Side.Opponent, "deliberate indifference to serious medical needs", null, Brief, "ECF No. 121 at 28", default, "he concedes summary judgment on his claim for deliberate indifference to serious medical needs"),
    ];

    public static AssessmentInput Input(bool confirmed = true, bool plaintiffTestifies = true) => new()
    {
        Rules = RuleBook.Load(),
        Motions = [new("m1", "118", "Defendants", "summary-judgment")],
        Facts = Facts(plaintiffTestifies),
        Narrative = plaintiffTestifies ? Narrative() : [],
        Concessions = Concessions(),
        Claims =
        [
            new("Excessive force", "s1983.ef.handcuffing.sdny", Defendants, "matter.yaml", confirmed),
            new("Failure to intervene", "s1983.failure_to_intervene", Defendants, "matter.yaml", confirmed),
            new("Deliberate indifference to serious medical needs", "s1983.di.medical.detainee", Defendants, "matter.yaml", confirmed),
        ],
        Defenses = [new("Qualified immunity", "immunity.qualified", Defendants, "matter.yaml", confirmed)],
        Links = !confirmed ? [] :
        [
            new(Side.Movant, "17", "Excessive force", "unreasonably_tight", Supports: false),
            new(Side.Movant, "26", "Excessive force", "pleas_ignored", Supports: false),
            new(Side.Movant, "30", "Excessive force", "beyond_temporary_discomfort", Supports: false),
            new(Side.Movant, "48", "Excessive force", "degree_of_injury", Supports: true),
            new(Side.Movant, "30", "Failure to intervene", "realistic_opportunity", Supports: false),
        ],
    };
}
