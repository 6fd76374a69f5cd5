using Assiduous.Citations;

namespace Assiduous.Record.Quotation;

/// <summary>The words of one filing, ready to be searched for quotations. Made once, it may be shared between threads.</summary>
public sealed class WordIndex
{
    private static readonly string[] Marks = ["Q.", "A.", "Q:", "A:", "Q ", "A\t", "A  "];

    private readonly Lazy<FoldedWords> whole;
    private readonly Lazy<FoldedWords>? unmarked;
    private readonly Lazy<FoldedWords>? testimony;

    private WordIndex(Filing filing)
    {
        Filing = filing;
        // The text is asked for when it is searched, so that an index which nobody searches does not hold it.
        var text = filing.Text;
        whole = new Lazy<FoldedWords>(() => FoldedWords.Of(text.Text));
        if (text.Transcript is null) return;
        unmarked = new Lazy<FoldedWords>(() => FoldedWords.Of(text.Text, Unmarked(text, new(0, text.Text.Length), false)));
        testimony = new Lazy<FoldedWords>(() => FoldedWords.Of(text.Text, Unmarked(text, new(0, text.Text.Length), true)));
    }

    /// <summary>The filing.</summary>
    public Filing Filing { get; }

    /// <summary>The index of a filing; its words are folded when they are first searched, in time linear in its length.</summary>
    public static WordIndex Of(Filing filing) => new(filing);

    /// <summary>The readings in which a quotation is looked for: as it stands; without Q. and A.; without what others say between.</summary>
    internal IEnumerable<(FoldedWords Words, Reading Reading)> Readings()
    {
        yield return (whole.Value, Reading.AsItStands);
        if (unmarked is not null) yield return (unmarked.Value, Reading.WithoutMarks);
        if (testimony is not null) yield return (testimony.Value, Reading.TestimonyAlone);
    }

    /// <summary>The same readings of one passage.</summary>
    internal static IEnumerable<(FoldedWords Words, Reading Reading)> Readings(RecordText text, TextSpan span)
    {
        yield return (FoldedWords.Of(text.Text, [span]), Reading.AsItStands);
        if (text.Transcript is null) yield break;
        yield return (FoldedWords.Of(text.Text, Unmarked(text, span, false)), Reading.WithoutMarks);
        yield return (FoldedWords.Of(text.Text, Unmarked(text, span, true)), Reading.TestimonyAlone);
    }

    private static IEnumerable<TextSpan> Unmarked(RecordText text, TextSpan within, bool testimonyAlone)
    {
        foreach (var page in text.Transcript!.Pages)
        {
            foreach (var line in page.Lines)
            {
                if (!line.Span.Overlaps(within)) continue;
                if (testimonyAlone && line.Kind is TranscriptLineKind.Colloquy or TranscriptLineKind.Parenthetical or TranscriptLineKind.Other) continue;
                yield return Clip(new TextSpan(AfterMark(text.Text, line.Span), line.Span.End), within);
            }
        }
    }

    private static int AfterMark(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        var lead = words.Length - words.TrimStart().Length;
        foreach (var mark in Marks)
            if (words[lead..].StartsWith(mark, StringComparison.Ordinal)) return line.Start + lead + mark.Length;
        return words[lead..].StartsWith("THE WITNESS:", StringComparison.Ordinal) ? line.Start + lead + "THE WITNESS:".Length : line.Start;
    }

    private static TextSpan Clip(TextSpan span, TextSpan within)
    {
        var start = Math.Max(span.Start, within.Start);
        return new TextSpan(start, Math.Max(start, Math.Min(span.End, within.End)));
    }
}

/// <summary>What was left out of a transcript before a quotation was looked for in it.</summary>
internal enum Reading
{
    /// <summary>Nothing.</summary>
    AsItStands,

    /// <summary>The marks Q. and A.</summary>
    WithoutMarks,

    /// <summary>The marks, and what is neither question nor answer.</summary>
    TestimonyAlone,
}
