using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Every kind of finding: papers that have the defect, and the same papers with it mended.</summary>
public sealed class DefectTable
{
    /// <summary>The code, the court and day, the movant's paper and the opponent's with the defect, and both mended.</summary>
    public sealed record Row(string Code, string Court, string Filed, string Statement, string Response, string MendedStatement, string MendedResponse)
    {
        public override string ToString() => Code;
    }

    private const string Fact = "1. Holm drove the van to the depot on May 3, 2021. (Holm Decl. ¶ 2.)";
    private const string Paid = "1. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)";
    private const string Lease = "LEASE\n1. The yard is let to Holm.\n2. The lease ends in June.\n";
    private const string Yes = "1. Admitted.";

    public static TheoryData<Row> Rows =>
    [
        // The movant's paragraph.
        Movant("no-citation", "1. Holm drove the van to the depot on May 3, 2021.", Fact),
        Movant("figure-mismatch", "1. Holm paid Reyes $900 on May 4, 2021. (Holm Decl. ¶ 3.)", Paid),
        Both("cite-does-not-support", "1. Reyes saw Holm at the depot. (Reyes Dep. 14:1-2.)", "1. Denied. Reyes did not see him there. (Reyes Dep. 14:1-2.)", "1. Reyes did not see Holm at the depot. (Reyes Dep. 14:1-2.)", Yes),
        Both("partial-support", "1. Reyes met Holm on May 6, 2021, and they spoke about the lease of the yard. (Reyes Dep. 15:1-2.)", "1. Admitted that they met on May 6, 2021. Denied that they spoke about the lease; they spoke about the van. (Reyes Dep. 15:1-2.)", "1. Reyes met Holm on May 6, 2021. (Reyes Dep. 15:1-2.)", Yes),
        Movant("misquotation", "1. Reyes testified that the depot was \"closed for the whole of that evening.\" (Reyes Dep. 12:1-2.)", "1. Reyes testified that the depot was \"closed, but only for an hour.\" (Reyes Dep. 12:1-3.)"),
        Movant("no-pinpoint", "1. Reyes was paid. (Reyes Dep.)", "1. Reyes was paid. (Reyes Dep. 10:1-2.)"),
        Movant("evidence-not-filed", "1. Reyes was paid. (Quint Decl. ¶ 2.)", Paid),
        Movant("no-such-paragraph", "1. Holm drove the van. (Holm Decl. ¶ 40.)", Fact),
        Movant("no-such-page", "1. Reyes was paid. (Reyes Dep. 90:1-2.)", "1. Reyes was paid. (Reyes Dep. 10:1-2.)"),
        Movant("no-such-line", "1. Reyes was paid. (Reyes Dep. 10:24-25.)", "1. Reyes was paid. (Reyes Dep. 10:1-2.)"),
        Movant("no-such-section", "1. The lease ends in June. (Lease § 19.)", "1. The lease ends in June. (Lease § 2.)"),
        Movant("cites-pleading", "1. Reyes was paid in full. (Answer ¶ 4.)", Paid),
        Movant("unsworn", "1. The van was red. (Lund Stmt. ¶ 1; Lund Decl. ¶ 1.)", Fact),
        Movant("hearsay-or-no-knowledge", "1. A customer told Holm that the van was dirty. (Holm Decl. ¶ 4.)", Paid),
        Movant("cites-counsel", "1. Holm paid Reyes. (Reyes Dep. 10:1.)", "1. Holm paid Reyes $400. (Reyes Dep. 10:1-2.)"),
        Movant("stops-before-qualification", "1. The depot was closed. (Reyes Dep. 12:1-2.)", "1. The depot was closed for an hour. (Reyes Dep. 12:1-3.)"),
        Movant("legal-conclusion", "1. Holm breached his duty to Reyes. (Holm Decl. ¶ 2.)", Fact),
        Movant("argument", "1. Reyes's absurd and self-serving story is that Holm drove the van. (Holm Decl. ¶ 2.)", Fact),
        Movant("compound", "1. Holm drove the van to the depot on May 3, 2021, and Reyes signed the lease of the yard. (Holm Decl. ¶ 2.)", Fact),
        Movant("numbering", Fact + "\n5. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)", Fact + "\n2. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)"),
        Movant("no-numbered-facts", "Holm drove the van.", Fact),
        Movant("wrong-kind-of-statement", "Pursuant to Local Rule 56-9 of another court, Holm states:\n" + Fact, "Pursuant to Local Civil Rule 56.1, Holm states:\n" + Fact),
        Both("supported-elsewhere", "1. The depot closed at 6:00 p.m. (Holm Decl. ¶ 40.)", "1. Admitted.", "1. The depot closed at 6:00 p.m. (Holm Decl. ¶ 5.)", "1. Admitted."),

        // The opponent's answer.
        Opponent("no-response", Fact, "", Yes),
        Opponent("no-citation", Fact, "1. Denied.", "1. Denied. Reyes drove it. (Reyes Dep. 13:1-2.)"),
        Opponent("knowledge-or-information", Fact, "1. Reyes lacks knowledge or information sufficient to form a belief.", Yes),
        Opponent("relevance-only", Fact, "1. Objection. Irrelevant and immaterial.", Yes),
        Opponent("admissibility-objection", Fact, "1. Objection. The statement is inadmissible hearsay under Rule 56(c)(2).", Yes),
        Opponent("citation-attack-only", "1. Reyes saw Holm at the depot. (Reyes Dep. 14:1-2.)", "1. Denied. The cited testimony does not support the statement.", "1. Admitted."),
        Opponent("admitted-but", Fact, "1. Admitted, but Holm had no license and should not have driven at all.", Yes),
        Opponent("no-clear-position", Fact, "1. There is more to be said about the van.", Yes),
        Opponent("semantic-quibble", Fact, "1. Denied. This is a mischaracterization.", Yes),
        Opponent("non-responsive-facts", Fact, "1. Denied. Reyes does not recall. (Reyes Dep. 16:1-2.)", "1. Denied. Reyes drove it. (Reyes Dep. 13:1-2.)"),
        Opponent("incorporation", Fact + "\n2. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)", "1. Admitted.\n2. See response to ¶ 1.", "1. Admitted.\n2. Admitted."),
        Opponent("blanket", Fact + "\n2. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)", "1-2. Denied.", "1. Admitted.\n2. Admitted."),
        Opponent("argument", Fact, "1. Denied. Holm's self-serving declaration is absurd.", Yes),
        Opponent("controverted-elsewhere", "1. The depot was never closed on May 3, 2021. (Holm Decl. ¶ 6.)", "1. Denied.", "1. Denied. (Reyes Dep. 12:1-3.)"),
        Opponent("boilerplate", Four, "1. Objection, vague, ambiguous and overbroad as phrased.\n2. Objection, vague, ambiguous and overbroad as phrased.\n3. Objection, vague, ambiguous and overbroad as phrased.\n4. Admitted.", "1. Admitted.\n2. Objection, vague, ambiguous and overbroad as phrased.\n3. Objection, vague, ambiguous and overbroad as phrased.\n4. Admitted."),

        // What a court's rule asks.
        In("nysd", "2025-01-10", "not-reproduced", Fact, Yes, Fact, "1. Holm drove the van to the depot on May 3, 2021. (Holm Decl. ¶ 2.)\nResponse: Admitted."),
        In("nysd", "2025-01-10", "altered", Fact, "1. Holm drove a stolen van straight past the depot at night. (Holm Decl. ¶ 2.)\nResponse: Admitted.", Fact, "1. Holm drove the van to the depot on May 3, 2021. (Holm Decl. ¶ 2.)\nResponse: Admitted."),
        In("flsd", "2023-01-10", "reproduced", Fact, "1. Holm drove the van to the depot on May 3, 2021. (Holm Decl. ¶ 2.)\nResponse: Undisputed.", Fact, "1. Undisputed."),
        In("cand", "2024-01-10", "wrong-kind-of-statement", Fact, Yes, "Pursuant to the Court's standing order, Holm states:\n" + Fact, Yes),
        In("ksd", "2022-01-10", "additional-facts-unanswered", Fact, "1. Admitted.\nADDITIONAL FACTS\n1. Reyes drove the van home. (Reyes Dep. 13:1-2.)", Fact, Yes),
        In("nysd", "2019-08-01", "additional-facts-misplaced", Fact, "1. Admitted.\n2. Reyes drove the van home. (Reyes Dep. 13:1-2.)\n3. Reyes was paid. (Reyes Dep. 10:1-2.)", Fact, "1. Admitted.\nADDITIONAL MATERIAL FACTS\n2. Reyes drove the van home. (Reyes Dep. 13:1-2.)\n3. Reyes was paid. (Reyes Dep. 10:1-2.)"),
        In("ilnd", "2024-05-17", "too-long", Many(81), Answers(81), Many(80), Answers(80)),
    ];

