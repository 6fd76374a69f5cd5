using System.IO.Compression;
using System.Text;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>A joint statement goes out, is edited, comes back: what was changed is listed, and nothing is lost.</summary>
public sealed class JointTests
{
    private const string Fact = "Ali did not complain about the handcuffs before the key broke.";

    private static readonly ReadOnlyMemory<byte> Sent = Made.Word(DraftKind.Joint, HandMade.Review).Bytes;

    [Fact]
    public void What_nobody_edited_comes_back_without_a_change()
    {
        var reading = Read(Sent);
        Assert.Empty(reading.Changes);
        Assert.Equal(HandMade.Review.Facts.Count * 3, reading.Parts.Count);
    }

    [Fact]
    public void An_edit_is_listed_with_the_words_before_and_after()
    {
        var change = Assert.Single(Read(Edited(x => x.Replace(Fact, "Ali complained at once.", StringComparison.Ordinal))).Changes);
        Assert.Equal((JointChangeKind.Edited, "26", JointRole.Fact, "Defendants"), (change.Kind, change.Part!.Number, change.Part.Role, change.Part.Owner));
        Assert.StartsWith(Fact, change.Part.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ali complained at once.", change.After, StringComparison.Ordinal);
        Assert.Empty(change.By);
    }

    [Fact]
    public void A_tracked_change_bears_its_author()
    {
        var tracked = Edited(x => x.Replace($"<w:r><w:t xml:space=\"preserve\">{Fact}", $"<w:ins w:id=\"901\" w:author=\"P. Counsel\"><w:r><w:t xml:space=\"preserve\">Objection. </w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">{Fact}", StringComparison.Ordinal));
        var change = Assert.Single(Read(tracked).Changes);
        Assert.Equal(["P. Counsel"], change.By);
        Assert.StartsWith("Objection. " + Fact, change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_was_taken_out_is_said_to_be_gone()
    {
        var change = Assert.Single(Read(Edited(x => Without(x, "assiduous/movant/26/fact"))).Changes);
        Assert.Equal((JointChangeKind.Removed, "26"), (change.Kind, change.Part!.Number));
    }

    [Fact]
    public void A_field_that_a_program_took_away_is_known_by_its_words() =>
        Assert.Empty(Read(Edited(x => Unwrapped(x, "assiduous/movant/26/fact"))).Changes);

    [Fact]
    public void Words_typed_between_two_fields_are_listed()
    {
        var change = Assert.Single(Read(Edited(x => x.Insert(x.IndexOf("</w:sdt><w:sdt>", StringComparison.Ordinal) + 8, "<w:p><w:r><w:t>A paragraph of our own.</w:t></w:r></w:p>"))).Changes);
        Assert.Equal((JointChangeKind.Added, "A paragraph of our own."), (change.Kind, change.After));
    }

    [Fact]
    public void The_next_round_starts_from_the_words_of_this_one_and_is_the_same_file_in_all_else()
    {
        var edited = Edited(x => x.Replace(Fact, "Ali complained at once.", StringComparison.Ordinal));
        var next = Read(edited).Next.Bytes;
        Assert.Empty(Read(next).Changes);
        Assert.Equal(Parts(edited).Where(p => !p.Key.StartsWith("customXml/item1.xml", StringComparison.Ordinal)), Parts(next).Where(p => !p.Key.StartsWith("customXml/item1.xml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("not a document")]
    [InlineData("PK not a document either")]
    public void What_is_no_joint_statement_is_refused_with_the_reason(string bytes)
    {
        var (reading, refused) = JointMerge.Read("joint.docx", Encoding.UTF8.GetBytes(bytes));
        Assert.Null(reading);
        Assert.Contains("joint.docx", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_of_another_kind_is_refused() =>
        Assert.Contains("holds no record of what was sent", JointMerge.Read("memo.docx", Made.Word(DraftKind.Memo, HandMade.Review).Bytes).Refused, StringComparison.Ordinal);

    private static JointReading Read(ReadOnlyMemory<byte> bytes)
    {
        var (reading, refused) = JointMerge.Read("joint.docx", bytes);
        Assert.True(reading is not null, refused);
        return reading;
    }

    private static string Without(string xml, string tag) => Field(xml, tag) is var (from, to) ? xml.Remove(from, to - from) : xml;

    private static string Unwrapped(string xml, string tag)
    {
        var (from, to) = Field(xml, tag);
        var field = xml[from..to];
        var inner = field[(field.IndexOf("<w:sdtContent>", StringComparison.Ordinal) + 14)..field.IndexOf("</w:sdtContent>", StringComparison.Ordinal)];
        return xml[..from] + inner + xml[to..];
    }

    private static (int From, int To) Field(string xml, string tag)
    {
        var at = xml.IndexOf(tag, StringComparison.Ordinal);
        return (xml.LastIndexOf("<w:sdt>", at, StringComparison.Ordinal), xml.IndexOf("</w:sdt>", at, StringComparison.Ordinal) + 8);
    }

    private static ReadOnlyMemory<byte> Edited(Func<string, string> edit) => Docx.Change(Sent, "word/document.xml", edit);

    private static Dictionary<string, string> Parts(ReadOnlyMemory<byte> bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        return zip.Entries.ToDictionary(e => e.FullName, e => { using var reader = new StreamReader(e.Open()); return reader.ReadToEnd(); }, StringComparer.Ordinal);
    }
}
