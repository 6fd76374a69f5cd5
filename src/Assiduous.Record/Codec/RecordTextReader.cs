using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Assiduous.Citations;

namespace Assiduous.Record.Codec;

/// <summary>Reads the parts of a document in the order in which <see cref="RecordTextWriter"/> wrote them.</summary>
internal static class RecordTextReader
{
    /// <summary>From so many lines on they stay packed; fewer are as well had at once.</summary>
    private const int ManyLines = 1024;

    private const int LinesTogether = 64;

    public static RecordText Read(ref ByteReader from) => new()
    {
        Text = Characters(ref from),
        Pages = All(ref from, Page),
        Lines = Lines(ref from),
        Paragraphs = All(ref from, static (ref ByteReader f, ref int c) => new NumberedParagraph(f.Named(), Span(ref f, ref c), f.Signed())),
        Sections = All(ref from, static (ref ByteReader f, ref int c) => new Section(f.Text(), f.Named(), f.Signed(), Span(ref f, ref c), Span(ref f, ref c))),
        Footnotes = All(ref from, static (ref ByteReader f, ref int c) => new Footnote(f.Named(), Span(ref f, ref c), f.Signed()) { Hangs = f.Optional() }),
        Notes = All(ref from, static (ref ByteReader f, ref int _) => new ReadingNote(f.Named(), f.Optional(), f.Named())),
        Transcript = Flag(ref from) ? Transcript(ref from) : null,
    };

    /// <summary>One sheet, the others passed over without their boxes.</summary>
    public static RecordPage? Sheet(ref ByteReader from, int filePage)
    {
        from.PassCharacters();
        var cursor = 0;
        for (var left = from.Count(); left > 0; left--)
        {
            var (page, span) = (from.Signed(), Span(ref from, ref cursor));
            from.PassBoxes = page != filePage;
            if (Page(ref from, page, span) is var read && page == filePage) return read;
        }

        return null;
    }

    private static string Characters(ref ByteReader from)
    {
        var text = from.Characters();
        if (!from.Boxes) from.Needed = NeededBoxes.Of(text);
        return text;
    }

    private static T[] All<T>(ref ByteReader from, Part<T> read)
    {
        var cursor = 0;
        return All(ref from, ref cursor, read);
    }

    private static T[] All<T>(ref ByteReader from, ref int cursor, Part<T> read)
    {
        return Some(ref from, ref cursor, from.Count(), read);
    }

