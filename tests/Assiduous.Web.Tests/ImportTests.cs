using System.IO.Compression;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Filings brought in through the page.</summary>
public sealed class ImportTests(Browser browser, SampleRoom sample) : IClassFixture<Browser>, IClassFixture<SampleRoom>
{
    [Fact]
    public async Task A_zip_brings_its_filings_in_refuses_what_is_none_and_keeps_nothing_twice()
    {
        var page = await (await browser.Context()).NewPageAsync();
        await page.GotoAsync(sample.Matter + "/record");
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "papers.zip", MimeType = "application/zip", Buffer = Zip(
            ("letters/../../125 Letter to the Court.txt", "To the Court: the parties ask for a conference."), ("evil.exe", "MZ\0\u0001\0\0\0\u0004\0\0program"), ("docket copy.html", File.ReadAllText(Path.Combine(sample.Folder, "filings", "docket.html")))) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("done", new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("evil.exe");
        await sample.Settle();
        await page.GotoAsync(sample.Matter + "/record");
        await Assertions.Expect(page.GetByText("125 Letter to the Court.txt").First).ToBeVisibleAsync();
        Assert.True(File.Exists(Path.Combine(sample.Folder, "filings", "125 Letter to the Court.txt")));
        Assert.False(File.Exists(Path.Combine(sample.Folder, "filings", "evil.exe")));
        Assert.False(File.Exists(Path.Combine(sample.Folder, "filings", "docket copy.html")));
        Assert.False(Directory.Exists(Path.Combine(sample.Folder, "review", ".import")) && Directory.GetDirectories(Path.Combine(sample.Folder, "review", ".import")).Length > 0);
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }
}
