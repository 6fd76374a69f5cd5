using System.Globalization;
using Assiduous.Citations;
using Assiduous.Record.Layout;

namespace Assiduous.Record.Transcripts;

/// <summary>Writes the pages of a transcript, line by line, into the text and says who speaks on each.</summary>
internal sealed class TranscriptWriter(TranscriptLayout layout)
{
    private readonly List<TranscriptPage> pages = [];
    private readonly System.Text.StringBuilder joined = new();
    private readonly bool bareAnswers = BareAnswers(layout);
    private TranscriptLineKind kind = TranscriptLineKind.Other;
    private string? speaker;
    private string? examiner;

    /// <summary>Writes the transcript pages that stand on one sheet.</summary>
    public void Write(TextAssembler assembler, PageLayout sheet, IReadOnlyList<PanelPage> panels)
    {
        foreach (var panel in panels)
        {
            var lines = new List<TranscriptLine>();
            if (pages.Count > 0 && IsBesideTestimony(sheet, panel)) (kind, speaker) = (TranscriptLineKind.Other, null);
            foreach (var line in panel.Lines)
            {
                var words = Body(sheet, line);
                if (sheet.Sheet.Confidence is not null) InOneRow(sheet, words, panel.Panel.Pitch);
                var span = assembler.AddLine(sheet, words, line.Number);
                lines.Add(words.Count == 0
                    ? new TranscriptLine(line.Number, span, TranscriptLineKind.Other, null)
                    : Follow(line.Number, span, Joined(sheet, words)));
            }

            pages.Add(new TranscriptPage(panel.Number, sheet.Sheet.FilePage, lines));
        }
    }

    /// <summary>The words of a line that are body text, in the order of the sheet.</summary>
    private static List<int> Body(PageLayout sheet, NumberedLine line)
    {
        var words = new List<int>(line.Words.Count);
        var rising = true;
        foreach (var word in line.Words)
        {
            if (sheet.Roles[word] != WordRole.Body) continue;
            rising &= words.Count == 0 || words[^1] <= word;
            words.Add(word);
        }

        if (!rising) words.Sort();
        return words;
    }

    /// <summary>Words with a space between each and the next.</summary>
    private string Joined(PageLayout sheet, List<int> words)
    {
        joined.Clear();
        foreach (var word in words)
        {
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(sheet.TextOf(word));
        }

        return joined.ToString();
    }

    /// <summary>Recognised words of one printed line from left to right: specks and small letters let their heights differ, so that they seem to stand in rows.</summary>
    private static void InOneRow(PageLayout sheet, List<int> words, float pitch)
    {
        if (words.Count > 1 && words.Max(w => sheet.Words[w].Middle) - words.Min(w => sheet.Words[w].Middle) < pitch * 0.6f)
            words.Sort((a, b) => sheet.Words[a].Left != sheet.Words[b].Left ? sheet.Words[a].Left.CompareTo(sheet.Words[b].Left) : a.CompareTo(b));
    }

    /// <summary>Whether nobody speaks on a page and a line says what it is instead: the cover of a next volume, a certificate, an errata sheet.</summary>
    private bool IsBesideTestimony(PageLayout sheet, PanelPage panel)
    {
        var named = false;
        foreach (var line in panel.Lines)
        {
            var words = Joined(sheet, Body(sheet, line));
            if (Speakers.Read(words, bareAnswers) is { Speaker: not null } or { Examiner: not null }) return false;
            named |= VolumeCover.IsBeside(words);
        }

        return named;
    }

    /// <summary>The transcript's own page number or numbers on a sheet, by the sheet's place in the file; null where it holds none.</summary>
    public string? PrintedPage(int index)
    {
        var on = layout.Panels[index];
        if (on.Count == 0) return null;
        var first = on[0].Number.ToString(CultureInfo.InvariantCulture);
        return on.Count == 1 ? first : $"{first}-{on[^1].Number.ToString(CultureInfo.InvariantCulture)}";
    }

