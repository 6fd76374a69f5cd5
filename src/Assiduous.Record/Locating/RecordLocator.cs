using Assiduous.Citations;

namespace Assiduous.Record.Locating;

/// <summary>Follows a pinpoint into a filing to its words, and leads from words back to the pinpoint.</summary>
/// <remarks>Pure and total: whatever the pinpoint holds, the answer is the words or a sentence that says why there are none.</remarks>
public static class RecordLocator
{
    /// <summary>The words at a pinpoint.</summary>
    /// <param name="filing">The filing that is cited.</param>
    /// <param name="pinpoint">The place in it.</param>
    /// <param name="numbering">Which number on the sheet a page citation means; it matters for pages alone.</param>
    public static LocatorResult Find(Filing filing, Pinpoint pinpoint, PageNumbering numbering = PageNumbering.Either) => pinpoint.Kind switch
    {
        PinpointKind.PageLine => LineLocator.PageLine(filing, pinpoint, numbering),
        PinpointKind.Page => PageLocator.Find(filing, pinpoint, numbering),
        PinpointKind.Paragraph => ParagraphLocator.Paragraph(filing, pinpoint),
        PinpointKind.Item => ParagraphLocator.Item(filing, pinpoint),
        PinpointKind.Section => SectionLocator.Find(filing, pinpoint),
        PinpointKind.Bates => BatesLocator.Find(filing, pinpoint),
        PinpointKind.Footnote => FootnoteLocator.Find(filing, pinpoint),
        PinpointKind.Line => LineLocator.Line(filing, pinpoint),
        PinpointKind.Star => MarkLocator.Star(filing, pinpoint),
        PinpointKind.Time => MarkLocator.Time(filing, pinpoint),
        _ => throw new ArgumentOutOfRangeException(nameof(pinpoint), pinpoint.Kind, "This kind of pinpoint is not known."),
    };

    /// <summary>
    /// The pinpoint by which words are cited: page and line in a transcript, else the paragraph, the footnote, the Bates number or the
    /// page (the court's stamp where there is one, else the printed page, else the sheet).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the filing's text.</exception>
    public static Pinpoint Cite(Filing filing, TextSpan span)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > filing.Text.Text.Length)
            throw new ArgumentOutOfRangeException(nameof(span), span, "The span does not lie in the filing's text.");
        return Citer.Cite(filing.Text, span);
    }

    /// <summary>The citation of selected words, ready to paste: <c>ECF No. 118-1 at 44:6–12</c>, <c>Vance Decl. ¶ 8</c>.</summary>
    /// <param name="filing">The filing in which they stand.</param>
    /// <param name="span">The words; white space at either end is not counted.</param>
    /// <param name="form">The form; null for <see cref="CiteForm.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the filing's text.</exception>
    public static string CiteFor(Filing filing, TextSpan span, CiteForm? form = null)
    {
        var place = Cite(filing, span);
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(filing.Text.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(filing.Text.Text[end - 1])) end--;
        var words = new TextSpan(start, end);
        if (!words.IsEmpty) place = Citer.Cite(filing.Text, words);
        return CitationWriter.Write(filing, words.IsEmpty ? span : words, place, form ?? CiteForm.Default);
    }
}
