using System.Text;
using Assiduous.Record.Tests.Reading;
using Assiduous.Statements.Tests;

namespace Assiduous.Matters.Tests;

/// <summary>Versions of papers and evidence as files: PDF, Word and plain text, from folder to folder.</summary>
public sealed class VersionFiles
{
    private static readonly (string Q, string A)[] Said =
    [
        ("Where were you on the fourth of May?", "I was at the lower yard from eight in the morning."),
        ("Was the gate locked?", "No."),
        ("When did you see it?", "At noon, when I walked through it with the foreman."),
        ("Was the shed locked?", "No."),
        ("Who had the key?", "Mr. Pardoe had it, and nobody else that I know of."),
        ("Did you sign the order?", "Yes."),
        ("On which day?", "On the fifth of May, in the office upstairs."),
        ("Did anybody read it to you?", "No."),
        ("Did you ask to read it?", "I asked twice and was told to sign."),
        ("Was that in writing?", "No."),
    ];

    [Theory]
    [InlineData("pdf", "pdf", "docx")]
    [InlineData("txt", "pdf", "pdf")]
    [InlineData("pdf", "txt", "txt")]
    public void Citations_are_carried_from_folder_to_folder_in_each_form(string before, string after, string exhibits)
    {
        using var work = new Work();
        work.Put($"old/118-1 Harbin Deposition.{before}", Transcript(before, 40, 3, Said));
        work.Put($"new/130-2 Harbin Deposition.{after}", Transcript(after, 61, 11, [("Please state your name.", "Nell Harbin."), .. Said[..9]]));
        string[] declared = ["I am the foreman of the lower yard.", "I kept the only key to the gate in my coat.", "I did not lock the gate on the fourth of May before two in the afternoon."];
        work.Put($"old/118-2 Ex. B.{exhibits}", Declaration(exhibits, "118-2", declared));
        work.Put($"new/130-5 Ex. 5.{exhibits}", Declaration(exhibits, "130-5", ["I am over eighteen years of age.", .. declared]));
        work.Put("statement.docx", WordPaper.Write("PLAINTIFF'S STATEMENT OF MATERIAL FACTS\n1. Harbin was at the lower yard on May 4. (Harbin Dep. 40:3-4.)\n2. The gate was not locked. (Harbin Dep. 40:5-6.)\n3. She signed on May 5. (Harbin Dep. 40:13-16.)\n4. It was not in writing. (Harbin Dep. 40:21-22.)\n5. Pardoe kept the only key. (Pardoe Decl. ¶ 2.)\n6. He did not lock it before two. (Ex. B ¶ 3.)\n7. That was so. (Chen Dep. 12:4-6.)\n"));
        var rows = PaperVersions.Rebind(work.At("statement.docx"), work.At("old"), work.At("new"));
        Assert.True(rows.Count(r => r.Place is not null) == 5, string.Join('\n', rows.Select(r => $"{r.Cited} from {r.From}: {r.Place} {r.Why}")));
        Assert.Equal(
            ["61:13-14", "61:15-16", "61:23-62:2", null, "¶ 3", "¶ 4", null],
            rows.Select(r => r.Place));
        Assert.Equal("Harbin Dep. 61:13-14", rows[0].Suggested);
        Assert.Equal("Ex. 5 ¶ 4", rows[5].Suggested);
        Assert.All(rows.Where(r => r.To is null), r => Assert.NotNull(r.Why));
    }

    [Theory]
    [InlineData("txt", "docx")]
    [InlineData("docx", "pdf")]
    [InlineData("pdf", "docx")]
    public void An_amended_statement_is_compared_across_forms(string before, string after)
    {
        using var work = new Work();
        string[] first = ["1. Harbin signed the order on May 5 and left the yard with the foreman that evening.", "2. The gate was not locked at noon.", "3. Pardoe had the key."];
        string[] amended = ["1. Harbin signed the order on May 5.", "2. Harbin left the yard with the foreman that evening.", "3. The gate was not locked at noon.", "4. Pardoe had the key.", "5. The order lies in the office."];
        work.Put($"first.{before}", Paper(before, "DEFENDANT'S STATEMENT OF MATERIAL FACTS", first));
        work.Put($"amended.{after}", Paper(after, "DEFENDANT'S AMENDED STATEMENT OF MATERIAL FACTS", amended));
        var compared = PaperVersions.Statements(work.At($"first.{before}"), work.At($"amended.{after}"), null);
        Assert.Equal(["Split 1 1", "Split 1 2", "Renumbered 2 3", "Renumbered 3 4", "Added - 5"], compared.Paragraphs.Select(p => $"{p.Change} {p.OldNumber ?? "-"} {p.NewNumber}"));
    }

