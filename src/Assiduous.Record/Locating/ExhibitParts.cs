using System.Runtime.CompilerServices;
using Assiduous.Citations;
using Assiduous.Record.Recognition;

namespace Assiduous.Record.Locating;

/// <summary>The exhibits that one file holds behind cover sheets, each as a filing of its own: pages and paragraphs are looked for in it alone.</summary>
public static class ExhibitParts
{
    /// <summary>A cover says its letter and little more.</summary>
    private const int MostCoverWords = 14;
    private const int LongestCover = 400;
    private const int MostParts = 200;

    // Locators lay a document's pages out once for as long as it is held, so that the same cut must be the same document.
    private static readonly ConditionalWeakTable<RecordText, IReadOnlyList<Filing>> Known = [];

    /// <summary>The exhibits in the order of the file; empty where it holds no more than one behind a cover of its own.</summary>
    /// <param name="filing">Any filing. Text, sheets and offsets of the parts stay those of the whole file.</param>
    public static IReadOnlyList<Filing> Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Text.Pages.Count < 3) return [];
        return Known.GetValue(filing.Text, _ => Cut(filing));
    }

    private static List<Filing> Cut(Filing filing)
    {
        var pages = filing.Text.Pages;
        var covers = Enumerable.Range(0, pages.Count).Select(i => (Page: i, Label: Label(filing.Text, pages[i]))).Where(c => c.Label is not null).Take(MostParts).ToList();
        // One cover on the first sheet makes the whole file that exhibit, which its recognition told.
        if (covers.Count == 0 || (covers.Count == 1 && covers[0].Page == 0)) return [];
        var parts = new List<Filing>();
        for (var i = 0; i < covers.Count; i++)
        {
            var (from, to) = (covers[i].Page + 1, i + 1 < covers.Count ? covers[i + 1].Page : pages.Count);
            if (to > from) parts.Add(Part(filing, covers[i].Label!, from, to));
        }

        return parts;
    }

    private static string? Label(RecordText text, RecordPage page)
    {
        // Looked at first: whole records are walked here, and a packed text stays packed.
        if (page.Span.Length is < 4 or > LongestCover) return null;
        var lines = page.Span.Of(text.Text).Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Sum(l => l.Count(c => c == ' ') + 1) <= MostCoverWords ? Covers.Exhibit(lines) : null;
    }

    private static Filing Part(Filing filing, string label, int from, int to)
    {
        var text = filing.Text;
        var pages = text.Pages.Skip(from).Take(to - from).ToList();
        var span = new TextSpan(pages[0].Span.Start, pages[^1].Span.End);
        var (first, last) = (pages[0].FilePage, pages[^1].FilePage);
        var spoken = text.Transcript?.Pages.Where(p => p.FilePage >= first && p.FilePage <= last).ToList() ?? [];
        var cut = text with
        {
            Pages = Numbered(pages),
            Paragraphs = [.. text.Paragraphs.Where(p => span.Contains(p.Span.Start))],
            Sections = [.. text.Sections.Where(s => span.Contains(s.Heading.Start))],
            Lines = [.. text.Lines.Where(l => span.Contains(l.Span.Start))],
            Footnotes = [],
            Transcript = spoken.Count == 0 ? null : new Transcript { Pages = spoken, Witness = Volume(text.Transcript!, spoken[0])?.Witness, Taken = Volume(text.Transcript!, spoken[0])?.Taken },
        };
        var alone = FilingRecognizer.Recognize("", filing.Hash, Moved(cut, span));
        return filing with
        {
            Text = cut,
            Exhibit = label,
            Role = spoken.Count > 0 ? FilingRole.Transcript : alone.Role is FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Discovery or FilingRole.Errata ? alone.Role : FilingRole.Exhibit,
            Title = alone.Title.Length == 0 ? filing.Title : filing.Title.Length == 0 ? alone.Title : $"{filing.Title}: {alone.Title}",
            Witness = cut.Transcript?.Witness ?? alone.Witness,
            Oath = alone.Oath,
            Signed = alone.Signed,
            Names = [],
        };
    }

    /// <summary>Sheets that bear no number of their own are counted from the cover.</summary>
    private static List<RecordPage> Numbered(List<RecordPage> pages) =>
        pages.Exists(p => p.PrintedPage is not null) ? pages : [.. pages.Select((p, i) => p with { PrintedPage = $"{i + 1}" })];

    private static TranscriptVolume? Volume(Transcript transcript, TranscriptPage page)
    {
        var at = 0;
        while (at < transcript.Pages.Count && !ReferenceEquals(transcript.Pages[at], page)) at++;
        return transcript.Volumes.FirstOrDefault(v => at >= v.First && at < v.First + v.Count);
    }

    /// <summary>The part as a document of its own, by which it is told what it is.</summary>
    private static RecordText Moved(RecordText cut, TextSpan span)
    {
        TextSpan Back(TextSpan s) => new(s.Start - span.Start, s.End - span.Start);
        return RecordText.Empty with
        {
            Text = span.Of(cut.Text),
            Pages = [.. cut.Pages.Select(p => p with { Span = Back(p.Span), Words = [] })],
            Paragraphs = [.. cut.Paragraphs.Select(p => p with { Span = Back(p.Span) })],
        };
    }
}