    public Transcript Finish(string text, IReadOnlyList<RecordPage> sheets)
    {
        return new Transcript
        {
            Witness = TranscriptCover.Witness(text), Taken = TranscriptCover.Taken(text), Volume = TranscriptCover.Volume(text), Pages = pages,
            Volumes = new VolumeFinder(text, pages, sheets).Find(),
        };
    }

    /// <summary>The line with what it is: by how it begins, or else by the line before it.</summary>
    private TranscriptLine Follow(int number, TextSpan span, string words)
    {
        var start = Speakers.Read(words, bareAnswers);
        if (start.Examiner is not null) examiner = start.Examiner;
        if (start.Kind == TranscriptLineKind.Parenthetical && words[^1] is ')' or ']')
            return new TranscriptLine(number, span, TranscriptLineKind.Parenthetical, null);
        if (start.Kind is not null) (kind, speaker) = (start.Kind.Value, start.Speaker);
        var examined = kind is TranscriptLineKind.Question or TranscriptLineKind.Answer ? examiner : null;
        var line = new TranscriptLine(number, span, kind, speaker) { Examiner = examined };
        if (kind == TranscriptLineKind.Parenthetical && words[^1] is ')' or ']') (kind, speaker) = (TranscriptLineKind.Other, null);
        return line;
    }

    /// <summary>Whether this transcript marks questions by a Q without a point, and so answers by an A without one.</summary>
    private static bool BareAnswers(TranscriptLayout layout)
    {
        int bare = 0, pointed = 0;
        for (var i = 0; i < layout.Pages.Count; i++)
        {
            foreach (var line in layout.Panels[i].SelectMany(p => p.Lines))
            {
                if (line.Words.Count == 0) continue;
                var first = layout.Pages[i].TextOf(line.Words[0]);
                if (first is "Q") bare++;
                else if (first is "Q." or "Q:") pointed++;
            }
        }

        return bare > pointed;
    }
}

/// <summary>Reads a transcript's cover and first pages.</summary>
internal static class TranscriptCover
{
    private const int Reach = 6000;

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Who testifies, as <c>DEPOSITION OF …</c> or <c>…, called as a witness</c> says; null where neither stands.</summary>
    public static string? Witness(string text)
    {
        var lines = Head(text);
        for (var i = 0; i < lines.Length; i++)
        {
            var of = lines[i].IndexOf("DEPOSITION OF", StringComparison.OrdinalIgnoreCase);
            if (of >= 0 && Name(lines[i][(of + 13)..]) is { } here) return here;
            if (of >= 0 && i + 1 < lines.Length && Name(lines[i + 1]) is { } below) return below;
            var called = lines[i].IndexOf(", called as a witness", StringComparison.OrdinalIgnoreCase);
            if (called > 0 && Name(lines[i][..called]) is { } witness) return witness;
        }

        return null;
    }

    /// <summary>The first date on the cover; null where it bears none.</summary>
    public static DateOnly? Taken(string text)
    {
        foreach (var line in Head(text).Take(120))
        {
            foreach (var month in Months)
            {
                var at = line.IndexOf(month, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && Date(line[at..]) is { } date) return date;
            }
        }

        return null;
    }

    /// <summary>The volume that a line of the cover names; null where none does.</summary>
    public static int? Volume(string text) => Head(text).Take(60).Select(Transcript.VolumeIn).FirstOrDefault(v => v is not null);

    private static string[] Head(string text) => text[..Math.Min(text.Length, Reach)].Split('\n', '\f');

    private static DateOnly? Date(string text)
    {
        var words = text.Split([' ', ','], 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3) return null;
        var day = words[1].TrimEnd('s', 't', 'h', 'n', 'd', 'r');
        var year = new string([.. words[2].TakeWhile(char.IsAsciiDigit)]);
        return year.Length == 4 && DateOnly.TryParseExact($"{words[0].TrimEnd(',', '.')} {day} {year}", "MMMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static string? Name(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var name = (comma > 0 ? text[..comma] : text).Trim(' ', ':', '-', '_', '.');
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(w => char.IsUpper(w[0]) || w.Length <= 3) ? name : null;
    }
}
