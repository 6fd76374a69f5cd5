using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Statements.Tests.Forms;

namespace Assiduous.Statements.Tests;

/// <summary>A paragraph that a person marked in a paper: its number, its words, and, for an answer, what it does.</summary>
internal sealed record Marked(string Number, bool Additional, string? Disposition, string Words);

/// <summary>A paper written by hand, with what is in it marked: <c>{{3:a fact}}</c>, <c>{{3=denied:an answer}}</c>, <c>{{+3:an additional fact}}</c>.</summary>
/// <param name="Kind">statement, response, joint or reply.</param>
/// <param name="Party">Whose paper it is.</param>
/// <param name="Filing">The paper as the program reads it.</param>
/// <param name="Marks">What a person marked in it.</param>
internal sealed record HandPaper(string Kind, string Party, Filing Filing, IReadOnlyList<Marked> Marks);

internal static partial class HandPapers
{
    public static IReadOnlyList<string> Names { get; } = [.. typeof(HandPapers).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("hand/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The papers of one set.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="form">A form of <see cref="PaperForms"/>; null for plain text and Word.</param>
    public static IReadOnlyList<HandPaper> Load(string name, string? form = null)
    {
        using var reader = new StreamReader(typeof(HandPapers).Assembly.GetManifestResourceStream(name)!);
        var parts = Part().Split(reader.ReadToEnd()).Skip(1).ToList();
        var papers = new List<HandPaper>();
        for (var i = 0; i + 1 < parts.Count; i += 2) papers.Add(Paper(name, parts[i].Split(' '), parts[i + 1].Trim('\n'), form));
        return papers;
    }

    private static HandPaper Paper(string name, string[] head, string marked, string? form)
    {
        var kind = head[0];
        var word = head.Contains("word", StringComparer.Ordinal);
        var marks = new List<Marked>();
        foreach (Match m in Mark().Matches(marked))
            foreach (var number in m.Groups["n"].Value.Split(','))
                marks.Add(new(number, m.Groups["add"].Length > 0, m.Groups["d"].Success ? m.Groups["d"].Value : null, Fold(Note().Replace(m.Groups["w"].Value, ""))));
        var plain = Mark().Replace(marked, "${w}");
        var party = head.LastOrDefault(h => char.IsUpper(h[0])) ?? (kind is "response" ? "Plaintiff" : "Defendant");
        var file = $"{Path.GetFileName(name)}-{kind}-{party}.{(word ? "docx" : "txt")}";
        if (form is not null) file = Path.ChangeExtension(file, ".pdf");
        var text = RecordReader.Read(form is not null ? PaperForms.Bytes(new(word ? Path.ChangeExtension(file, ".docx") : file, "", "", null, word ? Numbered(plain) : $"@caption\n{plain}"), form) : word ? WordPaper.Write(plain) : Encoding.UTF8.GetBytes(plain), file);
        var role = kind switch { "statement" => FilingRole.Statement, "response" => FilingRole.Response, "joint" => FilingRole.JointStatement, _ => FilingRole.ReplyStatement };
        return new(kind, party, Papers.Paper(file, role, party, "") with { Text = text, Title = First(plain) }, marks);
    }

    // What a word processor numbers is printed with its number.
    private static string Numbered(string plain)
    {
        var number = 0;
        return string.Join('\n', plain.Split('\n').Select(l => l.StartsWith("@auto ", StringComparison.Ordinal) ? $"{++number}. {l[6..]}" : l));
    }

    private static string First(string plain)
    {
        var line = plain.TrimStart()[..Math.Max(0, plain.TrimStart().IndexOf('\n', StringComparison.Ordinal))];
        return line.StartsWith('@') ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] : line;
    }

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^=== (?<head>.*)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{\{(?<add>\+?)(?<n>[\dA-Z,]+)(=(?<d>[a-z?-]+))?:(?<w>.*?)\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[\[fn:.*?\]\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Note();
}
