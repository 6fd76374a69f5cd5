using Assiduous.Citations;
using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Fixtures;

/// <summary>A review made by hand after the opinion in Ali v. Annucci, with each status, each outlook and each kind of passage.</summary>
public static class HandMade
{
    private const string Enforced = "Local Civ. R. 56.1(c); Holtz v. Rockefeller & Co., 258 F.3d 62, 72 (2d Cir. 2001)";
    private const string Discretion = "Holtz v. Rockefeller & Co., 258 F.3d 62, 73 (2d Cir. 2001)";

    private static readonly Filing Statement = Papers.Paragraphs("114 defendants-56.1-statement.docx", "114", null, FilingRole.Statement,
        "Defendants’ Rule 56.1 Statement of Undisputed Material Facts",
        ("17", "Knowles had no trouble applying the handcuffs. Knowles Decl. ¶ 8; Ramos Decl. ¶ 12."), ("26", "Ali did not complain.")) with
    {
        Party = "Defendants",
        Names = [new("Pl. Tr.", "118", "1", "plaintiff’s deposition", default), new("Knowles Decl.", "118", "3", null, default), new("Ramos Decl.", "118", "4", null, default)],
        Reasons = ["Its title says “Rule 56.1 Statement”.", "Its paragraphs are numbered and each ends with a citation to evidence."],
    };

    private static readonly Filing AliTestimony = Papers.Transcript("118-1 ali-deposition.pdf", "118", "1", "Eric Ali",
        (44, 1, ["Q.  And what happened after that?", "A.  They brought the cuffs out, the regular ones.", "Q.  When they put them on, what happened?", "    MR. HALE:  Objection.", "Q.  You can answer.",
            "A.  They made them fit on one click.  It took", "    five, six minutes to get the one click and", "    I told them right then they did not fit, my", "    wrists are too big for the regular ones, and",
            "    it hurt.  I said that to both of them, more", "    than once, and they heard me say it because", "    they answered me.", "Q.  Who is “they”?", "A.  Ramos and Knowles.", "Q.  Both?", "A.  Both were there.",
            "Q.  What did your hands look like?", "A.  They were changing color.", "    My hands got swollen."]),
        (72, 1, ["Q.  Describe how tight.", "A.  On the bone.  Tight as hell.", "Q.  Could a finger fit between the cuff and", "    the wrist?", "A.  Nothing could fit between.", "Q.  How long?", "A.  The whole time.",
            "Q.  Did you tell anybody?", "A.  I told both of them.", "Q.  When?", "A.  Right away.", "    As soon as it was on."]),
        (82, 5, ["A.  He put the key in and he moved it and he", "    bent it, like he was roughing me up.", "Q.  What happened then?", "A.  The key broke off in the lock."])) with
    {
        Problems = [new() { Code = "ocr", Severity = Severity.Note, Span = default, Text = "", Message = "Page 82 is a scan; its words were read by character recognition.", File = "118-1 ali-deposition.pdf" }],
        Reasons = ["Numbered lines stand at the margin of each page.", "Its cover names a deposition of Eric Ali."],
        Signed = true, Date = new(2019, 4, 11),
    };

    private static readonly Filing Knowles = Papers.Paragraphs("118-3 knowles-declaration.docx", "118", "3", FilingRole.Declaration, "Declaration of Bruce Knowles",
        ("7", "I was assigned to the courtroom of Judge Solomon on July 21, 2015."), ("8", "I placed the handcuffs on Mr. Ali’s wrists. I had no trouble in applying them."),
        ("9", "I used standard-issue M100 handcuffs. At no time did Mr. Ali say anything to me about his handcuffs being too tight or uncomfortable.")) with
    {
        Witness = "Bruce Knowles", Oath = Oath.Declared, Signed = true, Date = new(2019, 9, 3),
    };

