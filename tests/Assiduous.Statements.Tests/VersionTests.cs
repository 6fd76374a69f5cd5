using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Statements.Versions;

namespace Assiduous.Statements.Tests;

/// <summary>Versions of a paper, and of the evidence that it cites.</summary>
public sealed class VersionTests
{
    private const string First = "1. Harbin signed the order.\n2. The gate was closed at noon.\n3. Pardoe left at one.\n4. The truck was red.\n";
    private const string Amended = "1. Harbin signed the order.\n2. Harbin read the order before that.\n3. The gate was closed at half past noon.\n4. Pardoe left at one.\n";

    private static RecordText Text(string words) => RecordReader.Read(Encoding.UTF8.GetBytes(words), "paper.txt");

    [Fact]
    public void An_amended_statement_tells_what_is_new_gone_reworded_and_renumbered()
    {
        var rows = StatementComparison.Of(Text(First), Text(Amended), null).Paragraphs;
        Assert.Equal(
            [(ParagraphChange.Same, "1", "1"), (ParagraphChange.Added, null, "2"), (ParagraphChange.Reworded, "2", "3"), (ParagraphChange.Renumbered, "3", "4"), (ParagraphChange.Removed, "4", null)],
            rows.Select(r => (r.Change, r.OldNumber, r.NewNumber)));
    }

