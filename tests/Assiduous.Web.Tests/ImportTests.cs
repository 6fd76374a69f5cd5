using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Filings brought in through the page.</summary>
public sealed partial class ImportTests(Browser browser, SampleRoom sample)
{
    [Fact]
    public async Task A_zip_brings_its_filings_in_refuses_what_is_none_and_keeps_nothing_twice()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await Choose(page, own.Matter, [new FilePayload { Name = "papers.zip", MimeType = "application/zip", Buffer = Zip(
            ("letters/../../125 Letter to the Court.txt", "To the Court: the parties ask for a conference."), ("evil.exe", "MZ\0\u0001\0\0\0\u0004\0\0program"), ("docket copy.html", File.ReadAllText(Path.Combine(own.Folder, "filings", "docket.html")))) }]);
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("done", new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("evil.exe");
        await own.Settle();
        await page.GotoAsync(own.Matter + "/record");
        await Assertions.Expect(page.GetByText("125 Letter to the Court.txt").First).ToBeVisibleAsync();
        Assert.True(File.Exists(Path.Combine(own.Folder, "filings", "125 Letter to the Court.txt")));
        Assert.False(File.Exists(Path.Combine(own.Folder, "filings", "evil.exe")));
        Assert.False(File.Exists(Path.Combine(own.Folder, "filings", "docket copy.html")));
        Assert.Empty(Received(own));
    }

    [Fact]
    public async Task A_file_that_is_dropped_on_the_page_comes_in_and_the_page_shows_it_by_itself()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(own.Matter + "/record");
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.EvaluateAsync(
            """
            const files = new DataTransfer();
            files.items.add(new File(["To the Court: the parties ask for a conference."], "126 Letter.txt", { type: "text/plain" }));
            for (const kind of ["dragover", "drop"]) document.querySelector("main").dispatchEvent(new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }));
            """);
        await Assertions.Expect(page.Locator(".filing").Filter(new() { HasText = "126 Letter.txt" })).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("done");
    }

    [Fact]
    public async Task An_import_tells_its_stage_and_filing_outlives_the_browser_and_the_process_and_goes_on_where_it_was()
    {
        await using var own = sample.Apart();
        await using var context = await browser.Context();
        await using (var served = await Served.Start(own.Folder))
        {
            var page = await Read(context, served);
            await Choose(page, served.Address + "/ali-v-ramos", Depositions(own, 0));
            await Assertions.Expect(page.Locator(".jobs li").First).ToHaveTextAsync(Told(), new() { Timeout = 60_000 });
            await page.CloseAsync();
            await served.Kill();
        }

        await using (var again = await Served.Start(own.Folder))
        {
            var page = await Read(context, again);
            await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("done", new() { Timeout = 180_000 });
            await page.GotoAsync(again.Address + "/ali-v-ramos/history");
            await Assertions.Expect(page.Locator(".trail.whole")).ToBeVisibleAsync();
            Assert.Equal(Many, Directory.GetFiles(Path.Combine(own.Folder, "filings"), "2* Ali Deposition.pdf").Length);
            Assert.Empty(Received(own));
            // An operating system asks politely first.
            Assert.Equal(0, await again.Terminate());
        }
    }

    [Fact]
    public async Task An_import_that_is_stopped_stops_and_says_so()
    {
        await using var own = await sample.Own();
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await Choose(page, own.Matter, Depositions(own, 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop this import" }).ClickAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".jobs li").First).ToContainTextAsync("stopped", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".jobs button")).ToHaveCountAsync(0);
        // It is told at once; what was received goes as soon as whoever reads it lets go.
        for (var waited = 0; waited < 300 && Received(own).Length > 0; waited++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Empty(Received(own));
    }

    private const int Many = 99;

    private static async Task Choose(IPage page, string matter, IEnumerable<FilePayload> files)
    {
        await page.GotoAsync(matter + "/record");
        await page.GetByLabel("Your name, as you sign").FillAsync("Rosa Lindqvist");
        await page.Locator("input[type=file]").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync(new() { Timeout = 120_000 });
    }

    private static async Task<IPage> Read(IBrowserContext context, Served served)
    {
        using var client = new HttpClient { BaseAddress = new(served.Address) };
        await SampleRoom.Settle(client, "/ali-v-ramos");
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address + "/ali-v-ramos/record");
        return page;
    }

    // The same deposition under many names, each with bytes of its own: putting them in place and reading them takes a while.
    private static IEnumerable<FilePayload> Depositions(SampleRoom room, int round)
    {
        var bytes = File.ReadAllBytes(Path.Combine(room.Folder, "filings", "118-1 Ali Deposition.pdf"));
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < Many; i++)
            {
                using var entry = zip.CreateEntry($"2{i:00} Ali Deposition.pdf", CompressionLevel.Fastest).Open();
                entry.Write(bytes);
                entry.Write(Encoding.ASCII.GetBytes($"\n% copy {round}-{i}\n"));
            }

        return [new() { Name = "depositions.zip", MimeType = "application/zip", Buffer = packed.ToArray() }];
    }

    private static string[] Received(SampleRoom room) =>
        Path.Combine(room.Folder, "review", ".import") is var staging && Directory.Exists(staging) ? Directory.GetDirectories(staging) : [];

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

    [GeneratedRegex(@"(placing|reading) \S.*\.(pdf|docx|html|txt), \d+ of \d+")]
    private static partial Regex Told();
}