    private static readonly Filing Ramos = Papers.Paragraphs("118-4 ramos-declaration.docx", "118", "4", FilingRole.Declaration, "Declaration of T. Eleazar Ramos",
        ("11", "Mr. Ali asked me to double-lock the handcuffs because his wrists were large, and I did so."),
        ("12", "I had no difficulty applying the handcuffs on Mr. Ali’s wrists, and he did not state that they were too tight."),
        ("13", "The key broke in the lock when I tried to remove the handcuff.")) with
    {
        Witness = "T. Eleazar Ramos", Oath = Oath.Declared, Signed = true,
    };

    private static readonly Filing Opposition = Papers.Plain("121 opposition.pdf", "121", null, FilingRole.Memorandum, "Plaintiff’s Memorandum in Opposition",
        "A. The handcuffs\nThe officers forced cuffs onto wrists that they did not fit. Pl. Tr. 44:6–12.\n\nCONCLUSION\nPlaintiff does not oppose judgment on his claim of deliberate indifference, nor as to Sergeant Still.\n");

    private static readonly Filing Report = Papers.Plain("121-6 medical-report.png", "121", "6", FilingRole.Exhibit, "Medical report",
        "The patient presents with chronic peripheral neuropathy\nof the left hand. The symptoms are permanent.\n") with
    {
        Oath = Oath.Unsworn, Signed = false,
    };

    private static readonly Filing Broken = Papers.Plain("118-9 locked.pdf", null, null, FilingRole.Other, "", "") with
    {
        Problems = [new() { Code = "encrypted", Severity = Severity.Error, Span = default, Text = "", File = "118-9 locked.pdf", Message = "118-9 locked.pdf is encrypted and could not be read. Save it without a password and run the review again." }],
    };

    private static CitedPassage OneClick(Support support, string reason) => Papers.Lines(AliTestimony, "Pl. Tr. 44:6–12", "44:6", "44:12", support, reason);

    private static CitedPassage Tight(Support support, string reason) => Papers.Lines(AliTestimony, "Pl. Tr. at 72:2–12", "72:2", "72:12", support, reason);

    private static CitedPassage NoTrouble(Support support) =>
        Papers.Paragraph(Knowles, "Knowles Decl. ¶ 8", "8", support, "It shares “no trouble” and “applying” with the fact.");

    /// <summary>The review.</summary>
    public static Review Review { get; } = new()
    {
        Matter = Head(),
        Motions = [new("m1", "117", "Defendants", "summary-judgment")],
        Filings = [Statement, AliTestimony, Knowles, Ramos, Opposition, Report, Broken],
        Facts = [.. Facts()],
        Narrative = [new(Side.Opponent, Opposition.File, "A", "The officers forced cuffs onto wrists that they did not fit. Pl. Tr. 44:6–12.", new(17, 92), [OneClick(Support.Supports, "It shares “cuffs”, “fit” and “wrists”.")])],
        Concessions =
        [
            new(Side.Opponent, "Deliberate indifference", null, Opposition.File, "ECF No. 121 at 28", new(100, 190), "Plaintiff does not oppose judgment on his claim of deliberate indifference"),
            new(Side.Opponent, null, "Stewart Still", Opposition.File, "ECF No. 121 at 28", new(190, 220), "nor as to Sergeant Still"),
        ],
        Claims = [.. Claims()],
        Authorities =
        [
            new("Holtz v. Rockefeller & Co., 258 F.3d 62 (2d Cir. 2001)", CitationKind.Case, [new(Opposition.File, new(0, 5)), new(Opposition.File, new(10, 15))], []),
            new("Usavage v. Port Auth. of N.Y. & N.J., 932 F. Supp. 2d 575 (S.D.N.Y. 2013)", CitationKind.Case, [new(Opposition.File, new(20, 25))],
                [Finding("pin-outside-case", Severity.Warning, "The pin 1597 lies outside the case, which begins at 575.", "Bluebook R. 3.2", "Check whether 597 was meant.")]),
        ],
        Timeline =
        [
            new(new(2015, 7, 21), "about 10:00 a.m.", "Ali was handcuffed.", [new(Side.Opponent, "The officers forced regular cuffs onto his wrists; it took five or six minutes.", "Pl. Tr. 44:6–12"), new(Side.Movant, "Knowles applied the handcuffs without trouble.", "Knowles Decl. ¶ 8")]),
            new(new(2015, 7, 21), null, "The key broke in the lock.", [new(Side.Movant, "It broke when Ramos tried to remove the cuff.", "Ramos Decl. ¶ 13"), new(null, "911 was called.", "ECF No. 118-5 at 1")]),
        ],
        Deadlines = [new(new(2020, 10, 9), "The parties submit a joint status report.", "ECF No. 123 at 15", ["The order names the day itself: October 9, 2020.", "That is a Friday and no holiday."])],
        History = [new(new(2016, 3, 17), "Ali brought the action against Annucci and Ramos.", "1"), new(new(2017, 3, 28), "He amended the complaint.", "39"), new(null, "Defendants moved for summary judgment.", "118")],
        Findings = [Finding("no-response-statement", Severity.Warning, "The opponent filed no response to the statement, only the fact sections of its brief.", "Local Civ. R. 56.1(b)", "File a correspondingly numbered response.")],
    };

