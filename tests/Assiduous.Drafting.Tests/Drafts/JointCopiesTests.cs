using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Two people edit copies of one joint statement, or somebody edits it in LibreOffice: every change is listed, and nothing is lost.</summary>
public sealed class JointCopiesTests : IDisposable
{
    private const string Fact = "Ali did not complain about the handcuffs before the key broke.";
    private const string Other = "Knowles had no trouble applying the handcuffs.";

    private static readonly ReadOnlyMemory<byte> Sent = Made.Word(DraftKind.Joint, HandMade.Review).Bytes;

    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-joint-").FullName;

    [Fact]
    public void What_each_alone_changed_stands_in_its_place()
    {
        var both = Combined(Edited(Fact, "Ali complained at once."), Edited(Other, "Knowles needed six minutes."));
        Assert.Equal("26", Assert.Single(both.First.Changes).Part!.Number);
        Assert.Equal("17", Assert.Single(both.Second.Changes).Part!.Number);
        Assert.Empty(both.Disputed);
        var text = Text(both.Merged);
        Assert.Contains("Ali complained at once.", text, StringComparison.Ordinal);
        Assert.Contains("17. Knowles needed six minutes.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Other, text, StringComparison.Ordinal);
        Assert.Empty(Made.Errors(both.Merged.Bytes));
    }

    [Fact]
    public void Where_both_changed_the_same_part_the_words_of_both_are_kept()
    {
        var both = Combined(Edited(Fact, "Ali complained at once."), Edited(Fact, "Ali never complained."));
        Assert.Equal("assiduous/movant/26/fact", Assert.Single(both.Disputed));
        var text = Text(both.Merged);
        Assert.Contains("Ali complained at once.", text, StringComparison.Ordinal);
        Assert.Contains("Ali never complained.", text, StringComparison.Ordinal);
        Assert.Contains("<w:ins ", Docx.Part(both.Merged.Bytes, "word/document.xml"), StringComparison.Ordinal);
        Assert.Empty(Made.Errors(both.Merged.Bytes));
    }

    [Fact]
    public void The_same_change_on_both_sides_is_no_quarrel()
    {
        var both = Combined(Edited(Fact, "Ali complained at once."), Edited(Fact, "Ali complained at once."));
        Assert.Empty(both.Disputed);
        Assert.Single(Text(both.Merged).Split("Ali complained at once.").Skip(1));
    }

    [Fact]
    public void Words_that_the_other_typed_between_fields_come_along()
    {
        var typed = Docx.Change(Sent, "word/document.xml", x => x.Insert(x.IndexOf("</w:sdt><w:sdt>", StringComparison.Ordinal) + 8, "<w:p><w:r><w:t>A paragraph of our own.</w:t></w:r></w:p>"));
        var both = Combined(Edited(Fact, "Ali complained at once."), typed);
        Assert.Contains("A paragraph of our own.", Text(both.Merged), StringComparison.Ordinal);
        Assert.Empty(Made.Errors(both.Merged.Bytes));
    }

    [Fact]
    public void The_merged_file_is_the_start_of_the_next_round()
    {
        var both = Combined(Edited(Fact, "Ali complained at once."), Edited(Other, "Knowles needed six minutes."));
        Assert.Empty(JointMerge.Read("joint.docx", both.Merged.Bytes).Reading!.Changes);
    }

    [Fact]
    public void Copies_of_different_rounds_are_refused()
    {
        var next = JointMerge.Read("joint.docx", Edited(Fact, "Ali complained at once.")).Reading!.Next.Bytes;
        Assert.Contains("do not go back to the same joint statement", JointMerge.Combine(("a.docx", Sent), ("b.docx", next)).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_may_save_it_and_every_part_is_found_again()
    {
        var saved = ThroughLibreOffice();
        var reading = JointMerge.Read("joint.docx", saved).Reading!;
        Assert.Equal(HandMade.Review.Facts.Count * 3, reading.Parts.Count);
        Assert.Empty(reading.Changes.Select(c => $"{c.Kind} {c.Part?.Tag} {c.After}"));
    }

    [Fact]
    public void An_edit_made_in_LibreOffice_is_listed_and_merges_with_one_made_in_Word()
    {
        var saved = Docx.Change(ThroughLibreOffice(), "word/document.xml", x => x.Replace(Fact, "Ali complained at once.", StringComparison.Ordinal));
        var change = Assert.Single(JointMerge.Read("joint.docx", saved).Reading!.Changes);
        Assert.Equal(("26", JointRole.Fact), (change.Part!.Number, change.Part.Role));
        var both = Combined(Edited(Other, "Knowles needed six minutes."), saved);
        Assert.Contains("Ali complained at once.", Text(both.Merged), StringComparison.Ordinal);
        both = Combined(saved, Edited(Other, "Knowles needed six minutes."));
        Assert.Contains("Knowles needed six minutes.", Text(both.Merged), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private byte[] ThroughLibreOffice()
    {
        var (from, to) = (Path.Combine(folder, "joint.docx"), Directory.CreateDirectory(Path.Combine(folder, "saved")).FullName);
        File.WriteAllBytes(from, Sent.Span);
        Made.Run("soffice", "--headless", "-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--convert-to", "docx:MS Word 2007 XML", "--outdir", to, from);
        return File.ReadAllBytes(Path.Combine(to, "joint.docx"));
    }

    private static JointCombined Combined(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second)
    {
        var (combined, refused) = JointMerge.Combine(("first.docx", first), ("second.docx", second));
        Assert.True(combined is not null, refused);
        return combined;
    }

    private static string Text(DraftFile file) => Made.Read(file).Text;

    private static ReadOnlyMemory<byte> Edited(string from, string to) => Docx.Change(Sent, "word/document.xml", x => x.Replace(from, to, StringComparison.Ordinal));
}
