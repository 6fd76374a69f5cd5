using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Papers that need something from a person: the annotated copy, the appendix, the joint statement that came back. All of it without a script.</summary>
public sealed class DraftToolTests(Browser browser, SampleRoom sample)
{
    [Fact]
    public async Task A_paper_of_the_matter_is_annotated_and_downloaded()
    {
        await using var context = await browser.Context(script: false);
        var page = await Open(context);
        var form = page.Locator("#annotate form");
        var paper = form.GetByLabel("A paper of the matter");
        var opposition = await paper.Locator("option", new() { HasText = "Opposition" }).First.GetAttributeAsync("value");
        await paper.SelectOptionAsync(opposition!);
        await form.GetByRole(AriaRole.Button, new() { Name = "Annotate" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Annotated copy");
        Assert.Matches(@"\b[1-9]\d* links?, \d+ notes?, \d+ proposed repairs?\.", await page.Locator(".made [role=status]").InnerTextAsync());
        var (name, bytes) = await Download(page, page.Locator(".made-files a"));
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(bytes, 0, 8), StringComparison.Ordinal);
        using var document = PdfSharp.Pdf.IO.PdfReader.Open(new MemoryStream(bytes), PdfSharp.Pdf.IO.PdfDocumentOpenMode.Import);
        var links = Enumerable.Range(0, document.PageCount).SelectMany(i => document.Pages[i].Elements.GetArray("/Annots") is { } all ? Enumerable.Range(0, all.Elements.Count).Select(n => all.Elements.GetDictionary(n)!) : []);
        Assert.Contains(links, l => l.Elements.GetDictionary("/A")?.Elements.GetString("/F") is "filings/118-1 Ali Deposition.pdf");
    }

    [Fact]
    public async Task A_paper_from_elsewhere_is_annotated_and_what_is_no_paper_is_refused_in_words()
    {
        await using var context = await browser.Context(script: false);
        var page = await Open(context);
        var memo = await sample.Server.Client.GetByteArrayAsync("/ali-v-ramos/drafts/memo.docx");
        await Send(page, "annotate", new FilePayload { Name = "../evil\u202e\r\n.docx", MimeType = "application/octet-stream", Buffer = memo });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Annotated copy");
        var (name, bytes) = await Download(page, page.Locator(".made-files a"));
        Assert.DoesNotContain("/", name, StringComparison.Ordinal);
        using (var zip = new ZipArchive(new MemoryStream(bytes))) Assert.NotNull(zip.GetEntry("word/document.xml"));

        page = await Open(context);
        await Send(page, "annotate", new FilePayload { Name = "brief.docx", MimeType = "application/octet-stream", Buffer = "not a paper"u8.ToArray() });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This could not be made");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("brief.docx");
        page = await Open(context);
        await page.Locator("#annotate").GetByLabel("Where the filings lie").FillAsync("javascript:alert(1)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annotate" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Write where the filings lie as a folder");
    }

    [Fact]
    public async Task The_cited_pages_come_as_one_PDF()
    {
        await using var context = await browser.Context(script: false);
        var page = await Open(context);
        await page.Locator("#appendix").GetByLabel("Transcripts four pages to a sheet").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the appendix" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Appendix of cited pages");
        Assert.Empty(await Breaches(page.Url));
        var (name, bytes) = await Download(page, page.Locator(".made-files a").First);
        Assert.Equal("appendix.pdf", name);
        var read = Record.Reading.RecordReader.Read(bytes, name, null, TestContext.Current.CancellationToken);
        Assert.Contains("handcuffs", read.Text, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(read.Pages.Count, 2, 200);
    }

    [Fact]
    public async Task A_joint_statement_that_came_back_shows_what_each_side_changed_and_two_copies_are_laid_together()
    {
        await using var context = await browser.Context(script: false);
        var joint = await sample.Server.Client.GetByteArrayAsync("/ali-v-ramos/drafts/joint.docx");
        var (here, there) = (Edited(joint, "had no trouble applying", "needed six minutes to apply"), Edited(joint, "did not complain", "complained at once"));
        var page = await Open(context);
        await Send(page, "merge", Word("joint.docx", here));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What changed in the joint statement");
        await Assertions.Expect(page.Locator(".changes tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".changes td").Nth(0)).ToContainTextAsync("had no trouble applying");
        await Assertions.Expect(page.Locator(".changes td").Nth(1)).ToContainTextAsync("needed six minutes to apply");
        Assert.Empty(await Breaches(page.Url));

        page = await Open(context);
        await page.Locator("#merge input[name=other]").SetInputFilesAsync(Word("theirs.docx", there));
        await Send(page, "merge", Word("ours.docx", here));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Two copies laid together");
        var (name, merged) = await Download(page, page.Locator(".made-files a"));
        Assert.Equal("joint.docx", name);
        var text = Part(merged);
        Assert.Contains("needed six minutes to apply", text, StringComparison.Ordinal);
        Assert.Contains("complained at once", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_made_belongs_to_its_matter_and_forms_need_their_token()
    {
        using var without = await sample.Server.Client.PostAsync("/ali-v-ramos/drafts/appendix", new FormUrlEncodedContent([new("for", "own")]));
        Assert.Equal(400, (int)without.StatusCode);
        using var gone = await sample.Server.Client.GetAsync("/ali-v-ramos/drafts/made/0123456789abcdef0123456789abcdef");
        Assert.Equal(410, (int)gone.StatusCode);
    }

    // The checker runs in the page, so that the page it checks needs script.
    private async Task<IReadOnlyList<string>> Breaches(string address)
    {
        await using var context = await browser.Context();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return await Axe.Breaches(page);
    }

    private async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(sample.Matter + "/drafts");
        return page;
    }

    private static async Task Send(IPage page, string tool, FilePayload file)
    {
        await page.Locator($"#{tool} input[name=file]").SetInputFilesAsync(file);
        await page.Locator($"#{tool} form button").ClickAsync();
    }

    private static async Task<(string Name, byte[] Bytes)> Download(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    private static FilePayload Word(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };

    private static byte[] Edited(byte[] joint, string from, string to)
    {
        using var bytes = new MemoryStream();
        bytes.Write(joint);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = Part(joint);
            Assert.Contains(from, text, StringComparison.Ordinal);
            zip.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            var at = text.IndexOf(from, StringComparison.Ordinal);
            writer.Write(text[..at] + to + text[(at + from.Length)..]);
        }

        return bytes.ToArray();
    }

    private static string Part(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
