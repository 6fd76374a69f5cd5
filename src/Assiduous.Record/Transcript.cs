using Assiduous.Citations;

namespace Assiduous.Record;

/// <summary>Testimony by the transcript's own pages and lines.</summary>
public sealed record Transcript
{
    /// <summary>Who testifies, as the cover or the examination heading names them; null where neither does.</summary>
    public string? Witness { get; init; }

    /// <summary>When the testimony was taken; null where the transcript does not say.</summary>
    public DateOnly? Taken { get; init; }

    /// <summary>Which volume it is, as its cover says; null where it speaks of none.</summary>
    public int? Volume { get; init; }

    /// <summary>The number behind the word volume in a name or on a cover, <c>2</c> in "Vol. II"; null where none stands there.</summary>
    /// <param name="words">A line or a name.</param>
    public static int? VolumeIn(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var label in (string[])["volume", "vol."])
        {
            var at = words.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var rest = words.AsSpan(at + label.Length).TrimStart(" :.");
            var end = 0;
            while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end])) end++;
            if (int.TryParse(rest[..end], out var number) && number is > 0 and < 100) return number;
            if (Layout.PrintedPages.Roman(rest[..end]) is { } roman) return roman;
        }

        return null;
    }

    /// <summary>The transcript's pages, in order; a condensed sheet holds several.</summary>
    public IReadOnlyList<TranscriptPage> Pages { get; init; } = [];

    /// <summary>The volumes, or the depositions of several witnesses, that the file holds one behind the other; empty where it holds only one.</summary>
    public IReadOnlyList<TranscriptVolume> Volumes { get; init; } = [];

    /// <summary>The volume in which a place of the text stands; null where the file holds only one.</summary>
    /// <param name="offset">Where in the document's text.</param>
    public TranscriptVolume? VolumeAt(int offset) =>
        Volumes.LastOrDefault(v => Pages[v.First].Lines.FirstOrDefault(l => !l.Span.IsEmpty) is { } line && line.Span.Start <= offset) ?? (Volumes.Count > 0 ? Volumes[0] : null);
}

/// <summary>One of several volumes in a file. Their pages may count on from one to the next or begin anew.</summary>
/// <param name="Number">Its number, by its cover or running head; null where neither tells.</param>
/// <param name="Witness">Who testifies in it; null where nothing tells.</param>
/// <param name="Taken">When it was taken; null where its cover does not say.</param>
/// <param name="First">Its first page, by its place in <see cref="Transcript.Pages"/>.</param>
/// <param name="Count">How many pages it has there.</param>
public sealed record TranscriptVolume(int? Number, string? Witness, DateOnly? Taken, int First, int Count)
{
    /// <summary>What a sentence calls it: <c>volume 2 (June 4, 2021)</c>, <c>the testimony of Dana Whitfield</c>.</summary>
    public override string ToString()
    {
        var day = Taken?.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return (Number, Witness, day) switch
        {
            ({ } n, _, { } d) => $"volume {n} ({d})",
            ({ } n, _, null) => $"volume {n}",
            (null, { } w, { } d) => $"the testimony of {w} ({d})",
            (null, { } w, null) => $"the testimony of {w}",
            (null, null, { } d) => $"the testimony of {d}",
            _ => "another volume",
        };
    }
}

/// <summary>A change that a witness made to a transcript on reading it (Fed. R. Civ. P. 30(e)). The transcript stays as it was taken.</summary>
/// <param name="File">The filing in which the errata sheet stands.</param>
/// <param name="Page">Page of the transcript.</param>
/// <param name="Line">First line changed.</param>
/// <param name="LastLine">Last line changed.</param>
/// <param name="Said">The words as taken down; null where the sheet does not repeat them.</param>
/// <param name="Changed">The words that the witness wants instead; empty where words are struck; null where the sheet could not be parted.</param>
/// <param name="Reason">Why; null where the sheet gives none, though Rule 30(e)(1)(B) asks for one.</param>
/// <param name="Text">The entry as printed, white space folded.</param>
public sealed record Erratum(string File, int Page, int Line, int LastLine, string? Said, string? Changed, string? Reason, string Text);

/// <summary>One page in the transcript's own count.</summary>
/// <param name="Number">The number printed on it.</param>
/// <param name="FilePage">The sheet on which it stands, from 1.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record TranscriptPage(int Number, int FilePage, IReadOnlyList<TranscriptLine> Lines);

/// <summary>What a line of a transcript is.</summary>
public enum TranscriptLineKind
{
    /// <summary>Neither question nor answer: appearances, headings, certificate.</summary>
    Other,

    /// <summary>Part of a question.</summary>
    Question,

    /// <summary>Part of an answer.</summary>
    Answer,

    /// <summary>An objection or other words of counsel or the court.</summary>
    Colloquy,

    /// <summary>A stage direction: (Recess), (Exhibit marked).</summary>
    Parenthetical,
}

/// <summary>One numbered line of a transcript.</summary>
/// <param name="Number">The line number printed at its margin, from 1.</param>
/// <param name="Span">Its words without the number.</param>
/// <param name="Kind">Question, answer, or what else.</param>
/// <param name="Speaker">Who speaks, where the line or one before it says so: <c>Q</c>, <c>A</c>, <c>MR. HALE</c>.</param>
public sealed record TranscriptLine(int Number, TextSpan Span, TranscriptLineKind Kind, string? Speaker)
{
    /// <summary>Who asks, as the last line <c>BY MS. HALE:</c> says; null outside questions and answers and where no such line stands.</summary>
    public string? Examiner { get; init; }
}
