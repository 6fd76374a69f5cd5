using System.Runtime.InteropServices;
using Assiduous.Citations;

namespace Assiduous.Record.Codec;

/// <summary>Writes the parts of a document; <see cref="RecordTextReader"/> reads them in the same order.</summary>
internal static class RecordTextWriter
{
    public static void Write(ByteWriter to, RecordText text)
    {
        to.Characters(text.Text);
        var cursor = 0;
        All(to, text.Pages, page => Page(to, page, ref cursor));
        cursor = 0;
        All(to, text.Lines, line => Line(to, line, ref cursor));
        cursor = 0;
        All(to, text.Paragraphs, p => { to.Text(p.Number); Span(to, p.Span, ref cursor); to.Signed(p.FilePage); });
        cursor = 0;
        All(to, text.Sections, s => { to.Text(s.Label); to.Text(s.Title); to.Signed(s.Level); Span(to, s.Heading, ref cursor); Span(to, s.Body, ref cursor); });
        cursor = 0;
        All(to, text.Footnotes, n => { to.Text(n.Mark); Span(to, n.Span, ref cursor); to.Signed(n.FilePage); to.Optional(n.Hangs); });
        All(to, text.Notes, n => { to.Text(n.Code); to.Optional(n.FilePage); to.Text(n.Message); });
        to.Byte(text.Transcript is null ? (byte)0 : (byte)1);
        if (text.Transcript is { } transcript) Transcript(to, transcript);
    }

    private static void All<T>(ByteWriter to, IReadOnlyList<T> items, Action<T> write)
    {
        to.Whole(items.Count);
        foreach (var item in items) write(item);
    }

    /// <summary>Spans mostly follow one another: the gap since the last one and the length are small numbers.</summary>
    private static void Span(ByteWriter to, TextSpan span, ref int cursor)
    {
        to.Signed(unchecked(span.Start - cursor));
        to.Signed(unchecked(span.End - span.Start));
        cursor = span.End;
    }

    private static void Page(ByteWriter to, RecordPage page, ref int cursor)
    {
        to.Signed(page.FilePage);
        Span(to, page.Span, ref cursor);
        to.Byte(page.Stamp is null ? (byte)0 : (byte)1);
        if (page.Stamp is { } stamp) Stamp(to, stamp);
        to.Text(page.PrintedPage);
        to.Text(page.Bates);
        All(to, page.Margins, to.Text);
        to.Double(page.Width);
        to.Double(page.Height);
        to.Byte(page.OcrConfidence is null ? (byte)0 : (byte)1);
        if (page.OcrConfidence is { } confidence) to.Double(confidence);
        Words(to, page.Words);
    }

    private static void Stamp(ByteWriter to, EcfStamp stamp)
    {
        to.Text(stamp.Text);
        to.Text(stamp.DocketNumber);
        to.Text(stamp.Ecf);
        to.Text(stamp.Attachment);
        to.Optional(stamp.Filed?.DayNumber);
        to.Optional(stamp.Page);
        to.Optional(stamp.Pages);
        to.Text(stamp.PageId);
    }

    /// <summary>Boxes as they stand in memory: they are most of the bytes and seldom looked at, so that copying them must cost nearly nothing.</summary>
    private static void Words(ByteWriter to, IReadOnlyList<WordBox> words)
    {
        to.Whole(words.Count);
        to.Raw(MemoryMarshal.AsBytes((words as WordBox[] ?? [.. words]).AsSpan()));
    }

    private static void Line(ByteWriter to, RecordLine line, ref int cursor)
    {
        Span(to, line.Span, ref cursor);
        to.Signed(line.FilePage);
        var parts = (line.AutomaticNumber is null ? LineParts.None : LineParts.AutomaticNumber) | (line.PrintedNumber is null ? LineParts.None : LineParts.PrintedNumber)
            | (line.HeadingLevel is null ? LineParts.None : LineParts.HeadingLevel) | (line.Cell is null ? LineParts.None : LineParts.Cell) | (HasBox(line) ? LineParts.Box : LineParts.None);
        to.Byte((byte)parts);
        if (line.AutomaticNumber is not null) to.Text(line.AutomaticNumber);
        if (line.PrintedNumber is { } number) to.Signed(number);
        if (line.HeadingLevel is { } level) to.Signed(level);
        if (line.Cell is { } cell) { to.Signed(cell.Table); to.Signed(cell.Row); to.Signed(cell.Column); }
        if (!HasBox(line)) return;
        to.Float(line.Left);
        to.Float(line.Right);
        to.Float(line.Top);
        to.Float(line.Height);
    }

    /// <summary>Whether any edge is not the plain zero of a format without boxes; compared by bits, for -0 is to be kept as well.</summary>
    private static bool HasBox(RecordLine line) =>
        (BitConverter.SingleToInt32Bits(line.Left) | BitConverter.SingleToInt32Bits(line.Right)
        | BitConverter.SingleToInt32Bits(line.Top) | BitConverter.SingleToInt32Bits(line.Height)) != 0;

    private static void Transcript(ByteWriter to, Transcript transcript)
    {
        to.Text(transcript.Witness);
        to.Optional(transcript.Taken?.DayNumber);
        to.Optional(transcript.Volume);
        var cursor = 0;
        All(to, transcript.Pages, page =>
        {
            to.Signed(page.Number);
            to.Signed(page.FilePage);
            All(to, page.Lines, line =>
            {
                to.Signed(line.Number);
                Span(to, line.Span, ref cursor);
                to.Byte((byte)line.Kind);
                to.Text(line.Speaker);
                to.Text(line.Examiner);
            });
        });
        All(to, transcript.Volumes, volume =>
        {
            to.Optional(volume.Number);
            to.Text(volume.Witness);
            to.Optional(volume.Taken?.DayNumber);
            to.Signed(volume.First);
            to.Signed(volume.Count);
        });
    }
}

/// <summary>Which optional parts of a line were written.</summary>
[Flags]
internal enum LineParts
{
    None = 0,
    AutomaticNumber = 1,
    PrintedNumber = 2,
    HeadingLevel = 4,
    Cell = 8,
    Box = 16,
}