    private static MatterHead Head() => new()
    {
        Caption = "Ali v. Ramos", Court = "nysd", DocketNumber = "1:16-cv-01994", Judge = "Andrew L. Carter, Jr.",
        Parties = [new("Eric Ali", "plaintiff", true, null), new("T. Eleazar Ramos", "defendant", true, null), new("Stewart Still", "defendant", true, new(2020, 9, 30))],
        Rule = new StatementRule
        {
            Id = "nysd-2004-03", Court = "nysd", CourtName = "S.D.N.Y.", Rule = "Local Civil Rule 56.1", EffectiveFrom = new(2004, 3, 1), EffectiveTo = new(2024, 6, 30),
            Deems = DeemedParagraphs.Movant, DeemingWord = DeemingWord.Will, Confidence = Confidence.High,
        },
        Inferred = ["The court stands in the caption of ECF No. 114.", "The motion was filed on September 6, 2019, by the stamp of ECF No. 118.", "Plaintiff appears by counsel: the signature block of ECF No. 121 says so."],
    };

    private static Finding Finding(string code, Severity severity, string message, string? rule = null, string? remedy = null) =>
        new() { Code = code, Severity = severity, Span = default, Text = "", Message = message, Rule = rule, Suggestion = remedy };

    private static Fact Fact(string number, string text, StatusReason strict, StatusReason assiduous, params CitedPassage[] citations) => new()
    {
        Side = Side.Movant, Motion = "m1", File = Statement.File, StatementEcf = "114", Number = number, Text = text, Span = new(0, 10), Citations = citations, Strict = strict, Assiduous = assiduous,
    };

