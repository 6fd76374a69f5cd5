using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Rules;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>Each individual practice that a judge's file can set, with papers that meet it and papers that do not.</summary>
public sealed class PracticeTests
{
    private const string TwoFacts = "1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\n\n2. Pardoe left at one. (Pardoe Decl. ¶ 3.)\n";
    private const string ThreeFacts = TwoFacts + "\n3. Pardoe had a key. (Pardoe Decl. ¶ 4.)\n";
    private const string Answers = "1. Admitted.\n\n2. Admitted.\n";
    private const string Repeated = "1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\n\nRESPONSE: Admitted.\n\n2. Pardoe left at one. (Pardoe Decl. ¶ 3.)\n\nRESPONSE: Admitted.\n";

    /// <summary>The practice as its file has it; the papers that meet it and those that do not, "statement | response | other"; the finding.</summary>
    public static TheoryData<string, string, string, string> Practices => new()
    {
        { "limits: { movantPages: 1 }", $"{TwoFacts}|{Answers}", $"{TwoFacts}\f3. Pardoe had a key. (Pardoe Decl. ¶ 4.)\n|{Answers}", "too-long" },
        { "limits: { responsePages: 1 }", $"{TwoFacts}|{Answers}", $"{TwoFacts}|1. Admitted.\n\f2. Admitted.\n", "too-long" },
        { "limits: { additionalPages: 1 }", $"{TwoFacts}|{Answers}|additional:1. Reyes came at two. (Reyes Decl. ¶ 2.)\n", $"{TwoFacts}|{Answers}|additional:1. Reyes came at two. (Reyes Decl. ¶ 2.)\n\f2. Reyes left. (Reyes Decl. ¶ 3.)\n", "too-long" },
        { "limits: { movantParagraphs: 2 }", $"{TwoFacts}|{Answers}", $"{ThreeFacts}|{Answers}", "too-long" },
        { "limits: { additionalParagraphs: 1 }", $"{TwoFacts}|{Answers}|additional:1. Reyes came at two. (Reyes Decl. ¶ 2.)\n", $"{TwoFacts}|{Answers}|additional:1. Reyes came at two. (Reyes Decl. ¶ 2.)\n\n2. Reyes left. (Reyes Decl. ¶ 3.)\n", "too-long" },
        { "limits: { sentencesPerParagraph: 1 }", $"{TwoFacts}|{Answers}", $"1. The gate was locked at noon. Pardoe had the key. (Pardoe Decl. ¶ 2.)\n\n2. Pardoe left at one. (Pardoe Decl. ¶ 3.)\n|{Answers}", "compound" },
        { "oneFact: true", $"{TwoFacts}|{Answers}", $"1. The gate was locked at noon, and Pardoe left the yard at one on that day. (Pardoe Decl. ¶¶ 2-3.)\n\n2. Pardoe had a key. (Pardoe Decl. ¶ 4.)\n|{Answers}", "compound" },
        { "reproduce: true", $"{TwoFacts}|{Repeated}", $"{TwoFacts}|{Answers}", "not-reproduced" },
        { "reproduce: false", $"{TwoFacts}|{Answers}", $"{TwoFacts}|{Repeated}", "reproduced" },
        { "admitOrDeny: true", $"{TwoFacts}|1. Denied. The gate was not locked. (Reyes Decl. ¶ 2.)\n\n2. Admitted.\n", $"{TwoFacts}|1. The gate was not locked at noon. (Reyes Decl. ¶ 2.)\n\n2. Admitted.\n", "no-clear-position" },
        { "separateStatement: false", "brief:STATEMENT OF FACTS\n\nThe gate was locked. (Pardoe Decl. ¶ 2.)\n", $"{TwoFacts}|{Answers}", "wrong-kind-of-statement" },
        { "separateStatement: true", $"{TwoFacts}|{Answers}", "brief:STATEMENT OF FACTS\n\nThe gate was locked. (Pardoe Decl. ¶ 2.)\n", "missing-statement" },
        { "jointStatement: true", "joint:1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\nPlaintiff's Position: Undisputed.\n\n2. Pardoe left at one. (Pardoe Decl. ¶ 3.)\nPlaintiff's Position: Undisputed.\n", $"{TwoFacts}|{Answers}", "missing-statement" },
        { "citeOnly: statement", $"{TwoFacts}|{Answers}|brief:The gate was locked. (Def.'s 56.1 ¶ 1.)\n", $"{TwoFacts}|{Answers}|brief:The gate was locked. (Pardoe Decl. ¶ 2.)\n", "cite-form" },
        { "citeOnly: evidence", $"{TwoFacts}|{Answers}|brief:The gate was locked. (Pardoe Decl. ¶ 2.)\n", $"{TwoFacts}|{Answers}|brief:The gate was locked. (Def.'s 56.1 ¶ 1.)\n", "cite-form" },
        { "citeForm: [page-line]", "1. The gate was locked. (Harbin Dep. 10:2-3.)\n|1. Admitted.\n", "1. The gate was locked. (Harbin Dep. 10.)\n|1. Admitted.\n", "cite-form" },
        { "citeForm: [docket-number]", "1. The gate was locked at noon. (Pardoe Decl., ECF No. 20, ¶ 2.)\n|1. Admitted.\n", "1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\n|1. Admitted.\n", "cite-form" },
        { "citeForm: [exhibit-number]", "1. The gate was locked at noon. (Ex. 4 ¶ 2.)\n|1. Admitted.\n", "1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\n|1. Admitted.\n", "cite-form" },
        { "citeForm: [page-id]", "1. The gate was locked at noon. (Pardoe Decl. ¶ 2, PageID.12.)\n|1. Admitted.\n", "1. The gate was locked at noon. (Pardoe Decl. ¶ 2.)\n|1. Admitted.\n", "cite-form" },
        { "transcripts: excerpts", "1. The gate was locked. (Harbin Dep. 10:2-3.)\n|1. Admitted.\n|excerpt:", "1. The gate was locked. (Harbin Dep. 10:2-3.)\n|1. Admitted.\n|whole:", "transcript-extent" },
        { "transcripts: whole", "1. The gate was locked. (Harbin Dep. 10:2-3.)\n|1. Admitted.\n|whole:", "1. The gate was locked. (Harbin Dep. 10:2-3.)\n|1. Admitted.\n|excerpt:", "transcript-extent" },
        { "proSeNotice: true", $"{TwoFacts}|{Answers}|notice:", $"{TwoFacts}|{Answers}", "no-pro-se-notice" },
    };