    private static T[] Some<T>(ref ByteReader from, ref int cursor, int count, Part<T> read)
    {
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < items.Length; i++) items[i] = read(ref from, ref cursor);
        return items;
    }

    private static IReadOnlyList<RecordLine> Lines(ref ByteReader from)
    {
        var cursor = 0;
        var count = from.Count();
        if (count < ManyLines) return Some(ref from, ref cursor, count, Line);
        var packer = new PackedLines<RecordLine>.Packer(from.At, Line);
        for (var left = count; left > 0; left -= LinesTogether) packer.Pass(ref from, ref cursor, Math.Min(left, LinesTogether));
        return packer.Packed(ref from).Whole();
    }

    private static TranscriptPage[] TranscriptPages(ref ByteReader from)
    {
        var cursor = 0;
        var count = from.Count();
        if (count < ManyLines / 25) return Some(ref from, ref cursor, count, static (ref ByteReader f, ref int c) => new TranscriptPage(f.Signed(), f.Signed(), All(ref f, ref c, Testimony)));
        var packer = new PackedLines<TranscriptLine>.Packer(from.At, Testimony);
        var (numbers, sheets) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            (numbers[i], sheets[i]) = (from.Signed(), from.Signed());
            packer.Pass(ref from, ref cursor, from.Count());
        }

        var (packed, pages) = (packer.Packed(ref from), new TranscriptPage[count]);
        for (var i = 0; i < count; i++) pages[i] = new(numbers[i], sheets[i], packed.List(i));
        return pages;
    }

    private static bool Flag(ref ByteReader from) => from.Byte() switch { 0 => false, 1 => true, _ => throw from.Fault("holds a mark that is not known") };

    private static TextSpan Span(ref ByteReader from, ref int cursor)
    {
        var start = unchecked(cursor + from.Signed());
        cursor = unchecked(start + from.Signed());
        return new TextSpan(start, cursor);
    }

    private static RecordPage Page(ref ByteReader from, ref int cursor)
    {
        var (page, span) = (from.Signed(), Span(ref from, ref cursor));
        return Page(ref from, page, span);
    }

    private static RecordPage Page(ref ByteReader from, int page, TextSpan span) => new()
    {
        FilePage = page,
        Span = span,
        Stamp = Flag(ref from) ? Stamp(ref from) : null,
        PrintedPage = from.Text(),
        Bates = from.Text(),
        Margins = All(ref from, static (ref ByteReader f, ref int _) => f.Named()),
        Width = from.Double(),
        Height = from.Double(),
        OcrConfidence = Flag(ref from) ? from.Double() : null,
        Words = Words(ref from, span),
    };

    private static EcfStamp Stamp(ref ByteReader from) =>
        new(from.Named(), from.Text(), from.Text(), from.Text(), Day(ref from), from.Optional(), from.Optional(), from.Text());

    private static DateOnly? Day(ref ByteReader from)
    {
        if (from.Optional() is not { } day) return null;
        return day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : throw from.Fault("holds a day that is not in the calendar");
    }

    private static WordBox[] Words(ref ByteReader from, TextSpan sheet)
    {
        var size = Unsafe.SizeOf<WordBox>();
        var boxes = MemoryMarshal.Cast<byte, WordBox>(from.Take(from.Count(size) * size));
        return from.PassBoxes || (from.Needed is { } needed && !needed.On(sheet)) ? [] : boxes.ToArray();
    }

    private static RecordLine Line(ref ByteReader from, ref int cursor)
    {
        var span = Span(ref from, ref cursor);
        var page = from.Signed();
        var parts = (LineParts)from.Byte();
        if (parts > (LineParts.Box | LineParts.Cell | LineParts.HeadingLevel | LineParts.PrintedNumber | LineParts.AutomaticNumber)) throw from.Fault("holds a mark that is not known");
        return new RecordLine
        {
            Span = span,
            FilePage = page,
            AutomaticNumber = parts.HasFlag(LineParts.AutomaticNumber) ? from.Named() : null,
            PrintedNumber = parts.HasFlag(LineParts.PrintedNumber) ? from.Signed() : null,
            HeadingLevel = parts.HasFlag(LineParts.HeadingLevel) ? from.Signed() : null,
            Cell = parts.HasFlag(LineParts.Cell) ? new TableCell(from.Signed(), from.Signed(), from.Signed()) : null,
            Left = parts.HasFlag(LineParts.Box) ? from.Float() : 0,
            Right = parts.HasFlag(LineParts.Box) ? from.Float() : 0,
            Top = parts.HasFlag(LineParts.Box) ? from.Float() : 0,
            Height = parts.HasFlag(LineParts.Box) ? from.Float() : 0,
        };
    }

    private static Transcript Transcript(ref ByteReader from) => new()
    {
        Witness = from.Text(),
        Taken = Day(ref from),
        Volume = from.Optional(),
        Pages = TranscriptPages(ref from),
        Volumes = All(ref from, static (ref ByteReader f, ref int _) => new TranscriptVolume(f.Optional(), f.Text(), Day(ref f), f.Signed(), f.Signed())),
    };

    private static TranscriptLine Testimony(ref ByteReader from, ref int cursor)
    {
        var (number, span) = (from.Signed(), Span(ref from, ref cursor));
        var kind = (TranscriptLineKind)from.Byte();
        if (kind > TranscriptLineKind.Parenthetical) throw from.Fault("holds a kind of line that is not known");
        return new TranscriptLine(number, span, kind, from.Text()) { Examiner = from.Text() };
    }
}
