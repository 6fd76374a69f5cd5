using Assiduous.Record.Reading;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>The ledger on paper.</summary>
public sealed class PrintTests(Browser browser, SampleRoom sample)
{
    [Fact]
    public async Task The_ledger_prints_with_the_case_over_every_page_every_fact_its_reasons_and_no_button()
    {
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(sample.Matter + "/statement?whole=yes");
        await Assertions.Expect(page.Locator("html[data-awake]")).ToBeAttachedAsync();
        var pdf = Path.Combine(Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP_PICTURES") ?? Path.GetTempPath(), $"ledger-{Guid.NewGuid():N}.pdf");
        await page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true, Format = "Letter" });
        var printed = RecordReader.ReadFile(pdf, ReadingOptions.Default, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP_PICTURES") is null) File.Delete(pdf);

        var all = string.Join(' ', (printed.Text + string.Join(' ', printed.Pages.SelectMany(p => p.Margins))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.True(printed.Pages.Count > 1);
        foreach (var number in new[] { "7", "17", "26", "48" }) Assert.Matches($@"\b{number}\b", all);
        Assert.Contains("had no trouble applying", all, StringComparison.Ordinal);
        Assert.Contains("Would be taken as admitted", all, StringComparison.Ordinal);
        foreach (var button in new[] { "Mark disputed", "Search the record", "Narrow by", "set aside" }) Assert.DoesNotContain(button, all, StringComparison.Ordinal);
        // The head stands over each page; the reader knows it for one, and leaves it out of the text.
        foreach (var sheet in printed.Pages)
            Assert.Contains("Eric Ali v. T. Eleazar Ramos", sheet.Span.Of(printed.Text).ReplaceLineEndings(" ") + string.Join(' ', sheet.Margins), StringComparison.Ordinal);
    }
}