    [Fact]
    public void Answers_that_no_longer_fit_are_named()
    {
        var response = Papers.Paper("r.txt", FilingRole.Response, "Plaintiff", "1. Admitted.\n2. Denied.\n3. Admitted.\n4. Denied.\n");
        var misfits = StatementComparison.Of(Text(First), Text(Amended), response).Misfits;
        Assert.Equal(["2", "3", "4", "2"], misfits.Select(m => m.Number));
        Assert.Contains("now ¶ 3, in other words", misfits[0].Why, StringComparison.Ordinal);
        Assert.Contains("new and has no answer", misfits[^1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_transcript_with_other_lines_takes_every_citation_whose_words_it_holds_and_the_rest_are_named()
    {
        string[] said = ["Q. Where was the gate when you came to the yard?", "A. It stood open and nobody was near it at all.", "Q. What did you do with the order that day?", "A. I signed it and left it on the desk for him."];
        var rough = Papers.Transcript("rough.txt", "Nell Harbin", "Defendant", $"10|1|{said[0]}", $"10|2|{said[1]}", $"10|3|{said[2]}", $"10|4|{said[3]}", "11|1|Q. Was it raining in the morning before that?", "11|2|A. There was a storm that lasted well past ten.");
        var final = Papers.Transcript("final.txt", "Nell Harbin", "Defendant", $"12|20|{said[0]}", $"12|21|{said[1]}", $"13|5|{said[2]}", $"13|6|{said[3]}");
        const string Words = "1. The gate stood open. (Harbin Dep. 10:1-2.)\n2. She signed it. (Harbin Dep. 10:3-4.)\n3. It rained. (Harbin Dep. 11:1-2.)\n";
        var paper = Papers.Paper("s.txt", FilingRole.Statement, "Defendant", Words);
        var rows = Rebinding.Of(paper, CitationReader.Read(Words), [rough], [final]);
        Assert.Equal(3, rows.Count);
        Assert.EndsWith("12:20-21", rows[0].To, StringComparison.Ordinal);
        Assert.EndsWith("13:5-6", rows[1].To, StringComparison.Ordinal);
        Assert.Equal("Harbin Dep. 12:20-21", rows[0].Suggested);
        Assert.Null(rows[2].To);
        Assert.NotNull(rows[2].Why);
    }

    [Fact]
    public void An_exhibit_under_another_letter_is_found_by_its_words()
    {
        var old = Papers.Declaration("Ex. A.txt", "Owen Pardoe", "Plaintiff", "I stood at the gate at noon with my brother and my dog.", "It was not closed and nobody told me to go away.");
        var (now, other) = (old with { File = "Ex. D.txt", Exhibit = "D" }, Papers.Declaration("Ex. A2.txt", "Nell Harbin", "Defendant", "Nothing of that is so, I never went to the yard in that year.") with { Exhibit = "A" });
        const string Words = "1. It was open. (Pardoe Decl. ¶ 2.)\n";
        var row = Assert.Single(Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Plaintiff", Words), CitationReader.Read(Words), [old], [other, now]));
        Assert.Contains("Ex. D", row.To, StringComparison.Ordinal);
        Assert.Contains("¶ 2", row.To, StringComparison.Ordinal);
    }

    [Fact]
    public void Exhibits_renumbered_and_entries_filed_anew_are_written_into_the_citation()
    {
        var old = Papers.Declaration("118-1 Ex. A.txt", "Owen Pardoe", "Plaintiff", "I stood at the gate at noon with my brother and my dog.", "It was not closed and nobody told me to go away.") with { Exhibit = "A", Ecf = "118", Attachment = "1" };
        var now = old with { File = "130-4 Ex. 4.txt", Exhibit = "4", Ecf = "130", Attachment = "4" };
        const string Words = "1. It was open. (Ex. A ¶ 2.)\n2. He stood there. (ECF No. 118-1 ¶ 1.)\n";
        var rows = Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Plaintiff", Words), CitationReader.Read(Words), [old], [now]);
        Assert.Equal(["Ex. 4 ¶ 2", "ECF No. 130-4 ¶ 1"], rows.Select(r => r.Suggested));
        Assert.All(rows, r => Assert.True(r.Changed));
    }

    [Fact]
    public void Another_witness_who_says_the_same_words_is_no_version()
    {
        string[] words = ["I came to the yard at eight and the crew was there.", "The gate was open at noon and I walked through it.", "I went home at five with the others of the crew."];
        var old = Papers.Declaration("a.txt", "Owen Pardoe", "Plaintiff", words);
        var other = Papers.Declaration("b.txt", "Nell Harbin", "Plaintiff", words);
        const string Words = "1. It was open. (Pardoe Decl. ¶ 2.)\n";
        var row = Assert.Single(Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Plaintiff", Words), CitationReader.Read(Words), [old], [other]));
        Assert.Null(row.To);
        Assert.NotNull(row.Why);
    }

    [Fact]
    public void Two_documents_that_hold_the_words_at_other_places_are_both_named_and_neither_is_taken()
    {
        string[] words = ["I came to the yard at eight and the crew was there.", "The gate was open at noon and I walked through it.", "I went home at five with the others of the crew."];
        var old = Papers.Declaration("old.txt", "Owen Pardoe", "Plaintiff", words);
        var first = Papers.Declaration("first.txt", "Owen Pardoe", "Plaintiff", ["I am Owen Pardoe.", .. words]);
        var second = Papers.Declaration("second.txt", "Owen Pardoe", "Plaintiff", ["I am Owen Pardoe.", "I live in Troy.", .. words]);
        const string Words = "1. It was open. (Pardoe Decl. ¶ 2.)\n";
        var row = Assert.Single(Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Plaintiff", Words), CitationReader.Read(Words), [old], [first, second]));
        Assert.Null(row.To);
        Assert.Contains("both hold its words", row.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_the_witness_changed_inside_the_passage_are_shown()
    {
        string[] rough = ["Q. Where was the gate when you came to the yard that day?", "A. It was standing open and nobody was near it at all."];
        string[] final = ["Q. Where was the gate when you came to the yard that day?", "A. It was not standing open and nobody was near it at all."];
        const string Words = "1. The gate stood open. (Harbin Dep. 10:1-2.)\n";
        var row = Assert.Single(Rebinding.Of(Papers.Paper("s.txt", FilingRole.Statement, "Defendant", Words), CitationReader.Read(Words),
            [Papers.Transcript("rough.txt", "Nell Harbin", "Defendant", $"10|1|{rough[0]}", $"10|2|{rough[1]}")], [Papers.Transcript("final.txt", "Nell Harbin", "Defendant", $"11|4|{final[0]}", $"11|5|{final[1]}")]));
        Assert.Equal("11:4-5", row.Place);
        Assert.Contains("was not standing open", row.NewWords, StringComparison.Ordinal);
    }
}
