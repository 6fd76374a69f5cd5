using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>A row of a table in <c>tests/Specs/status-edges.md</c>: a fact and what it must come to.</summary>
internal sealed record StatusRow(string Fact, string[] Strict, string[] Whole, string Says);

/// <summary>A case of <c>tests/Specs/status-edges.md</c>: its papers as the program's reader sees them, and what they must come to.</summary>
internal sealed partial record StatusSpec(string Title, MatterText Matter, IReadOnlyList<StatusRow> Rows, string? Finding, string? NoFinding)
{
    private const string Caption = "UNITED STATES DISTRICT COURT|{court}||DANA REYES,|          Plaintiff,                      Case No. 22-cv-04181|     v.|CARL HOLM,|          Defendant.";

    /// <summary>Every case, by its title.</summary>
    public static IReadOnlyDictionary<string, StatusSpec> All { get; } = Read(File.ReadAllText(Places.InRepository("tests", "Specs", "status-edges.md")));

    private static Dictionary<string, StatusSpec> Read(string page)
    {
        var standing = Bullets(page[page.IndexOf("## Standing papers", StringComparison.Ordinal)..]).TakeWhile(b => b.Words.Length > 0).Take(3).ToDictionary(b => Key(b.Name), StringComparer.Ordinal);
        return page.Split("\n### ").Skip(1).Select(c => Case(c.Split("\n## ")[0], standing)).ToDictionary(c => c.Title, StringComparer.Ordinal);
    }

    private static string Key(string name) => name.Split(',')[0];

    private static StatusSpec Case(string text, Dictionary<string, (string Name, string Words)> standing)
    {
        var title = text.Split('\n')[0].Trim();
        string Said(string name, string otherwise) => Setting().Matches(text).FirstOrDefault(m => m.Groups["n"].Value == name)?.Groups["v"].Value.Trim() ?? otherwise;
        var court = Said("court", "nysd");
        var matter = new StringBuilder($"court: {court}\nfiled: {Said("filed", "2023-05-01")}\nrepresented: {(Said("counsel", "all") == "all" ? "yes" : "no")}\n");
        matter.Append("stamp: Case 1:22-cv-04181   Document {n}   Filed {d}   Page {p} of {q}\ncaption: ").Append(Caption.Replace("{court}", court switch { "ilnd" => "NORTHERN DISTRICT OF ILLINOIS", "paed" => "EASTERN DISTRICT OF PENNSYLVANIA", "azd" => "DISTRICT OF ARIZONA", "ilsd" => "SOUTHERN DISTRICT OF ILLINOIS", "gud" => "DISTRICT OF GUAM", _ => "SOUTHERN DISTRICT OF NEW YORK" }, StringComparison.Ordinal)).Append("\nkey:\n");
        var entry = 40;
        foreach (var (name, words) in Bullets(text))
            matter.Append("\n=== ").Append(Paper(words.Length > 0 ? (name, words) : standing[Key(name)], ++entry));
        var rows = Row().Matches(text).Select(m => new StatusRow(m.Groups["f"].Value, m.Groups["s"].Value.Split('/'), m.Groups["w"].Value.Split('/'), m.Groups["r"].Value.Trim())).ToList();
        return new(title, MatterText.Parse(title.Split('.')[0], matter.ToString()), rows, FindingLine().Match(text) is { Success: true } f ? f.Groups["c"].Value : null, NoFindingLine().Match(text) is { Success: true } n ? n.Groups["c"].Value : null);
    }

    private static IEnumerable<(string Name, string Words)> Bullets(string text) => Bullet().Matches(text).Select(m => (m.Groups["name"].Value.TrimEnd('.'), m.Groups["words"].Value.Trim()));

