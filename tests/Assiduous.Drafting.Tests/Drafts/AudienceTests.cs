using System.IO.Compression;
using System.Text;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Record;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Nothing sealed is linked or quoted in a draft for others.</summary>
public sealed class AudienceTests
{
    private const string Words = "made them fit on one click";
    private const string File = "118-1%20ali-deposition.pdf";

    private static readonly Review Sealed = HandMade.Review with
    {
        Filings = [.. HandMade.Review.Filings.Select(f => f.File.StartsWith("118-1 ", StringComparison.Ordinal) ? f with { Sealed = true } : f)],
        Narrative = [], Claims = [.. HandMade.Review.Claims], Timeline = [],
    };

    public static TheoryData<DraftKind> Kinds() => [.. DraftMaker.Kinds.Select(k => k.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sealed_filing_is_neither_quoted_nor_linked_for_others(DraftKind kind)
    {
        foreach (var audience in (Audience[])[Audience.Court, Audience.Opponent])
        {
            var all = string.Concat(DraftMaker.Make(kind, Sealed, new() { Audience = audience, LinkBase = "../" }).Select(Everything));
            Assert.DoesNotContain(Words, all, StringComparison.Ordinal);
            Assert.DoesNotContain(File, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_protective_order_designates_is_marked_in_the_drafters_own_copy_and_withheld_from_others(DraftKind kind)
    {
        var designated = Sealed with { Filings = [.. Sealed.Filings.Select(f => f.Sealed is true ? f with { Sealed = null, Designation = "ATTORNEYS’ EYES ONLY" } : f)] };
        var own = string.Concat(DraftMaker.Make(kind, designated, new() { LinkBase = "../" }).Select(Everything));
        Assert.True(!own.Contains(Words, StringComparison.Ordinal) || own.Contains("[ATTORNEYS’ EYES ONLY]", StringComparison.Ordinal), $"{kind} quotes it without its mark");
        foreach (var audience in (Audience[])[Audience.Court, Audience.Opponent])
            Assert.DoesNotContain(Words, string.Concat(DraftMaker.Make(kind, designated, new() { Audience = audience, LinkBase = "../" }).Select(Everything)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_filing_is_marked_by_its_seal_and_its_designation_once_however_often_it_is_marked()
    {
        var plain = Papers.Plain("7.pdf", "7", null, Record.FilingRole.Exhibit, "", "");
        var once = Seals.Marked(plain, isSealed: true, "CONFIDENTIAL");
        Assert.Equal(("SEALED, CONFIDENTIAL", true), (once.Designation, once.Sealed));
        Assert.Equal("SEALED, CONFIDENTIAL", Seals.Marked(once, isSealed: false, null).Designation);
        Assert.Null(Seals.Marked(plain, isSealed: false, null).Designation);
    }

    [Fact]
    public void The_drafters_own_copy_quotes_and_links_it()
    {
        var all = Everything(Made.Word(DraftKind.Response, Sealed));
        Assert.Contains(Words, all, StringComparison.Ordinal);
        Assert.Contains(File, all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Declaration of A. Person, filed under seal", "7.pdf", "")]
    [InlineData("", "7 sealed exhibit.pdf", "")]
    [InlineData("", "7.pdf", "FILED UNDER SEAL\nThe contract says …")]
    public void A_filing_that_says_so_itself_is_taken_for_sealed(string title, string file, string text) =>
        Assert.True(Seals.IsSealed(Papers.Plain(file, "7", null, Record.FilingRole.Exhibit, title, text)));

    [Fact]
    public void What_a_person_says_overrules_the_words() =>
        Assert.False(Seals.IsSealed(Papers.Plain("7 sealed.pdf", "7", null, Record.FilingRole.Exhibit, "", "") with { Sealed = false }));

    private static string Everything(DraftFile file)
    {
        if (file.ContentType == DraftFile.Csv) return Encoding.UTF8.GetString(file.Bytes.Span);
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