    private static IEnumerable<Fact> Facts()
    {
        yield return Fact("7", "Ramos, Knowles and Still were assigned to Judge Solomon’s courtroom on July 21, 2015. Knowles Decl. ¶ 7.",
            new(FactStatus.Admitted, "The response says “Undisputed”.", "Fed. R. Civ. P. 56(c)(1)(A)"), new(FactStatus.Admitted, "The response says “Undisputed”.", "Fed. R. Civ. P. 56(c)(1)(A)"),
            Papers.Paragraph(Knowles, "Knowles Decl. ¶ 7", "7", Support.Supports, "It shares “assigned”, “courtroom” and the date.")) with
        {
            Response = new() { Present = true, Disposition = Disposition.Admitted, Text = "Undisputed.", File = Opposition.File, DispositionWords = "Undisputed" },
        };
        yield return Fact("17", "Knowles had no trouble applying the handcuffs. Knowles Decl. ¶ 8; Ramos Decl. ¶ 12.",
            new(FactStatus.DeemedAdmitted, "No numbered response meets this paragraph, its citation supports it, and the rule says that it “will be deemed to be admitted”.", Enforced),
            new(FactStatus.Disputed, "Sworn testimony at Pl. Tr. 44:6–12 meets it: the cuffs went on “on one click” after five or six minutes.", Discretion),
            NoTrouble(Support.Supports), Papers.Paragraph(Ramos, "Ramos Decl. ¶ 12", "12", Support.Partial, "It speaks of Ramos, not of Knowles.") with { Quote = QuoteMatch.Altered }) with
        {
            Elsewhere = [new(OneClick(Support.Contradicts, "It says that the cuffs did not fit."), Opposition.File, "The officers forced cuffs onto wrists that they did not fit.", "It shares the handcuffs, the officers and the moment.")],
            Findings = [Finding("no-response", Severity.Warning, "No correspondingly numbered paragraph answers this fact.", "Local Civ. R. 56.1(b)")],
        };
        yield return Fact("26", "Ali did not complain about the handcuffs before the key broke. Knowles Decl. ¶ 9; Pl. Tr. at 72:2–12; Freedman Tr. 46:8–13.",
            new(FactStatus.Unsupported, "Ramos and Knowles say it, but the third citation leads to a transcript that is not in the folder, and the second says otherwise.", "Giannullo v. City of New York, 322 F.3d 139 (2d Cir. 2003)"),
            new(FactStatus.Disputed, "Sworn testimony at Pl. Tr. 72:2–12 says that he told both officers right away.", Discretion),
            Papers.Paragraph(Knowles, "Knowles Decl. ¶ 9", "9", Support.Supports, "It shares “handcuffs” and “too tight”."), Tight(Support.Contradicts, "It says “I told both of them”."),
            Papers.Nowhere(null, "Freedman Tr. 46:8–13", new(PinpointKind.PageLine, "46:8", "46:13"), "not-in-folder", "The transcript of Freedman is cited but is not in the folder. Put it there and run the review again.")) with
        {
            Findings = [Finding("cite-does-not-support", Severity.Error, "Pl. Tr. 72:2–12 says the opposite of what it is cited for.", "Holtz, 258 F.3d at 73", "Cite testimony that says it, or strike the sentence."), Finding("no-response", Severity.Warning, "No correspondingly numbered paragraph answers this fact.")],
        };
        yield return Fact("30", "The key broke in the lock while Ramos tried to remove the cuff. Ramos Decl. ¶ 13; Pl. Tr. at 312:4.",
            new(FactStatus.Disputed, "The response cites Pl. Tr. 82:5–8, sworn testimony that the key was bent before any attempt at removal.", "Fed. R. Civ. P. 56(c)(1)(A)"), new(FactStatus.DisputedInPart, "That the key broke is common ground; when and how is not.", Discretion),
            Papers.Paragraph(Ramos, "Ramos Decl. ¶ 13", "13", Support.Supports, "It says so in the same words."),
            Papers.Nowhere(AliTestimony.File, "Pl. Tr. at 312:4", new(PinpointKind.PageLine, "312:4"), "no-such-page", "ECF No. 118-1 has no page 312; its last page is 240.")) with
        {
            Response = new() { Present = true, Disposition = Disposition.Denied, Text = "Denied. The officer bent the key on purpose. Pl. Tr. 82:5–8.", File = Opposition.File, Citations = [Papers.Lines(AliTestimony, "Pl. Tr. 82:5–8", "82:5", "82:8", Support.Contradicts, "It says that he bent the key.")] },
        };
        yield return Fact("48", "Ali required no treatment of his right hand. ECF No. 121-6 at 1.",
            new(FactStatus.Undecided, "Whether the report speaks of the right hand could not be told from its words.", "Fed. R. Civ. P. 56(c)(1)(B)"), new(FactStatus.Undisputed, "No evidence anywhere controverts it.", Discretion),
            Papers.Page(Report, "ECF No. 121-6 at 1", "1", Support.Unclear, "It speaks of the left hand alone.") with { Problems = ["unsworn"], Explanations = ["The report is neither sworn nor declared; a declaration of its author would cure that."] });
        yield return Fact("50", "Defendants’ conduct was objectively reasonable.",
            new(FactStatus.Disregarded, "It states a conclusion of law and tells no event.", "Holtz, 258 F.3d at 73"), new(FactStatus.Disregarded, "It states a conclusion of law and tells no event.", "Holtz, 258 F.3d at 73"));
        yield return new Fact
        {
            Side = Side.Opponent, Motion = "m1", File = Opposition.File, StatementEcf = "121", Number = "1", Text = "Ali told both officers that the cuffs were too tight. Pl. Tr. at 72:2–12.", Span = new(0, 5),
            Citations = [Tight(Support.Supports, "It says “I told both of them”.")],
            Strict = new(FactStatus.Undisputed, "No reply meets it; the rule deems only the movant’s paragraphs.", "Local Civ. R. 56.1(c)"), Assiduous = new(FactStatus.Disputed, "Knowles Decl. ¶ 9 says that he never did.", Discretion),
            Elsewhere = [new(Papers.Paragraph(Knowles, "¶ 9", "9", Support.Contradicts, "It says that he said nothing."), Statement.File, "Ali did not complain.", "Names, handcuffs and tightness are shared.")],
        };
    }