    [Theory]
    [MemberData(nameof(Practices))]
    public void A_practice_is_applied_to_papers_that_meet_it_and_to_papers_that_do_not(string practice, string meets, string fails, string finding)
    {
        var rule = Rule(practice);
        var represented = !practice.StartsWith("proSe", StringComparison.Ordinal);
        Assert.DoesNotContain(finding, Grave(rule, meets, represented));
        Assert.Contains(finding, Grave(rule, fails, represented));
        Assert.DoesNotContain(finding, Grave(RuleBook.Load().StatementRule("cod", new DateOnly(2024, 3, 4)) with { SeparateStatement = finding is "missing-statement" ? "by-judge" : null, ProSeNotice = null }, fails, represented).Where(_ => practice is not "limits: { sentencesPerParagraph: 1 }"));
    }

    [Fact]
    public void A_word_processing_copy_is_told_with_the_judges_name() => Assert.Contains("Harlan", Rule("wordCopy: true").WordCopy, StringComparison.Ordinal);

    [Fact]
    public void Every_field_of_the_template_has_an_example_here()
    {
        var template = File.ReadAllText(Places.InRepository("rules", "templates", "judge.yaml"));
        string[] told = ["schema", "court", "judge", "initials", "summary", "asOf", "confidence", "sources", "limits", "wordCopy"];
        var fields = template.Split('\n').Where(l => l.Length > 0 && char.IsAsciiLetterLower(l[0])).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]).Except(told, StringComparer.Ordinal);
        var limits = template.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l.Contains(": ", StringComparison.Ordinal) && !l.Contains("http", StringComparison.Ordinal)).Select(l => l.Trim()[..l.Trim().IndexOf(':', StringComparison.Ordinal)]);
        var tested = Practices.Select(p => p.Data.Item1).ToList();
        Assert.All(fields.Concat(limits), f => Assert.Contains(tested, t => t.Contains(f + ":", StringComparison.Ordinal)));
    }

    private static StatementRule Rule(string practice)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-judge-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "judges"));
            File.WriteAllText(Path.Combine(folder, "judges", "harlan.yaml"), $"schema: assiduous/judge/1\ncourt: cod\njudge: Harlan\nsummary: Own practices.\nconfidence: high\n{practice}\n");
            var load = RuleBook.LoadFolder(folder);
            Assert.Empty(load.Problems);
            var rule = load.Book!.StatementRule("cod", new DateOnly(2024, 3, 4)).Under("Hon. Paula R. Harlan");
            Assert.Equal("Harlan", rule.Practice?.Judge);
            return rule;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static HashSet<string> Grave(StatementRule rule, string papers, bool represented)
    {
        var filings = new List<Filing>
        {
            Papers.Declaration("20.txt", "Owen Pardoe", "Defendant", "I work at the yard.", "The gate was locked at noon.", "I left at one.", "I had a key.") with { Ecf = "20", Exhibit = "4" },
            Papers.Declaration("21.txt", "Dana Reyes", "Plaintiff", "I am the plaintiff.", "The gate was not locked at noon. I came at two.", "I left."),
            Papers.Transcript("22.txt", "Nell Harbin", "Defendant", "10|2|Q. Was the gate locked?", "10|3|A. Yes, the gate was locked.") with { Extent = new(papers.Contains("excerpt:", StringComparison.Ordinal), "1-40") },
        };
        var parts = papers.Split('|');
        for (var i = 0; i < parts.Length; i++)
        {
            var (kind, words) = parts[i].IndexOf(':', StringComparison.Ordinal) is > 0 and < 11 and var at && char.IsAsciiLetterLower(parts[i][0]) ? (parts[i][..at], parts[i][(at + 1)..]) : (i == 0 ? "statement" : "response", parts[i]);
            if (kind is "excerpt" or "whole") continue;
            filings.Add(kind switch
            {
                "statement" => Paper("10.txt", FilingRole.Statement, "Defendant", "DEFENDANT'S STATEMENT OF MATERIAL FACTS", words, "10"),
                "response" => Paper("11.txt", FilingRole.Response, "Plaintiff", "PLAINTIFF'S RESPONSE TO DEFENDANT'S STATEMENT OF MATERIAL FACTS", words, "11"),
                "additional" => Paper("12.txt", FilingRole.AdditionalFacts, "Plaintiff", "PLAINTIFF'S STATEMENT OF ADDITIONAL MATERIAL FACTS", words, "12"),
                "joint" => Paper("10.txt", FilingRole.JointStatement, "Defendant", "JOINT STATEMENT OF MATERIAL FACTS", words, "10"),
                "notice" => Paper("13.txt", FilingRole.Notice, "Defendant", "NOTICE TO PRO SE LITIGANT WHO OPPOSES SUMMARY JUDGMENT", "You must respond.\n", "13"),
                _ => Paper("14.txt", FilingRole.Memorandum, "Defendant", "DEFENDANT'S MEMORANDUM IN SUPPORT OF SUMMARY JUDGMENT", words, "14"),
            });
        }

        filings.Add(Paper("9.txt", FilingRole.Motion, "Defendant", "DEFENDANT'S MOTION FOR SUMMARY JUDGMENT", "Defendant moves.\n", "9"));
        var outcome = StatementReview.Run(Matter.Input(filings, rule) with { AllRepresented = represented, Parties = [new("Dana Reyes", "plaintiff"), new("Carl Holm", "defendant")] });
        return [.. outcome.Findings.Concat(outcome.Facts.SelectMany(f => f.Findings)).Where(f => f.Severity >= Severity.Warning).Select(f => f.Code)];
    }

    private static Filing Paper(string file, FilingRole role, string party, string title, string words, string ecf) =>
        new() { File = file, Hash = file, Role = role, Party = party, Title = title, Ecf = ecf, Text = RecordReader.Read(Encoding.UTF8.GetBytes(words), file) };
}