    private static string Four => string.Join('\n', Fact, "2. Holm paid Reyes $400 on May 4, 2021. (Holm Decl. ¶ 3.)", "3. The depot closed at 6:00 p.m. (Holm Decl. ¶ 5.)", "4. The depot was never closed on May 3, 2021. (Holm Decl. ¶ 6.)");

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_defect_is_found_and_goes_when_it_is_mended(Row row)
    {
        var found = Run(row, row.Statement, row.Response);
        var one = Assert.Single(found.Where(f => f.Code == row.Code).Take(1));
        var mended = Run(row, row.MendedStatement, row.MendedResponse);
        Assert.True(mended.TrueForAll(f => f.Code != row.Code), string.Join('\n', mended.Select(f => $"{f.Code}: {f.Message}")));
        Assert.False(string.IsNullOrWhiteSpace(one.Message));
        Assert.Contains(one.Rule!, r => char.IsDigit(r));
    }

    [Fact]
    public void Each_kind_says_what_courts_do_and_from_where_that_is_known()
    {
        Assert.All(Rows.Select(r => r.Data.Code), code => Assert.NotNull(FindingLaw.Of(code)));
        Assert.All(FindingLaw.All, law => Assert.True(law.Courts.EndsWith('.') && law.Authority.Length > 8, law.Code));
    }

