using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Record.Tests.Reading;
using Assiduous.Statements.Tests;
using Assiduous.Testing;

namespace Assiduous.Matters.Tests;

/// <summary>A case of <c>tests/Specs/four-inputs.md</c>: papers, and what of court, day, judge and counsel they tell.</summary>
internal sealed partial record InputSpec(string Title, IReadOnlyList<(string File, byte[] Bytes)> Files, string Court, string Day, string Judge, string Counsel, string Version, string Says)
{
    private static readonly string Page = File.ReadAllText(Places.InRepository("tests", "Specs", "four-inputs.md"));

    /// <summary>The cases under "What tells the four apart", by title.</summary>
    public static IReadOnlyDictionary<string, InputSpec> Cases { get; } = Page.Split("\n### ").Skip(1).Select(Case).ToDictionary(c => c.Title, StringComparer.Ordinal);

    /// <summary>The courts' captions, by the court's id.</summary>
    public static IReadOnlyDictionary<string, (string Caption, string Form)> Courts { get; } =
        CourtRow().Matches(Page[..Page.IndexOf("## What tells", StringComparison.Ordinal)]).Where(m => m.Groups["id"].Value is not "court").ToDictionary(m => m.Groups["id"].Value, m => (m.Groups["caption"].Value, m.Groups["form"].Value), StringComparer.Ordinal);

    /// <summary>A statement with a court's caption.</summary>
    public static (string File, byte[] Bytes) Statement(string court) => Paper($"41 Statement.{Courts[court].Form}", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["court"] = Courts[court].Caption, ["number"] = "1:24-cv-00123", ["stamp"] = "03/03/25", ["title"] = "DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", ["by"] = "/s/ Ann Colby // Attorney for Defendant",
    });

    private static InputSpec Case(string text)
    {
        var row = Row().Matches(text).Last().Groups["cell"].Captures.Select(c => c.Value.Trim()).ToArray();
        return new(text.Split('\n')[0].Trim(), [.. Bullet().Matches(text).Select(m => Made(m.Groups["name"].Value, m.Groups["rest"].Value))], row[0], row[1], row[2], row[3], row[4], row[5]);
    }

    private static (string, byte[]) Made(string name, string rest) => name is "matter.yaml"
        ? (name, Encoding.UTF8.GetBytes("schema: assiduous/matter/1\nmatter:\n" + string.Concat(rest.Split("//").Select(l => $"  {l.Trim()}\n"))))
        : Paper(name, rest.Split(" · ").Select(p => p.Split('=', 2)).ToDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.Ordinal));

    private static (string, byte[]) Paper(string file, Dictionary<string, string> said)
    {
        string Of(string name) => said.GetValueOrDefault(name, "");
        var lines = new List<string>();
        var word = Path.GetExtension(file) is ".docx";
        foreach (var stamp in (word ? "" : Of("stamp")).Split('|', StringSplitOptions.RemoveEmptyEntries))
            lines.AddRange([$"Case {(stamp == "01/02/21" ? "1:20-cv-00111" : "1:22-cv-04181")}   Document {(stamp == "01/02/21" ? "5" : file.Split(' ')[0])}   Filed {stamp}   Page 1 of 1", ""]);
        lines.AddRange(Of("court").Split("//", StringSplitOptions.TrimEntries));
        lines.AddRange(["", "DANA REYES,", $"          Plaintiff,                      No. {Of("number")}", "     v.", $"CARL HOLM,{(Of("judge").Length > 0 ? "                                " + Of("judge") : "")}", "          Defendant.", "", Of("title"), ""]);
        if (Of("more").Length > 0) lines.AddRange([Of("more"), ""]);
        lines.AddRange(Of("title").Contains("RESPONSE", StringComparison.Ordinal) ? ["1. Admitted.", "", "2. Denied. (Reyes Decl. 2.)", ""] : Of("title").Contains("STATEMENT", StringComparison.Ordinal) ? ["1. The gate was locked at noon. (Pardoe Decl. 2.)", "", "2. Reyes signed the lease. (Pardoe Decl. 3.)", ""] : ["The parties are known to the court, and the gate was locked at noon.", ""]);
        var dated = Of("dated").Length > 0 || !word || Of("stamp").Length == 0 ? Of("dated") : DateOnly.ParseExact(Of("stamp"), "MM/dd/yy", CultureInfo.InvariantCulture).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        if (dated.Length > 0) lines.AddRange([$"Dated: {dated}", ""]);
        lines.AddRange(Of("by").Split("//", StringSplitOptions.TrimEntries));
        return (file, Path.GetExtension(file) switch { ".pdf" => Pdf(lines), ".docx" => WordPaper.Write(string.Join('\n', lines.Select(l => Column().Replace(l, "\t")))), _ => Encoding.UTF8.GetBytes(string.Join('\n', lines)) });
    }

    private static byte[] Pdf(List<string> lines)
    {
        var pdf = new TestPdf().Page();
        for (var i = 0; i < lines.Count; i++) pdf.Text(54, 40 + (i * 15), lines[i].Replace('§', 'S'), TestPdf.Courier, 9);
        return pdf.Bytes();
    }

    // Word papers part the columns of a caption by a tab.
    [GeneratedRegex(@"(?<=\S) {4,}(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"^\| (?<id>[a-z]{3,5}) \| (?<caption>[^|]+) \| (?<form>pdf|docx|txt) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex CourtRow();

    [GeneratedRegex(@"^- \*\*(?<name>[^*]+)\*\* (?<rest>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\|((?<cell>[^|\n]*)\|){6}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
