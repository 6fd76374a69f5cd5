using System.Text;

namespace Assiduous.Matters.Tests;

/// <summary>Each bad input gives one message that names the file and the remedy, and the rest is still reviewed.</summary>
public sealed class BadInputTests
{
    private const string NoPdf = "The file is named as a PDF but is none. Sites save a page that asks to log in under such a name: open it in a text editor to see what it is, then download the document again from the docket.";

    [Fact]
    public void A_good_folder_reads_in_full()
    {
        using var folder = BadFolder.Good().Review();
        Assert.True(folder.Outcome.EverythingRead);
        folder.TheRestStands();
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "9 locked.pdf", Locked(), "9 locked.pdf: The file is locked with a password, and nothing in it was read or checked. Open it with the password, print or save it to a new file without one, and put that in its place." },
        { "9 words.pdf", Encoding.ASCII.GetBytes("no PDF at all"), "9 words.pdf: " + NoPdf },
        { "9 zeros.pdf", new byte[50_000], "9 zeros.pdf: " + NoPdf },
        { "9 cut.pdf", BadFolder.Filing("118-1")[..20_000], "9 cut.pdf: The PDF file breaks off after 20,000 bytes, before its end mark; its pages cannot be found. The download was cut short: download it again from the docket, or ask for another copy." },
        { "9 empty.pdf", [], "9 empty.pdf: The file has 0 bytes. Download it again from the docket or ask for another copy." },
        { "9 answer.docx", Encoding.ASCII.GetBytes("no zip"), "9 answer.docx: The file is named as a Word document but is none (a .docx is a ZIP file). Save it again from Word as .docx, or as PDF." },
        { "9 zeros.docx", new byte[50_000], "9 zeros.docx: The file is named as a Word document but is none (a .docx is a ZIP file). Save it again from Word as .docx, or as PDF." },
        { "it's \"mine\"\n\u202efdp.pdf", Encoding.ASCII.GetBytes("no PDF"), "it's \"mine\"\n\u202efdp.pdf: " + NoPdf },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void A_file_that_cannot_be_read_is_named_once_with_its_remedy(string name, byte[] bytes, string message)
    {
        using var folder = BadFolder.Good().Put(name, bytes).Review();
        Assert.Equal(message, folder.Message(name));
        Assert.False(folder.Outcome.EverythingRead);
        folder.TheRestStands(mayAnswer: !char.IsAsciiDigit(name[0]));
    }

    [Fact]
    public void A_sparse_file_of_200_MB_is_read_like_any_other_bad_file()
    {
        using var folder = BadFolder.Good();
        using (var file = File.Create(Path.Combine(folder.Folder, "9 huge.pdf"))) file.SetLength(200L << 20);
        Assert.Equal("9 huge.pdf: " + NoPdf, folder.Review().Message("9 huge.pdf"));
        Assert.False(folder.Outcome.EverythingRead);
        folder.TheRestStands();
    }

    [Fact]
    public void A_folder_named_as_a_PDF_is_a_folder()
    {
        using var folder = BadFolder.Good().Put("exhibits.pdf/9 words.txt", "A letter of two lines.\nIt says nothing.").Review();
        Assert.True(folder.Outcome.EverythingRead);
        Assert.Contains(folder.Outcome.Review.Filings, f => f.File == "exhibits.pdf/9 words.txt");
        folder.TheRestStands();
    }

    [Fact]
    public void A_link_is_named_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link takes a right of its own there.");
        using var folder = BadFolder.Good();
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "9 link.pdf"), "/etc/hostname");
        Assert.Equal("9 link.pdf is a link to another place and was not followed. Copy the file itself into the folder.", folder.Review().Message("9 link.pdf"));
        folder.TheRestStands();
    }

    [Fact]
    public void A_pipe_under_a_filings_name_does_not_hold_the_review_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files there.");
        using var folder = BadFolder.Good();
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Folder, "9 pipe.pdf")])) make.WaitForExit();
        var review = Task.Run(() => MatterReviewer.Run(folder.Folder, new()), TestContext.Current.CancellationToken);
        Assert.True(review.Wait(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken), "The review waits for the pipe.");
        Assert.False(review.Result.EverythingRead);
    }

    [Fact]
    public void Text_in_Latin_1_is_read_and_a_note_asks_to_look_at_its_accents()
    {
        using var folder = BadFolder.Good().Put("9 letter.txt", Encoding.Latin1.GetBytes("Jos\u00e9 P\u00e9rez wrote this letter to the court.")).Review();
        var filing = folder.Outcome.Review.Filings.Single(f => f.File == "9 letter.txt");
        Assert.Contains("Jos\u00e9 P\u00e9rez", filing.Text.Text, StringComparison.Ordinal);
        Assert.Equal("9 letter.txt: The text is not UTF-8 and was read as Windows-1252. Look whether quotation marks and accents are right; if not, save it as UTF-8.", Assert.Single(filing.Problems).Message);
        Assert.True(folder.Outcome.EverythingRead);
        folder.TheRestStands();
    }

    [Fact]
    public void An_empty_folder_says_what_belongs_there()
    {
        using var folder = BadFolder.Bare().Review();
        Assert.Equal("The folder holds no file that could be a filing. Put the filings there: PDF, Word, text, scans, the docket page.", Assert.Single(folder.Messages));
        Assert.False(folder.Outcome.EverythingRead);
    }

    [Fact]
    public void A_folder_without_a_statement_says_what_is_missing_and_reads_the_rest()
    {
        using var folder = BadFolder.Bare().Put(BadFolder.Ramos, BadFolder.Filing("Ramos Declaration")).Review();
        Assert.Equal(
            "No numbered statement of facts was found in the folder, so there are no facts to follow. Put the movant's statement there, or say in matter.yaml which filing it is (role: statement).",
            Assert.Single(folder.Messages));
        Assert.True(folder.Outcome.EverythingRead);
        Assert.Single(folder.Outcome.Review.Filings);
    }

    [Fact]
    public void A_citation_to_a_page_that_does_not_exist_is_a_finding_that_names_the_page()
    {
        using var folder = BadFolder.Good().Put(BadFolder.Statement, BadFolder.Filing("114", s => s.Replace("114", "Freedman Tr. 46:8", "Freedman Tr. 946:8")))
            .Put("Freedman Transcript.pdf", BadFolder.Filing("Freedman Transcript")).Review();
        var finding = Assert.Single(folder.Fact("26").Findings, f => f.Code.StartsWith("no-such-", StringComparison.Ordinal));
        Assert.Contains("946", finding.Message, StringComparison.Ordinal);
        folder.TheRestStands();
    }

    /// <summary>A PDF of one page that wants a password: its key was made from none that anybody knows.</summary>
    private static byte[] Locked()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var part in (string[])[
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
            $"<< /Filter /Standard /V 1 /R 2 /O <{new string('5', 64)}> /U <{new string('6', 64)}> /P -4 >>"])
        {
            places.Add(pdf.Length);
            pdf.Append($"{places.Count} 0 obj\n{part}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append("xref\n0 5\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append($"{place:D10} 00000 n \n");
        pdf.Append($"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
