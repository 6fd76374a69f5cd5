using Assiduous.Citations;
using Assiduous.Record.Locating;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Testing;

namespace Assiduous.Record.Tests.Locating;

/// <summary>The sample's filings under names that say nothing, and the citations of the opinion into them.</summary>
public class SampleTests
{
    private static readonly Lazy<IReadOnlyList<Filing>> Read = new(() => FilingRecognizer.Refine([.. Files()
        .Select((f, i) => FilingRecognizer.Recognize($"paper {(char)('a' + i)}{Path.GetExtension(f)}", "", RecordReader.ReadFile(f)))]));

    private static List<string> Files() => [.. Directory.GetFiles(Places.InRepository("samples", "ali-v-ramos", "filings")).Order(StringComparer.Ordinal)];

    private static Filing Of(string file) => Read.Value[Files().FindIndex(f => Path.GetFileName(f).StartsWith(file, StringComparison.Ordinal))];

    [Theory]
    [InlineData("114", FilingRole.Statement, null, "Defendants")]
    [InlineData("118-1", FilingRole.Transcript, "Eric Ali", null)]
    [InlineData("118-2", FilingRole.Transcript, "Bruce Knowles", null)]
    [InlineData("119", FilingRole.Memorandum, null, "Defendants")]
    [InlineData("121 ", FilingRole.Memorandum, null, "Plaintiff")]
    [InlineData("121-6", FilingRole.Exhibit, null, null)]
    [InlineData("122", FilingRole.Reply, null, "Defendants")]
    [InlineData("123", FilingRole.Order, null, null)]
    [InlineData("60", FilingRole.Complaint, null, "Plaintiff")]
    [InlineData("Freedman", FilingRole.Transcript, "Adam Freedman", null)]
    [InlineData("Knowles", FilingRole.Declaration, "Bruce Knowles", "Defendant")]
    [InlineData("Ramos", FilingRole.Declaration, "T. Eleazar Ramos", "Defendant")]
    [InlineData("docket", FilingRole.Docket, null, null)]
    public void Each_paper_is_recognised_without_help_from_its_name(string file, FilingRole role, string? witness, string? party)
    {
        var filing = Of(file);
        Assert.Equal((role, witness, party), (filing.Role, filing.Witness, filing.Party));
        if (filing.Ecf is not null) Assert.Equal(file.Trim(), filing.Label);
    }

    [Theory]
    [InlineData("118-1", PinpointKind.PageLine, "28:7", "30:13")]
    [InlineData("118-1", PinpointKind.PageLine, "59:24", "60:4")]
    [InlineData("118-1", PinpointKind.PageLine, "44:6", "44:12")]
    [InlineData("118-1", PinpointKind.PageLine, "202:11", "204:4")]
    [InlineData("118-2", PinpointKind.PageLine, "27:17", "27:22")]
    [InlineData("Freedman", PinpointKind.PageLine, "46:8", "46:13")]
    [InlineData("Knowles", PinpointKind.Paragraph, "9", null)]
    [InlineData("Ramos", PinpointKind.Paragraph, "11", "12")]
    [InlineData("60", PinpointKind.Paragraph, "13", "16")]
    [InlineData("114", PinpointKind.Paragraph, "38", "39")]
    [InlineData("121 ", PinpointKind.Section, "A", null)]
    [InlineData("121 ", PinpointKind.Page, "28", null)]
    public void Each_citation_of_the_opinion_leads_to_words(string file, PinpointKind kind, string from, string? to)
    {
        var found = RecordLocator.Find(Of(file), new Pinpoint(kind, from, to), PageNumbering.EcfStamp);
        Assert.True(found.Whole, $"{found.Problem}: {found.Explanation}");
        Assert.NotEmpty(found.Passage!.Text);
        Assert.DoesNotContain("RECONSTRUCTION", found.Passage.Text);
    }
}
