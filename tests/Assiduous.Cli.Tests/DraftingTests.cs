using System.IO.Compression;

namespace Assiduous.Cli.Tests;

/// <summary>Papers from the command line: one brief alone, two copies of a joint statement, an appendix four to a sheet.</summary>
public sealed class DraftingTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void One_brief_gives_its_table_of_authorities_without_a_folder()
    {
        var target = sample.Fresh("tables");
        var ran = Started.Run("draft", "authorities", sample.Text("See Smith v. Jones, 100 F.3d 200, 203 (2d Cir. 1996).\n"), "--out", target);
        Assert.Equal(0, ran.Code);
        Assert.Contains("Smith v. Jones, 100 F.3d 200 (2d Cir. 1996)", Words(Path.Combine(target, "authorities.docx")), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_draft_wants_a_folder() => Assert.NotEqual(0, Started.Run("draft", "memo", sample.Text("A brief.\n"), "--out", sample.Fresh("memo")).Code);

    [Fact]
    public void Two_copies_of_a_joint_statement_are_laid_together_and_neither_is_changed()
    {
        var (sent, merged) = (sample.Fresh("sent"), sample.Fresh("merged"));
        Assert.Equal(0, Started.Run("draft", "joint", sample.Matter, "--out", sent).Code);
        var (ours, theirs) = (Path.Combine(sent, "joint.docx"), Path.Combine(sample.Fresh("theirs"), "theirs.docx"));
        Directory.CreateDirectory(Path.GetDirectoryName(theirs)!);
        File.Copy(ours, theirs);
        Change(ours, "Officer Knowles had no trouble", "Officer Knowles had great trouble");
        Change(theirs, "The fire department answered the call", "Nobody answered the call");
        var before = (File.ReadAllBytes(ours), File.ReadAllBytes(theirs));
        var ran = Started.Run("merge", ours, theirs, "--out", merged);
        Assert.Equal(0, ran.Code);
        Assert.Contains("Defendants ¶ 17, fact", ran.Out, StringComparison.Ordinal);
        Assert.Contains("Defendants ¶ 39, fact", ran.Out, StringComparison.Ordinal);
        var words = Words(Path.Combine(merged, "joint.docx"));
        Assert.Contains("Officer Knowles had great trouble", words, StringComparison.Ordinal);
        Assert.Contains("Nobody answered the call", words, StringComparison.Ordinal);
        Assert.Equal(before.Item1, File.ReadAllBytes(ours));
        Assert.Equal(before.Item2, File.ReadAllBytes(theirs));
    }

    private static string Words(string docx)
    {
        using var zip = ZipFile.OpenRead(docx);
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private static void Change(string docx, string from, string to)
    {
        var text = Words(docx).Replace(from, to, StringComparison.Ordinal);
        using var zip = ZipFile.Open(docx, ZipArchiveMode.Update);
        zip.GetEntry("word/document.xml")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
        writer.Write(text);
    }
}