    private static IEnumerable<ClaimAssessment> Claims()
    {
        foreach (var officer in new[] { "T. Eleazar Ramos", "Bruce Knowles" })
        {
            yield return new()
            {
                Kind = "claim", Motion = "m1", Claim = "Excessive force", Defendant = officer, Test = "excessive-force-handcuffs", Outlook = new(Outlook.Fails, Outlook.Open), Provisional = true,
                Why = "If the rule is enforced, ¶¶ 17 and 26 leave nothing to show that the cuffs were tight. On the whole record two accounts under oath stand against each other, and choosing between them is for a jury.",
                TurnsOn = [new(Side.Movant, "17", false, false, "It speaks of applying the handcuffs."), new(Side.Movant, "26", false, true, "Confirmed in matter.yaml.")],
                Elements =
                [
                    new() { Id = "tight", Name = "The handcuffs were unreasonably tight", Status = new(ElementStatus.UndisputedFalse, ElementStatus.GenuinelyDisputed), Facts = [new(Side.Movant, "17", false, false, "It speaks of applying the handcuffs.")],
                        Evidence = [new(true, Side.Opponent, OneClick(Support.Supports, ""), true, "It tells how tight they were."), new(false, Side.Movant, NoTrouble(Support.Supports), true, "It says that they went on without trouble.")],
                        Why = "Enforced, ¶ 17 stands and nothing meets it. On the whole record Pl. Tr. 44:6–12 meets Knowles Decl. ¶ 8." },
                    new() { Id = "injury", Name = "The degree of injury", Status = new(ElementStatus.UndisputedTrue, ElementStatus.UndisputedTrue), Evidence = [new(true, Side.Opponent, Papers.Page(Report, "ECF No. 121-6 at 1", "1", Support.Supports, ""), false, "It tells of nerve damage.")], Why = "Nobody disputes the injury." },
                ],
            };
            yield return new()
            {
                Kind = "defense", Motion = "m1", Claim = "Qualified immunity", Defendant = officer, Outlook = new(Outlook.Holds, Outlook.Open), Why = "It depends on what a jury finds about the key.",
                Elements = [new() { Id = "clear", Name = "No clearly established right was violated", Status = new(ElementStatus.OpenLaw, ElementStatus.Weighing), Why = "The right was clearly established if the key was twisted on purpose." }],
            };
        }

        yield return new() { Kind = "claim", Motion = "m1", Claim = "Excessive force", Defendant = "Stewart Still", Outlook = new(Outlook.Conceded, Outlook.Conceded), Why = "ECF No. 121 at 28 gives up every claim against Still." };
        yield return new() { Kind = "claim", Motion = "m1", Claim = "Deliberate indifference", Defendant = "T. Eleazar Ramos", Outlook = new(Outlook.Conceded, Outlook.Conceded), Why = "ECF No. 121 at 28 gives it up." };
    }
}
