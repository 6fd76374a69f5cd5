using System.Globalization;
using System.Text;
using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>What a key says of a fact: <c>m3</c> the movant's third, <c>a3</c> the opponent's; a disposition, and the statuses that are right.</summary>
internal sealed record KeyRow(string Number, Side Side, string Disposition, string[] Strict, string[] Assiduous);

/// <summary>One filing of an invented matter as its file writes it, before it is set in any form.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Stamp">The court's stamp, <c>{p}</c> for the page and <c>{q}</c> for their number.</param>
/// <param name="Caption">The caption of the matter's papers.</param>
/// <param name="Witness">"WITNESS | DAY" of a transcript; null where it is none.</param>
/// <param name="Body">Its words: <c>@caption</c>, <c>@page</c>; of a transcript "@11:6" before the lines that begin there.</param>
internal sealed record MatterPaper(string File, string Stamp, string Caption, string? Witness, string Body)
{
    /// <summary>The stamp of one sheet.</summary>
    public string StampOf(int page, int pages) => Stamp.Replace("{p}", $"{page}", StringComparison.Ordinal).Replace("{q}", $"{pages}", StringComparison.Ordinal);
}

/// <summary>An invented matter in one file: its court, its key, and every filing as its reader would see it.</summary>
/// <remarks>The key was written before the program was run on it.</remarks>
internal sealed record MatterText(string Name, string Court, DateOnly Filed, bool Represented, IReadOnlyList<KeyRow> Key, IReadOnlyList<MatterPaper> Papers)
{
    private const int LinesOnPage = 25;

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters"), "*.matter")
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>Matters whose findings are judged and counted apart.</summary>
    public static IEnumerable<string> Fresh => Directory.EnumerateFiles(Places.InRepository("tests", "Assiduous.Statements.Tests", "Judged", "Fresh"), "*.matter").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static MatterText LoadFresh(string name) => Parse(name, File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Judged", "Fresh", name + ".matter")));

    public static MatterText Load(string name) => Parse(name, File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters", name + ".matter")));

    /// <summary>A matter whose key tells to what each citation leads.</summary>
    public static MatterText LoadCites(string name, out IReadOnlyList<CiteTruth> expected)
    {
        var text = File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Cites", name + ".cites"));
        expected = [.. text.ReplaceLineEndings("\n").Split("\n=== ")[0].Split('\n').SkipWhile(l => l != "expect:").Skip(1).Where(l => l.Length > 0).Select(CiteTruth.Parse)];
        return Parse(name, text);
    }

    /// <summary>Reads a matter from its text.</summary>
    public static MatterText Parse(string name, string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n=== ");
        var head = parts[0].Split('\n');
        string Field(string key) => Array.Find(head, l => l.StartsWith(key + ": ", StringComparison.Ordinal))![(key.Length + 2)..];
        var keys = head.SkipWhile(l => !l.StartsWith("key:", StringComparison.Ordinal)).Skip(1).Where(l => l.Length > 0).Select(Row).ToList();
        var (stamp, caption) = (Field("stamp"), Field("caption").Replace('|', '\n'));
        return new(name, Field("court"), DateOnly.ParseExact(Field("filed"), "yyyy-MM-dd", CultureInfo.InvariantCulture), Field("represented") == "yes", keys,
            [.. parts.Skip(1).Select(p => Paper(p, stamp, caption))]);
    }

    /// <summary>Writes the filings to a new folder, which the caller deletes.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var paper in Papers) File.WriteAllBytes(Path.Combine(folder, paper.File), Plain(paper));
        return folder;
    }

    /// <summary>The filings as they are written.</summary>
    public IEnumerable<(string File, byte[] Bytes)> Files => Papers.Select(p => (p.File, Plain(p)));

    private static KeyRow Row(string line)
    {
        var cells = line.Split(' ');
        return new(cells[0][1..], cells[0][0] == 'm' ? Side.Movant : Side.Opponent, cells[1], cells[2].Split('/'), cells[3].Split('/'));
    }

    // The head is "61 Statement.txt 03/14/25" and, for a transcript, "transcript WITNESS | DAY".
    private static MatterPaper Paper(string part, string stamp, string caption)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        var (head, body) = (part[..end], part[(end + 1)..]);
        var dot = head.IndexOf(".txt ", StringComparison.Ordinal) is > 0 and var at ? at + 4 : head.IndexOf(".docx ", StringComparison.Ordinal) + 5;
        var (file, rest) = (head[..dot], head[(dot + 1)..]);
        var shown = stamp.Replace("{n}", file.Split(' ')[0], StringComparison.Ordinal).Replace("{d}", rest.Split(' ')[0], StringComparison.Ordinal);
        return new(file, shown, caption, rest.IndexOf("transcript ", StringComparison.Ordinal) is > 0 and var t ? rest[(t + 11)..] : null, body);
    }

    private static byte[] Plain(MatterPaper paper)
    {
        if (paper.File.EndsWith(".docx", StringComparison.Ordinal)) return WordPaper.Write(paper.Body);
        if (paper.Witness is not null) return Encoding.UTF8.GetBytes(Transcript(paper));
        var sheets = paper.Body.Replace("@caption", paper.Caption, StringComparison.Ordinal).Split("@page\n");
        return Encoding.UTF8.GetBytes(string.Join('\f', sheets.Select((s, i) => paper.Stamp.Length == 0 ? s : $"{paper.StampOf(i + 1, sheets.Length)}\n\n{s}")));
    }

    private static string Transcript(MatterPaper paper)
    {
        var pages = TestimonyPages(paper);
        var made = new StringBuilder();
        var sheets = 0;
        foreach (var (number, lines) in pages)
        {
            if (sheets++ > 0) made.Append('\f');
            made.Append(paper.StampOf(sheets, pages.Count)).Append("\n\n").Append(' ', 59).Append("Page ").Append(number).Append('\n');
            for (var i = 0; i < LinesOnPage; i++) made.Append($"{i + 1,2}   {(i < lines.Length ? lines[i] : "")}").Append('\n');
        }

        return made.ToString();
    }

    /// <summary>The lines of a transcript by its pages; the first is the cover.</summary>
    internal static SortedDictionary<int, string[]> TestimonyPages(MatterPaper paper)
    {
        var pages = new SortedDictionary<int, string[]>();
        var (name, day) = (paper.Witness!.Split(" | ")[0], paper.Witness.Split(" | ")[1]);
        pages[1] = [.. paper.Caption.Split('\n').Where(l => l.Trim().Length > 0).Take(12), "", $"DEPOSITION OF {name.ToUpperInvariant()}", $"Taken under oath on {day}", .. Enumerable.Repeat("", 9)];
        var (page, line) = (1, LinesOnPage);
        foreach (var text in paper.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (text[0] == '@')
            {
                (page, line) = (int.Parse(text[1..text.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture), int.Parse(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
                continue;
            }

            if (line > LinesOnPage) (page, line) = (page + 1, 1);
            if (!pages.TryGetValue(page, out var lines)) pages[page] = lines = [.. Enumerable.Repeat("", LinesOnPage)];
            lines[line++ - 1] = text.Length > 2 && text[1] == '.' ? text[..2] + "   " + text[3..] : text;
        }

        return pages;
    }
}
