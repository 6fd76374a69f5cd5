using System.Globalization;
using System.Text;
using Assiduous.Record;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>What a key says of a fact: <c>m3</c> the movant's third, <c>a3</c> the opponent's; a disposition, and the statuses that are right.</summary>
internal sealed record KeyRow(string Number, Side Side, string Disposition, string[] Strict, string[] Assiduous);

/// <summary>An invented matter in one file: its court, its key, and every filing as its reader would see it.</summary>
/// <remarks>The key was written before the program was run on it.</remarks>
internal sealed record MatterText(string Name, string Court, DateOnly Filed, bool Represented, IReadOnlyList<KeyRow> Key, IReadOnlyList<(string File, byte[] Bytes)> Files)
{
    private const int LinesOnPage = 25;

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters"), "*.matter")
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    /// <summary>Matters whose findings are judged and counted apart.</summary>
    public static IEnumerable<string> Fresh => Directory.EnumerateFiles(Places.InRepository("tests", "Assiduous.Statements.Tests", "Judged", "Fresh"), "*.matter").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static MatterText Load(string name) => Read(name, File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Matters", name + ".matter")));

    public static MatterText LoadFresh(string name) => Read(name, File.ReadAllText(Places.InRepository("tests", "Assiduous.Statements.Tests", "Judged", "Fresh", name + ".matter")));

    public static MatterText Read(string name, string text)
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
        foreach (var (file, bytes) in Files) File.WriteAllBytes(Path.Combine(folder, file), bytes);
        return folder;
    }

    private static KeyRow Row(string line)
    {
        var cells = line.Split(' ');
        return new(cells[0][1..], cells[0][0] == 'm' ? Side.Movant : Side.Opponent, cells[1], cells[2].Split('/'), cells[3].Split('/'));
    }

    // The head is "61 Statement.txt 03/14/25" and, for a transcript, "transcript WITNESS | DAY".
    private static (string, byte[]) Paper(string part, string stamp, string caption)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        var (head, body) = (part[..end], part[(end + 1)..]);
        var dot = head.IndexOf(".txt ", StringComparison.Ordinal) is > 0 and var at ? at + 4 : head.IndexOf(".docx ", StringComparison.Ordinal) + 5;
        var (file, rest) = (head[..dot], head[(dot + 1)..]);
        if (file.EndsWith(".docx", StringComparison.Ordinal)) return (file, WordPaper.Write(body));
        var shown = stamp.Replace("{n}", file.Split(' ')[0], StringComparison.Ordinal).Replace("{d}", rest.Split(' ')[0], StringComparison.Ordinal);
        string Sheet(int page, int pages) => shown.Replace("{p}", $"{page}", StringComparison.Ordinal).Replace("{q}", $"{pages}", StringComparison.Ordinal) + "\n\n";
        if (rest.IndexOf("transcript ", StringComparison.Ordinal) is > 0 and var t) return (file, Encoding.UTF8.GetBytes(Transcript(rest[(t + 11)..], body, caption, Sheet)));
        var sheets = body.Replace("@caption", caption, StringComparison.Ordinal).Split("@page\n");
        return (file, Encoding.UTF8.GetBytes(string.Join('\f', sheets.Select((s, i) => Sheet(i + 1, sheets.Length) + s))));
    }

    private static string Transcript(string who, string body, string caption, Func<int, int, string> sheet)
    {
        var pages = new SortedDictionary<int, string[]>();
        var (name, day) = (who.Split(" | ")[0], who.Split(" | ")[1]);
        pages[1] = [.. caption.Split('\n').Where(l => l.Trim().Length > 0).Take(12), "", $"DEPOSITION OF {name.ToUpperInvariant()}", $"Taken under oath on {day}", .. Enumerable.Repeat("", 9)];
        var (page, line) = (1, LinesOnPage);
        foreach (var text in body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
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

        var made = new StringBuilder();
        var sheets = 0;
        foreach (var (number, lines) in pages)
        {
            if (sheets++ > 0) made.Append('\f');
            made.Append(sheet(sheets, pages.Count)).Append(' ', 59).Append("Page ").Append(number).Append('\n');
            for (var i = 0; i < LinesOnPage; i++) made.Append($"{i + 1,2}   {(i < lines.Length ? lines[i] : "")}").Append('\n');
        }

        return made.ToString();
    }
}