    private static byte[] Paper(string form, string title, params IReadOnlyList<string> lines)
    {
        if (form == "docx") return WordPaper.Write(title + "\n" + string.Join('\n', lines));
        if (form == "txt") return Encoding.UTF8.GetBytes(title + "\n\n" + string.Join("\n\n", lines) + "\n");
        var pdf = new TestPdf().Page().Text(150, 60, title, TestPdf.Times, 12);
        for (var i = 0; i < lines.Count; i++) pdf.Text(72, 100 + (i * 28), lines[i].Replace('’', '\''), TestPdf.Times, 12);
        return pdf.Bytes();
    }

    private static byte[] Declaration(string form, string entry, string[] paragraphs) =>
        Paper(form, "DECLARATION OF OWEN PARDOE", ["I, Owen Pardoe, declare:", .. paragraphs.Select((p, i) => $"{i + 1}. {p}"), "I declare under penalty of perjury that the foregoing is true and correct.", $"Executed on May 3, 2023. {entry[..0]}", "/s/ Owen Pardoe"]);

    /// <summary>A transcript with twenty-four numbered lines a page.</summary>
    private static byte[] Transcript(string form, int page, int line, (string Q, string A)[] said)
    {
        var pages = new SortedDictionary<int, string[]>();
        string[] cover = ["UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF NEW YORK", "DANA REYES, Plaintiff,", "v.", "CARL HOLM, Defendant.", "", "DEPOSITION OF NELL HARBIN", "Taken under oath on March 2, 2023"];
        pages[1] = [.. cover, .. Enumerable.Repeat("", 24 - cover.Length)];
        foreach (var words in said.SelectMany(s => new[] { "Q.   " + s.Q, "A.   " + s.A }))
        {
            if (line > 24) (page, line) = (page + 1, 1);
            if (!pages.TryGetValue(page, out var lines)) pages[page] = lines = [.. Enumerable.Repeat("", 24)];
            lines[line++ - 1] = words;
        }

        // A page of a transcript is full: what stands around the testimony fills it.
        foreach (var lines in pages.Where(p => p.Key > 1).Select(p => p.Value))
            for (var i = 0; i < lines.Length; i++)
                if (lines[i].Length == 0) lines[i] = (i % 2 == 0) ? "     (Pause in the proceedings.)" : "     (Discussion off the record.)";
        if (form == "pdf")
        {
            var pdf = new TestPdf();
            foreach (var (number, lines) in pages)
            {
                pdf.Page().Text(500, 40, $"{number}", TestPdf.Courier, 11).Text(220, 40, "N. Harbin", TestPdf.Courier, 11);
                for (var i = 0; i < lines.Length; i++) pdf.Text(60, 70 + (i * 26), $"{i + 1,2}", TestPdf.Courier, 11).Text(100, 70 + (i * 26), lines[i], TestPdf.Courier, 11);
            }

            return pdf.Bytes();
        }

        return Encoding.UTF8.GetBytes(string.Join('\f', pages.Select(p => new string(' ', 59) + $"Page {p.Key}\n" + string.Concat(p.Value.Select((l, i) => $"{i + 1,2}   {l}\n")))));
    }

    private sealed class Work : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("assiduous-versions-").FullName;

        public string At(string name) => Path.Combine(folder, name);

        public void Put(string name, byte[] bytes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
            File.WriteAllBytes(At(name), bytes);
        }

        public void Dispose() => Directory.Delete(folder, true);
    }
}
