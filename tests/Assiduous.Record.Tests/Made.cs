using System.Globalization;
using Assiduous.Citations;

namespace Assiduous.Record.Tests;

/// <summary>Makes documents from plain text, as a reader would give them.</summary>
internal static class Made
{
    /// <summary>Pages parted by <c>\f</c>, lines by <c>\n</c>; <c>12. …</c> at a line's head begins a paragraph.</summary>
    public static RecordText Text(string body, Func<RecordPage, RecordPage>? page = null)
    {
        var pages = new List<RecordPage>();
        var lines = new List<RecordLine>();
        var start = 0;
        foreach (var sheet in body.Split('\f'))
        {
            var at = start;
            foreach (var line in sheet.Split('\n'))
            {
                lines.Add(new RecordLine { Span = new TextSpan(at, at + line.Length), FilePage = pages.Count + 1 });
                at += line.Length + 1;
            }

            var made = new RecordPage { FilePage = pages.Count + 1, Span = new TextSpan(start, start + sheet.Length) };
            pages.Add(page is null ? made : page(made));
            start += sheet.Length + 1;
        }

        return new RecordText { Text = body, Pages = pages, Lines = lines, Paragraphs = Paragraphs(body, lines) };
    }

    private static List<NumberedParagraph> Paragraphs(string body, List<RecordLine> lines)
    {
        var found = new List<(string Number, int Mark, int Start, int Page)>();
        foreach (var line in lines)
        {
            var words = line.Span.Of(body);
            var dot = words.IndexOf(". ", StringComparison.Ordinal);
            if (dot is > 0 and < 5 && words[..dot].All(char.IsAsciiDigit)) found.Add((words[..dot], line.Span.Start, line.Span.Start + dot + 2, line.FilePage));
        }

        return [.. found.Select((p, i) => new NumberedParagraph(p.Number, new TextSpan(p.Start, i + 1 < found.Count ? found[i + 1].Mark : body.Length), p.Page))];
    }

    /// <summary>A transcript from lines such as <c>12:3 Q. Where were you?</c>; each transcript page is a sheet.</summary>
    public static RecordText Transcript(string source, string? witness = null, Func<RecordPage, RecordPage>? page = null)
    {
        var body = new System.Text.StringBuilder();
        var pages = new List<TranscriptPage>();
        var sheets = new List<RecordPage>();
        var sheetStart = 0;
        void EndSheet()
        {
            var made = new RecordPage { FilePage = sheets.Count + 1, Span = new TextSpan(sheetStart, body.Length) };
            sheets.Add(page is null ? made : page(made));
            body.Append('\f');
            sheetStart = body.Length;
        }

        var lines = new List<RecordLine>();
        foreach (var line in source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var place = (space < 0 ? line : line[..space]).Split(':');
            var words = space < 0 ? "" : line[(space + 1)..];
            var (number, at) = (int.Parse(place[0], CultureInfo.InvariantCulture), int.Parse(place[1], CultureInfo.InvariantCulture));
            if (pages.Count > 0 && pages[^1].Number != number) EndSheet();
            if (pages.Count == 0 || pages[^1].Number != number) pages.Add(new TranscriptPage(number, sheets.Count + 1, new List<TranscriptLine>()));
            var span = new TextSpan(body.Length, body.Length + words.Length);
            body.Append(words).Append('\n');
            ((List<TranscriptLine>)pages[^1].Lines).Add(new TranscriptLine(at, span, Kind(words, pages[^1].Lines), Speaker(words, pages[^1].Lines)));
            lines.Add(new RecordLine { Span = span, FilePage = sheets.Count + 1, PrintedNumber = at });
        }

        EndSheet();
        return new RecordText { Text = body.ToString(), Pages = sheets, Lines = lines, Transcript = new Transcript { Witness = witness, Pages = pages } };
    }

    public static Filing Filing(RecordText text, string file = "45-3.pdf", FilingRole role = FilingRole.Exhibit) =>
        new() { File = file, Hash = "", Text = text, Role = role, Ecf = "45", Attachment = "3" };

    public static RecordPage Stamped(RecordPage page, int number, int pages = 9) =>
        page with { Stamp = new EcfStamp("stamp", "1:22-cv-06138", "45", "3", new DateOnly(2024, 5, 17), number, pages, null) };

    private static TranscriptLineKind Kind(string words, IReadOnlyList<TranscriptLine> before) =>
        words.StartsWith("Q.", StringComparison.Ordinal) ? TranscriptLineKind.Question
        : words.StartsWith("A.", StringComparison.Ordinal) ? TranscriptLineKind.Answer
        : words.Contains(':', StringComparison.Ordinal) ? TranscriptLineKind.Colloquy
        : before.Count > 0 ? before[^1].Kind : TranscriptLineKind.Other;

    private static string? Speaker(string words, IReadOnlyList<TranscriptLine> before) =>
        words.StartsWith("Q.", StringComparison.Ordinal) ? "Q" : words.StartsWith("A.", StringComparison.Ordinal) ? "A"
        : words.Contains(':', StringComparison.Ordinal) ? words.Split(':')[0] : before.Count > 0 ? before[^1].Speaker : null;
}
