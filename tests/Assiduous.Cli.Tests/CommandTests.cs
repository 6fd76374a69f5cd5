using System.Text.Json;

namespace Assiduous.Cli.Tests;

public sealed class CommandTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string Brief = "See Smith v. Jones, 100 F.3d 200, 203 (2d Cir. 1996). Id. at 204. Pl. Tr. at 28:7-30:13.";

    [Fact]
    public void A_review_says_who_sued_whom_what_is_disputed_and_where_to_look()
    {
        var target = sample.Fresh("out");
        var ran = Started.Run("review", sample.Matter, "--out", target);
        Assert.Equal(0, ran.Code);
        Assert.Contains("19 facts", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Excessive force", ran.Out, StringComparison.Ordinal);
        Assert.Contains("What bars judgment, and where", ran.Out, StringComparison.Ordinal);
        Assert.Contains("October 9, 2020", ran.Out, StringComparison.Ordinal);
        Assert.Equal(["review.html", "review.json"], Directory.GetFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(sample.Matter, "review")));
    }

    [Fact]
    public void The_same_folder_gives_the_same_bytes_and_no_path_of_this_machine()
    {
        var (one, two) = (sample.Fresh("out"), sample.Fresh("other"));
        var first = Started.Run("review", sample.Matter, "--json", "--out", one);
        var again = Started.Run("review", sample.Matter, "--json", "--out", one);
        var alone = Started.Run("review", sample.Matter, "--json", "--out", two, "--workers", "1");
        Assert.Equal((first.Out, first.Out), (again.Out, alone.Out));
        Assert.Equal(first.Out, File.ReadAllText(Path.Combine(one, "review.json")));
        Assert.Equal(File.ReadAllBytes(Path.Combine(one, "review.html")), File.ReadAllBytes(Path.Combine(two, "review.html")));
        foreach (var text in (string[])[first.Out, File.ReadAllText(Path.Combine(one, "review.html"))])
            Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(first.Out);
        Assert.Equal("schema", json.RootElement.EnumerateObject().First().Name);
    }

    [Fact]
    public void A_hit_in_a_designated_filing_bears_its_mark_on_screen_and_as_json_and_another_bears_none()
    {
        var folder = Directory.CreateDirectory(sample.Fresh("designated")).FullName;
        File.WriteAllText(Path.Combine(folder, "22 Marrow Declaration.txt"), "DECLARATION OF ANN MARROW\n\nI declare under penalty of perjury:\n\n2. The gate was closed at noon.\n");
        File.WriteAllText(Path.Combine(folder, "23 Hale Declaration.txt"), "DECLARATION OF ROBIN HALE\n\nI declare under penalty of perjury:\n\n2. The door was closed at noon.\n");
        File.WriteAllText(Path.Combine(folder, "matter.yaml"), "schema: assiduous/matter/1\nfilings:\n  - { file: 22 Marrow Declaration.txt, sealed: true, designation: CONFIDENTIAL }\n");
        Assert.Contains("[SEALED, CONFIDENTIAL]", Started.Run("find", folder, "gate").Out, StringComparison.Ordinal);
        Assert.Contains("\"designation\":\"SEALED, CONFIDENTIAL\"", Started.Run("find", folder, "gate", "--json").Out, StringComparison.Ordinal);
        foreach (var ran in (Ran[])[Started.Run("find", folder, "door"), Started.Run("find", folder, "door", "--json")])
        {
            Assert.Contains("door", ran.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("CONFIDENTIAL", ran.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("designation", ran.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_statement_is_checked_under_the_rule_of_its_court_and_what_the_other_sides_leaves_open_is_said()
    {
        var paper = sample.Text("1. Harbin signed the order. (Harbin Decl. ¶ 1.)\n\n2. The gate was closed at noon.\n\n3. Harbin acted reasonably as a matter of law.\n");
        var ran = Started.Run("check", paper, "--court", "nysd", "--role", "movant", "--date", "2025-03-14", "--theirs");
        Assert.Equal(0, ran.Code);
        Assert.Contains("Local Civil Rule 56.1", ran.Out, StringComparison.Ordinal);
        Assert.Contains("no-citation", ran.Out, StringComparison.Ordinal);
        Assert.Contains("What it leaves undefended", ran.Out, StringComparison.Ordinal);
        Assert.Contains("no citation was followed", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("evidence-not-filed", ran.Out, StringComparison.Ordinal);
        Assert.Equal(2, Started.Run("check", paper, "--court", "atlantis").Code);
        Assert.Equal(2, Started.Run("check", paper, "--role", "movant").Code);
    }

    [Fact]
    public void A_folder_is_checked_from_one_sides_view_and_says_what_the_other_side_leaves_undefended()
    {
        var folder = Directory.CreateDirectory(sample.Fresh("both")).FullName;
        const string Caption = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n------------------------------------------------------x\nOWEN PARDOE,\n\n                                        Plaintiff,\n\n            -against-                           24 Civ. 2210 (JMF)\n\nNELL HARBIN,\n\n                                        Defendant.\n------------------------------------------------------x\n\n";
        File.WriteAllText(Path.Combine(folder, "40 Statement.txt"), Caption + "DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS PURSUANT TO LOCAL CIVIL RULE 56.1\n\n1. Harbin signed the order on May 3, 2021. (Harbin Decl. ¶ 1.)\n\n2. Harbin closed the gate at noon. (Harbin Decl. ¶ 2.)\n\n3. Nobody complained.\n\nAttorney for Defendant\n");
        File.WriteAllText(Path.Combine(folder, "41 Harbin Declaration.txt"), Caption + "DECLARATION OF NELL HARBIN\n\nI, Nell Harbin, declare under penalty of perjury that the following is true and correct:\n\n1. On May 3, 2021 I signed the order.\n\n2. I closed the gate at noon.\n\nExecuted on March 3, 2025.\n/s/ Nell Harbin\n");
        File.WriteAllText(Path.Combine(folder, "45 Response.txt"), Caption + "PLAINTIFF'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS\n\n1. Harbin signed the order on May 3, 2021. (Harbin Decl. ¶ 1.)\nResponse: Admitted.\n\n2. Harbin closed the gate at noon. (Harbin Decl. ¶ 2.)\nResponse: Denied.\n\nAttorney for Plaintiff\n");

        var movant = Started.Run("check", folder, "--court", "nysd", "--role", "movant", "--date", "2025-03-14");
        Assert.Equal(0, movant.Code);
        Assert.Contains("What the other side leaves undefended", movant.Out, StringComparison.Ordinal);
        Assert.Contains("denied without evidence", movant.Out, StringComparison.Ordinal);
        Assert.Contains("no-citation  ¶ 3", movant.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("no-response", movant.Out, StringComparison.Ordinal);

        var opponent = Started.Run("check", folder, "--court", "nysd", "--role", "opponent", "--date", "2025-03-14", "--json", "--fail-on", "error");
        Assert.Equal(1, opponent.Code);
        Assert.Contains("\"place\":\"response to ¶ 2\"", opponent.Out, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"no-response\"", opponent.Out, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"undefended\"", opponent.Out, StringComparison.Ordinal);
        Assert.Contains("\"courts\":\"", opponent.Out, StringComparison.Ordinal);

        var theirs = Started.Run("check", Path.Combine(folder, "45 Response.txt"), "--court", "nysd", "--role", "opponent", "--with", folder, "--theirs", "--date", "2025-03-14");
        Assert.Contains("¶ 2  denied without evidence", theirs.Out, StringComparison.Ordinal);
        var blind = Started.Run("check", Path.Combine(folder, "45 Response.txt"), "--court", "nysd", "--role", "opponent");
        Assert.Contains("no citation was followed", blind.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("cites-pleading", blind.Out, StringComparison.Ordinal);
        var bare = sample.Text("PLAINTIFF'S RESPONSE TO STATEMENT OF MATERIAL FACTS\n\nPlaintiff contests all of it.\n", "bare.txt");
        var nothing = Started.Run("check", bare, "--court", "nysd", "--role", "opponent");
        Assert.Equal(3, nothing.Code);
        Assert.Contains("--with FOLDER", nothing.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_are_carried_from_a_folder_of_old_evidence_to_a_folder_of_new_and_what_could_not_be_is_listed()
    {
        var (old, now) = (sample.Fresh("old"), sample.Fresh("new"));
        const string Sworn = "Ana Reyes declares under 28 U.S.C. § 1746 that this is true and correct under penalty of perjury:\n\n";
        string[] said = ["I saw the truck at the depot gate on the third of May.", "I locked the gate myself when the noon whistle blew.", "Nobody asked me about the ledger before that winter."];
        Put(old, "Declaration of Ana Reyes.txt", $"DECLARATION OF ANA REYES\n\n{Sworn}1. {said[0]}\n\n2. {said[1]}\n\n3. {said[2]}\n");
        Put(now, "Declaration of Ana Reyes.txt", $"DECLARATION OF ANA REYES\n\n{Sworn}1. I am over eighteen years of age and live in Queens.\n\n2. {said[0]}\n\n3. {said[1]}\n");
        var paper = sample.Text("1. The truck was there. (Reyes Decl. ¶ 1.)\n\n2. The gate was locked. (Reyes Decl. ¶ 2.)\n\n3. The ledger was not asked for. (Reyes Decl. ¶ 3.)\n", "statement.txt");
        var ran = Started.Run("compare", old, now, "--paper", paper);
        Assert.Equal(0, ran.Code);
        Assert.Contains("¶ 2", Line("Reyes Decl. ¶ 1"), StringComparison.Ordinal);
        Assert.Contains("¶ 3", Line("Reyes Decl. ¶ 2"), StringComparison.Ordinal);
        Assert.Contains("not carried over", ran.Out, StringComparison.Ordinal);
        Assert.Contains("3 citations: 2 changed, 0 unchanged, 1 not carried over.", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"schema\": \"assiduous/compare/1\"", Started.Run("compare", old, now, "--paper", paper, "--json").Out, StringComparison.Ordinal);

        string Line(string cited) => ran.Out.Split('\n').Single(l => l.StartsWith(cited, StringComparison.Ordinal) && l.Contains('→', StringComparison.Ordinal));
    }

    private static void Put(string folder, string name, string words)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), words);
    }

    [Fact]
    public void An_amended_statement_is_compared_with_the_first()
    {
        var (first, amended) = (sample.Text("1. Harbin signed the order.\n2. The gate was closed at noon.\n"), sample.Text("1. Harbin signed the order.\n2. The gate was closed at half past noon.\n"));
        var ran = Started.Run("compare", first, amended);
        Assert.Equal(0, ran.Code);
        Assert.Contains("¶ 2 has other words", ran.Out, StringComparison.Ordinal);
        Assert.Contains("1 paragraph unchanged", ran.Out, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"schema\": \"assiduous/compare/1\"", Started.Run("compare", first, amended, "--json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cites")]
    [InlineData("check")]
    public void A_list_as_JSON_is_one_object_a_line_and_nothing_else(string command)
    {
        var ran = Started.Run(command, sample.Filing("119"), "--json");
        Assert.Equal(0, ran.Code);
        var text = Started.Run(command, sample.Text(Brief), "--json");
        foreach (var line in (ran.Out + text.Out).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var row = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, row.RootElement.ValueKind);
        }

        if (command is "cites") Assert.Equal(3, text.Out.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("read", "123", "assiduous/read/1")]
    [InlineData("docket", "docket.html", "")]
    [InlineData("authorities", "121 ", "")]
    public void A_single_answer_as_JSON_is_one_object_and_nothing_else(string command, string filing, string schema)
    {
        var ran = Started.Run(command, sample.Filing(filing), "--json");
        Assert.Equal(0, ran.Code);
        using var json = JsonDocument.Parse(ran.Out);
        if (schema.Length > 0) Assert.Equal(schema, json.RootElement.GetProperty("schema").GetString());
        if (command is "docket") Assert.True(json.RootElement.GetProperty("docket_entries").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("cites", "3 citations: 2 in law, 1 to the record.")]
    [InlineData("authorities", "Smith v. Jones")]
    [InlineData("check", "")]
    public void The_commands_on_one_paper_print_words_without_JSON(string command, string words)
    {
        var ran = Started.Run(command, sample.Text(Brief));
        Assert.Equal(0, ran.Code);
        Assert.Contains(words, ran.Out, StringComparison.Ordinal);
        Assert.False(ran.Out.StartsWith('{'));
    }

    [Fact]
    public void A_docket_and_an_order_are_told_in_words()
    {
        Assert.Contains("ECF No. 114", Started.Run("docket", sample.Filing("docket.html")).Out, StringComparison.Ordinal);
        Assert.Contains("October 9, 2020", Started.Run("read", sample.Filing("123")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("cites")]
    [InlineData("check")]
    [InlineData("authorities")]
    [InlineData("read")]
    [InlineData("docket")]
    [InlineData("serve")]
    public void Every_command_explains_itself(string command)
    {
        var ran = Started.Run(command, "--help");
        Assert.Equal((0, ""), (ran.Code, ran.Err));
        Assert.Contains("Usage:\n  assiduous " + command, ran.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_can_come_from_standard_input() =>
        Assert.Contains("3 citations", Started.Run(["cites", "-"], Brief).Out, StringComparison.Ordinal);

    [Fact]
    public void Findings_at_the_level_asked_for_make_the_exit_code_1()
    {
        Assert.Equal(1, Started.Run("review", sample.Matter, "--out", sample.Fresh("out"), "--fail-on", "error").Code);
        var clean = sample.Text("There is nothing to find here.");
        Assert.Equal(0, Started.Run("check", clean, "--fail-on", "note").Code);
        var wrong = sample.Text("Id. at 5.");
        Assert.Equal(1, Started.Run("check", wrong, "--fail-on", "note").Code);
    }
}
