using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Papers written out in tests.</summary>
internal static class Papers
{
    public static StatementRule Southern { get; } = RuleBook.Load().StatementRule("nysd", new(2019, 8, 1));

    public static Filing Paper(string file, FilingRole role, string party, string text, string? ecf = null) => new()
    {
        File = file, Hash = file, Role = role, Party = party, Title = role.ToString(), Ecf = ecf, Text = new() { Text = text },
    };

    /// <summary>A declaration, "1. I …" a line.</summary>
    public static Filing Declaration(string file, string witness, string party, params string[] paragraphs)
    {
        var text = string.Concat(paragraphs.Select((p, i) => $"{i + 1}. {p}\n"));
        var numbered = new List<NumberedParagraph>();
        var at = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var start = at + $"{i + 1}. ".Length;
            numbered.Add(new($"{i + 1}", new(start, start + paragraphs[i].Length), 1));
            at = start + paragraphs[i].Length + 1;
        }

        return new()
        {
            File = file, Hash = file, Role = FilingRole.Declaration, Party = party, Witness = witness, Title = $"Declaration of {witness}", Oath = Oath.Declared, Signed = true,
            Text = new() { Text = text, Paragraphs = numbered, Pages = [new() { FilePage = 1, Span = new(0, text.Length) }] },
        };
    }

    /// <summary>A transcript: "44|6|Q. …" a line, page and line before the words.</summary>
    public static Filing Transcript(string file, string witness, string party, params string[] lines)
    {
        var text = "";
        var pages = new SortedDictionary<int, List<TranscriptLine>>();
        foreach (var line in lines)
        {
            var parts = line.Split('|');
            var kind = parts[2].StartsWith("Q.", StringComparison.Ordinal) ? TranscriptLineKind.Question : TranscriptLineKind.Answer;
            var page = int.Parse(parts[0]);
            if (!pages.TryGetValue(page, out var list)) pages[page] = list = [];
            list.Add(new(int.Parse(parts[1]), new(text.Length, text.Length + parts[2].Length), kind, parts[2][..1]));
            text += parts[2] + "\n";
        }

        return new()
        {
            File = file, Hash = file, Role = FilingRole.Transcript, Party = party, Witness = witness, Title = $"Deposition of {witness}", Oath = Oath.Sworn, Signed = true,
            Text = new()
            {
                Text = text, Pages = [new() { FilePage = 1, Span = new(0, text.Length) }],
                Transcript = new() { Witness = witness, Pages = [.. pages.Select(p => new TranscriptPage(p.Key, 1, p.Value))] },
            },
        };
    }

    public static StatementOutcome Run(StatementRule rule, params Filing[] filings) => StatementReview.Run(Matter.Input(filings, rule) with
    {
        Parties = [new("Dana Reyes", "plaintiff"), new("Carl Holm", "defendant"), new("Ivan Petty", "defendant")],
    });
}