    /// <summary>The paper as its head and body stand in a matter's file.</summary>
    private static string Paper((string Name, string Words) paper, int entry)
    {
        var (name, lines) = (paper.Name, string.Join('\n', paper.Words.Split("//", StringSplitOptions.TrimEntries)));
        var file = string.Create(CultureInfo.InvariantCulture, $"{entry} {name.Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)}.txt");
        var plaintiffs = name.EndsWith("plaintiff's", StringComparison.Ordinal);
        var spaced = lines.Replace("\n", "\n\n", StringComparison.Ordinal);
        string Made(string title, string body, string foot) => $"{file} 05/01/23\n@caption\n\n{title}\n\n{body}\n\nDated: May 1, 2023\n{foot}\n";
        string Counsel(bool plaintiff) => plaintiff ? "/s/ Luis Ferrer\nAttorney for Plaintiff" : "/s/ Ann Colby\nAttorney for Defendant";
        const string Oath = "I declare under penalty of perjury under the laws of the United States that the foregoing is true and correct. Executed May 1, 2023.\n\n/s/ Dana Reyes\nDana Reyes";
        if (name.Contains("deposition", StringComparison.Ordinal)) return $"{file} 05/01/23 transcript Dana Reyes | March 2, 2023\n{Spoken(lines)}\n";
        if (Declarant(name) is { } who)
            return Made($"DECLARATION OF {who.ToUpperInvariant()} IN {(plaintiffs ? "OPPOSITION TO" : "SUPPORT OF")} DEFENDANT'S MOTION FOR SUMMARY JUDGMENT{(name.Contains("56(d)", StringComparison.Ordinal) ? " UNDER RULE 56(d)" : "")}",
                $"I, {who}, declare:\n\n{spaced}", $"I declare under penalty of perjury under the laws of the United States that the foregoing is true and correct. Executed May 1, 2023.\n\n/s/ {who}\n{who}");
        return name switch
        {
            "Statement" => Made("DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Counsel(false)),
            "Statement, plaintiff's" => Made("PLAINTIFF'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Counsel(true)),
            "Cross-statement" => Made("PLAINTIFF'S STATEMENT OF UNDISPUTED MATERIAL FACTS IN SUPPORT OF HER CROSS-MOTION FOR SUMMARY JUDGMENT", spaced, Counsel(true)),
            "Response to cross-statement" => Made("DEFENDANT'S RESPONSE TO PLAINTIFF'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Counsel(false)),
            "Response" => Made("PLAINTIFF'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Counsel(true)),
            "Amended response" => Made("PLAINTIFF'S AMENDED RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Counsel(true)),
            "Response of plaintiff Tamsin Oake" => Made("PLAINTIFF TAMSIN OAKE'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, "/s/ Cora Winslow\nAttorney for Plaintiff Tamsin Oake"),
            "Response of plaintiff Dana Reyes" => Made("PLAINTIFF DANA REYES'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, "/s/ Luis Ferrer\nAttorney for Plaintiff Dana Reyes"),
            "Sworn response" => Made("PLAINTIFF'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS", spaced, Oath + "\nPlaintiff, pro se"),
            "Additional facts" => Made("PLAINTIFF'S STATEMENT OF ADDITIONAL MATERIAL FACTS", spaced, Counsel(true)),
            "Reply" => Made("DEFENDANT'S RESPONSE TO PLAINTIFF'S STATEMENT OF ADDITIONAL MATERIAL FACTS", spaced, Counsel(false)),
            "Complaint" => Made("COMPLAINT", spaced, Counsel(true)),
            "Verified complaint" => Made("VERIFIED COMPLAINT", spaced, "VERIFICATION\n\n" + Oath),
            "Answer" => Made("ANSWER", spaced, Counsel(false)),
            "Stipulation" => Made("STIPULATION", spaced, Counsel(true) + "\n\n" + Counsel(false)),
            "Stipulation signed by defendant alone" => Made("STIPULATION", spaced, "____________________\nLuis Ferrer\nAttorney for Plaintiff\n\n" + Counsel(false)),
            "Letter" => Made("LETTER", spaced, "Dana Reyes\nPlaintiff, pro se"),
            "Notice to pro se litigant" => Made("NOTICE TO PRO SE LITIGANT WHO OPPOSES A MOTION FOR SUMMARY JUDGMENT", spaced, Counsel(false)),
            "Memorandum, defendant's" => Made("DEFENDANT'S MEMORANDUM OF LAW IN SUPPORT OF HIS MOTION FOR SUMMARY JUDGMENT", spaced, Counsel(false)),
            "Order" => Made("ORDER", spaced, "/s/ Hon. R. Maddox\nUnited States District Judge"),
            _ when name.Contains("requests for admission", StringComparison.Ordinal) => Made(name.ToUpperInvariant(), spaced, Counsel(name.StartsWith("Plaintiff", StringComparison.Ordinal))),
            _ => throw new InvalidDataException($"No such paper: {name}"),
        };
    }

    private static string? Declarant(string name) =>
        name.StartsWith("Pardoe declaration", StringComparison.Ordinal) || name.Contains("of Owen Pardoe", StringComparison.Ordinal) ? "Owen Pardoe"
        : name.StartsWith("Reyes declaration", StringComparison.Ordinal) || name.StartsWith("Declaration of Dana Reyes", StringComparison.Ordinal) ? "Dana Reyes"
        : name.StartsWith("Rule 56(d) declaration", StringComparison.Ordinal) ? "Luis Ferrer" : null;

    // "10:2 Q. …" opens a place; the matter's file wants it on a line of its own.
    private static string Spoken(string lines) => string.Join('\n', lines.Split('\n').Select(l => Place().Match(l) is { Success: true } m ? $"@{m.Value.TrimEnd()}\n{l[m.Length..]}" : l));

    [GeneratedRegex(@"^- \*\*(?<name>[^*]+)\*\*(?<words>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<n>court|filed|counsel): (?<v>[^·\n]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| (?<f>(cross |additional )?\d+) \| (?<s>[a-z/-]+) \| (?<w>[a-z/-]+) \| (?<r>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"^finding: (?<c>[a-z-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FindingLine();

    [GeneratedRegex(@"^no finding: (?<c>[a-z-]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoFindingLine();

    [GeneratedRegex(@"^\d{1,3}:\d{1,2} ", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
