using System.Text;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Tests.Fixtures;

/// <summary>Makes filings by hand, with addresses as the reader of files would give them.</summary>
public static class Papers
{
    public static Filing Transcript(string file, string ecf, string attachment, string witness, params (int Page, int First, string[] Lines)[] pages)
    {
        var text = new StringBuilder();
        var sheets = new List<RecordPage>();
        var numbered = new List<TranscriptPage>();
        foreach (var (number, first, lines) in pages)
        {
            var start = text.Length;
            var rows = new List<TranscriptLine>();
            for (var i = 0; i < lines.Length; i++)
            {
                var from = text.Length;
                text.Append(lines[i]);
                var kind = lines[i].StartsWith('Q') ? TranscriptLineKind.Question
                    : lines[i].StartsWith("A.", StringComparison.Ordinal) ? TranscriptLineKind.Answer : TranscriptLineKind.Other;
                rows.Add(new(first + i, new(from, text.Length), kind, null));
                text.Append('\n');
            }

            sheets.Add(new() { FilePage = sheets.Count + 1, Span = new(start, text.Length), PrintedPage = number.ToString() });
            numbered.Add(new(number, sheets.Count, rows));
            text.Append('\f');
        }

        var words = new RecordText { Text = text.ToString(), Pages = sheets, Transcript = new() { Witness = witness, Pages = numbered } };
        return Make(file, ecf, attachment, FilingRole.Transcript, "Deposition of " + witness, words) with { Witness = witness, Oath = Oath.Sworn };
    }

    public static Filing Paragraphs(string file, string ecf, string? attachment, FilingRole role, string title, params (string Number, string Words)[] paragraphs)
    {
        var text = new StringBuilder();
        var numbered = new List<NumberedParagraph>();
        foreach (var (number, words) in paragraphs)
        {
            text.Append(number).Append(". ");
            var from = text.Length;
            text.Append(words);
            numbered.Add(new(number, new(from, text.Length), 1));
            text.Append('\n');
        }

        return Make(file, ecf, attachment, role, title, new() { Text = text.ToString(), Paragraphs = numbered, Pages = [Sheet(text.Length)] });
    }

    public static Filing Plain(string file, string? ecf, string? attachment, FilingRole role, string title, string words) =>
        Make(file, ecf, attachment, role, title, new() { Text = words, Pages = [Sheet(words.Length)] });

    /// <summary>A citation of transcript lines, followed to its words.</summary>
    public static CitedPassage Lines(Filing filing, string printed, string from, string? to, Support support, string reason)
    {
        var (page, line) = Place(from);
        var (lastPage, lastLine) = Place(to ?? from);
        var rows = filing.Text.Transcript!.Pages.SelectMany(p => p.Lines.Select(l => (p.Number, Line: l)))
            .Where(r => (r.Number, r.Line.Number).CompareTo((page, line)) >= 0 && (r.Number, r.Line.Number).CompareTo((lastPage, lastLine)) <= 0).ToList();
        var span = new TextSpan(rows[0].Line.Span.Start, rows[^1].Line.Span.End);
        return Cite(filing, printed, new(PinpointKind.PageLine, from, to), span, support, reason);
    }

    /// <summary>A citation of one paragraph.</summary>
    public static CitedPassage Paragraph(Filing filing, string printed, string number, Support support, string reason) =>
        Cite(filing, printed, new(PinpointKind.Paragraph, number), filing.Text.Paragraphs.Single(p => string.Equals(p.Number, number, StringComparison.Ordinal)).Span, support, reason);

    /// <summary>A citation of the page that is the whole text.</summary>
    public static CitedPassage Page(Filing filing, string printed, string page, Support support, string reason) =>
        Cite(filing, printed, new(PinpointKind.Page, page), new(0, filing.Text.Text.Length), support, reason);

    /// <summary>A citation that leads nowhere.</summary>
    public static CitedPassage Nowhere(string? file, string printed, Pinpoint? place, string problem, string explanation) => new()
    {
        Text = printed, Span = default, TargetFile = file, Pinpoint = place, Support = Support.NotFound, Problems = [problem], Explanations = [explanation],
    };

    private static CitedPassage Cite(Filing filing, string printed, Pinpoint place, TextSpan span, Support support, string reason) => new()
    {
        Text = printed, Span = default, TargetFile = filing.File, Pinpoint = place, Support = support, SupportReason = reason, Competent = filing.Oath is not Oath.Unsworn,
        Passage = new()
        {
            File = filing.File, Pinpoint = place, Span = span, FilePageFrom = Sheet(filing, span.Start), FilePageTo = Sheet(filing, span.End - 1),
            Text = string.Join(' ', span.Of(filing.Text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        },
    };

    private static int Sheet(Filing filing, int at) => filing.Text.Pages.FirstOrDefault(p => p.Span.Contains(at))?.FilePage ?? 1;

    private static (int Page, int Line) Place(string place)
    {
        var parts = place.Split(':');
        return (int.Parse(parts[0]), int.Parse(parts[1]));
    }

    private static RecordPage Sheet(int length) => new() { FilePage = 1, Span = new(0, length) };

    private static Filing Make(string file, string? ecf, string? attachment, FilingRole role, string title, RecordText text) =>
        new() { File = file, Hash = new string('0', 64), Text = text, Ecf = ecf, Attachment = attachment, Role = role, Title = title };
}