    [Fact]
    public void A_finding_names_the_rule_of_the_court_and_the_day_from_which_it_is_in_force()
    {
        var old = Run(Opponent("no-citation", Fact, "1. Denied.", Yes), Fact, "1. Denied.").First(f => f.Code == "no-citation");
        Assert.Contains("S.D.N.Y. Local Civil Rule 56.1 (in force from 2004-03-26)", old.Rule, StringComparison.Ordinal);
        var later = Run(In("nysd", "2025-01-10", "no-citation", Fact, "1. Denied.", Fact, Yes), Fact, "1. Denied.").First(f => f.Code == "no-citation");
        Assert.Contains("(in force from 2024-07-01)", later.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Declarations_of_two_witnesses_in_the_same_words_are_named_and_in_their_own_words_not()
    {
        string[] told = ["I am employed at the depot.", "On May 3, 2021 I saw the red van stand at the gate of the depot until noon.", "The driver of the van got out and spoke with the guard about the lease of the yard.", "After that the van left the depot by the north gate and did not come back that day."];
        string[] own = ["I work nights.", "That morning there was a van at the gate.", "I saw the driver talk to the guard, but I do not know about what.", "Then it left."];
        List<Finding> Of(string[] second) => [.. Papers.Run(Papers.Southern, Papers.Paper("s.txt", FilingRole.Statement, "Defendant", Fact), Papers.Declaration("1.txt", "Ann Quint", "Defendant", told), Papers.Declaration("2.txt", "Bo Tarr", "Defendant", second)).Findings];
        Assert.Contains("¶¶ 2, 3 and 4", Assert.Single(Of(told), f => f.Code == "copied-declaration").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Of(own), f => f.Code == "copied-declaration");
    }

    [Fact]
    public void A_bare_denial_is_not_said_to_be_copied()
    {
        var found = Run(Opponent("boilerplate", Four, "", ""), Four, "1. Plaintiff disputes this paragraph.\n2. Plaintiff disputes this paragraph.\n3. Plaintiff disputes this paragraph.\n4. Plaintiff disputes this paragraph.");
        Assert.DoesNotContain(found, f => f.Code == "boilerplate");
        Assert.Equal(4, found.Count(f => f.Code == "no-citation"));
    }

    private static string Many(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{i}. Holm drove the van to yard {i} on May 3, 2021. (Holm Decl. ¶ 2.)"));

    private static string Answers(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"{i}. Holm drove the van to yard {i} on May 3, 2021. (Holm Decl. ¶ 2.)\nResponse: Admitted."));

    private static Row Movant(string code, string statement, string mended) => new(code, "nysd", "2019-08-01", statement, Yes, mended, Yes);

    private static Row Opponent(string code, string statement, string response, string mended) => new(code, "nysd", "2019-08-01", statement, response, statement, mended);

    private static Row Both(string code, string statement, string response, string mendedStatement, string mendedResponse) => new(code, "nysd", "2019-08-01", statement, response, mendedStatement, mendedResponse);

    private static Row In(string court, string filed, string code, string statement, string response, string mendedStatement, string mendedResponse) => new(code, court, filed, statement, response, mendedStatement, mendedResponse);

    private static List<Finding> Run(Row row, string statement, string response)
    {
        var rule = RuleBook.Load().StatementRule(row.Court, DateOnly.ParseExact(row.Filed, "yyyy-MM-dd"));
        var outcome = Papers.Run(rule, [Papers.Paper("10.txt", FilingRole.Motion, "Defendant", "NOTICE OF MOTION", "10"), Papers.Paper("11.txt", FilingRole.Statement, "Defendant", statement, "11"), Papers.Paper("20.txt", FilingRole.Response, "Plaintiff", response, "20"), .. Record()]);
        return [.. outcome.Findings, .. outcome.Facts.SelectMany(f => f.Findings)];
    }

    private static IEnumerable<Filing> Record() =>
    [
        Papers.Declaration("12.txt", "Carl Holm", "Defendant", "I am the defendant.", "On May 3, 2021 I drove the van to the depot.", "I paid Reyes $400 on May 4, 2021.", "A customer told me that the van was dirty.", "The depot closed at 6:00 p.m.", "The depot was never closed on May 3, 2021."),
        Papers.Transcript("13.txt", "Dana Reyes", "Defendant",
            "10|1|Q. Did he pay you?", "10|2|A. Yes. Holm paid me $400 on May 4, 2021.",
            "12|1|Q. Was the depot closed on May 3, 2021?", "12|2|A. It was closed, but", "12|3|only for an hour.",
            "13|1|Q. Who drove the van on May 3, 2021?", "13|2|A. I drove the van. Holm did not drive it.",
            "14|1|Q. Did you see Holm at the depot?", "14|2|A. No, I did not see Holm there.",
            "15|1|Q. Did you meet Holm on May 6, 2021?", "15|2|A. I met him, and we spoke about the van.",
            "16|1|Q. Do you recall the van?", "16|2|A. I do not recall."),
        Papers.Paper("14.txt", FilingRole.Answer, "Defendant", "ANSWER\n4. Reyes was paid in full.\n", "14"),
        Papers.Declaration("15.txt", "Ida Lund", "Defendant", "The van was red.") with { Oath = Oath.Unsworn },
        Papers.Paper("16.txt", FilingRole.Exhibit, "Defendant", Lease, "16") with { Title = "Lease", Text = new() { Text = Lease, Paragraphs = [new("1", new(9, 31), 1), new("2", new(35, 59), 1)], Pages = [new() { FilePage = 1, Span = new(0, Lease.Length) }] } },
    ];
}
