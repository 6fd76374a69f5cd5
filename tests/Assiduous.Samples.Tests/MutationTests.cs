namespace Assiduous.Samples.Tests;

public sealed class MutationTests
{
    [Fact]
    public void Renaming_reaches_every_paper_and_every_file_name_in_whatever_case()
    {
        var renamed = AliSample.Source.Rename(new Dictionary<string, string>
        {
            ["Ali"] = "Novak", ["Eric"] = "Piet", ["Ramos"] = "Tull", ["Knowles"] = "Weir", ["Still"] = "Yoo", ["Freedman"] = "Zorn", ["Solomon"] = "Quist",
        });
        string[] old = ["Ali", "Eric", "Ramos", "Knowles", "Still", "Freedman", "Solomon", "ALI", "RAMOS", "KNOWLES", "STILL"];
        foreach (var file in renamed.Files.Where(f => f.Form is SourceForm.Transcript or SourceForm.Paper))
        {
            var words = string.Concat(Poppler.Pages(renamed.Make(file))).Split([' ', '\n', '.', ',', '’', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
            Assert.Empty(words.Intersect(old));
            Assert.DoesNotContain(old, name => file.File.Contains(name, StringComparison.Ordinal));
        }
        Assert.Equal("118-1 Novak Deposition.pdf", renamed["118-1"].File);
        Assert.Contains("BRUCE WEIR", Poppler.Pages(renamed.Make(renamed["Weir Declaration"]))[0]);
    }

    [Fact]
    public void Two_people_can_trade_names()
    {
        var swapped = AliSample.Source.Rename(new Dictionary<string, string> { ["Ramos"] = "Knowles", ["Knowles"] = "Ramos" });
        Assert.Contains("Officer Ramos had no trouble applying", AliSample.Words(swapped["114"]));
        Assert.Contains("(Ramos Decl. ¶ 8; Knowles Decl. ¶ 12.)", AliSample.Words(swapped["114"]));
    }

    [Fact]
    public void Testimony_taken_out_becomes_a_gap_and_the_rest_stays_where_it_was()
    {
        var source = AliSample.Source.WithoutLines("118-1", "44:6-12", "40:18-41:19");
        var before = Poppler.Testimony(AliSample.Made("118-1"));
        var after = Poppler.Testimony(source.Make(source["118-1"]));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.DoesNotContain(after, l => l.Value.Contains("one click", StringComparison.Ordinal) && l.Key.Page == 44);
        Assert.Equal(before[(44, 19)], after[(44, 19)]);
        Assert.All(after.Where(l => l.Key.Page == 41), l => Assert.True(l.Value is "" or "[not recited]", l.Value));
    }

    [Fact]
    public void Words_are_replaced_across_the_line_ends_of_the_source()
    {
        var source = AliSample.Source.Replace("121", "made him scream in pain. (Pl. Tr. at 111:12–22.)", "made him scream. (Knowles Decl. ¶ 9.)");
        Assert.Contains("made him scream. (Knowles Decl. ¶ 9.)", Poppler.Fold(Poppler.Pages(source.Make(source["121"]))[15]));
    }

    [Fact]
    public void A_paragraph_taken_out_of_a_declaration_is_gone_and_the_next_keeps_its_number()
    {
        var source = AliSample.Source.WithoutParagraph("Ramos Declaration", 12);
        var text = Poppler.Fold(string.Concat(Poppler.Pages(source.Make(source["Ramos Declaration"]))));
        Assert.DoesNotContain("no difficulty", text);
        Assert.Contains("13. At the end of the second call", text);
    }

    [Fact]
    public void A_filing_taken_out_is_not_written()
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-sample-").FullName;
        try
        {
            AliSample.Source.WithoutFiling("118-2").WriteTo(folder, scans: false);
            Assert.Equal(AliSample.Source.Files.Count - 2, Directory.GetFiles(folder).Length);
            Assert.DoesNotContain(Directory.GetFiles(folder), f => f.Contains("118-2", StringComparison.Ordinal) || f.Contains("121-6", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_change_that_would_change_nothing_is_refused()
    {
        Assert.Contains("118-1", Assert.Throws<ArgumentException>(() => AliSample.Source.WithoutFiling("200")).Message);
        Assert.Throws<ArgumentException>(() => AliSample.Source.Replace("119", "no such words", ""));
        Assert.Throws<ArgumentException>(() => AliSample.Source.WithoutParagraph("114", 13));
        Assert.Throws<ArgumentException>(() => AliSample.Source.WithoutLines("118-1", "43:1-43:5"));
        Assert.Throws<FormatException>(() => AliSample.Source.WithoutLines("118-1", "44:26"));
    }

    [Fact]
    public void The_original_stays_as_it_was()
    {
        var before = AliSample.Made("118-1");
        AliSample.Source.WithoutLines("118-1", "44:6-12");
        Assert.Equal(before, AliSample.Made("118-1"));
    }
}
