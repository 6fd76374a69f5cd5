using Assiduous.Samples.Pdf;

namespace Assiduous.Samples.Paper;

/// <summary>Sets a paper on sheets: Times 12, inch margins, double-spaced, page number at the foot.</summary>
internal static class PaperLayout
{
    private const double Left = 72;
    private const double Right = 540;
    private const double Top = 716;
    private const double Bottom = 84;
    private const double Indent = 36;
    private const double Size = 12;
    private const double DoubleSpace = 24;
    private const double SingleSpace = 14;
    private const string NotRecited = "[This page is not recited in the opinion.]";

    /// <summary>One printed line: where it starts, its words, and how far below the line before it stands.</summary>
    private sealed record Line(double X, string Text, PdfFont Font, double Drop, string? RightHalf = null);

    /// <summary>One sheet's lines and the number printed at its foot.</summary>
    private sealed record Sheet(int Printed, List<Line> Lines);

    /// <summary>The sheets of a paper, stamped by the court and marked with the banner.</summary>
    /// <param name="source">The paper.</param>
    /// <param name="caption">What the matter's papers share.</param>
    /// <param name="stamped">Whether the court's stamp is printed.</param>
    public static IReadOnlyList<PdfPage> Pages(SourceFile source, SampleCaption caption, bool stamped = true)
    {
        var sheets = Sheets(Blocks.Parse(source.Body), caption, source);
        return [.. sheets.Select((sheet, i) => Draw(sheet, stamped ? caption.Stamp(source, i + 1, sheets.Count) : "", caption.Banner))];
    }

    private static List<Sheet> Sheets(IReadOnlyList<Block> blocks, SampleCaption caption, SourceFile source)
    {
        var fixedPages = blocks.Any(b => b is PageStart);
        var single = source.Header.GetValueOrDefault("spacing") == "single";
        var sheets = new List<Sheet>();
        foreach (var block in blocks)
        {
            if (block is PageStart start) sheets.Add(new Sheet(start.Printed, []));
            else if (block is GapPages gap) AddGap(gap, sheets);
            else foreach (var line in Set(block, caption, single ? SingleSpace : DoubleSpace)) Add(line, sheets, fixedPages);
        }
        return sheets;
    }

    private static void AddGap(GapPages gap, List<Sheet> sheets)
    {
        for (var page = gap.From; page <= gap.To; page++)
            sheets.Add(new Sheet(page, [new Line(Left, NotRecited, PdfFont.TimesItalic, DoubleSpace)]));
    }

    private static void Add(Line line, List<Sheet> sheets, bool fixedPages)
    {
        var full = sheets.Count == 0 || (!fixedPages && Top - sheets[^1].Lines.Sum(l => l.Drop) - line.Drop < Bottom);
        if (full) sheets.Add(new Sheet(sheets.Count == 0 ? 1 : sheets[^1].Printed + 1, []));
        sheets[^1].Lines.Add(line);
    }

    private static IEnumerable<Line> Set(Block block, SampleCaption caption, double drop) => block switch
    {
        Caption => caption.Lines.Select(CaptionLine).Append(new Line(Left, "", PdfFont.Times, SingleSpace)),
        Title t => Wrap(t.Text, PdfFont.TimesBold, 0).Select(l => Middle(l, PdfFont.TimesBold)),
        Heading h => Wrap(h.Text, PdfFont.TimesBold, 0).Select((l, i) => new Line(Left, l, PdfFont.TimesBold, i == 0 ? drop : SingleSpace)),
        Numbered n => Paragraph($"{n.Number}.  {n.Text}", drop),
        Prose { Text: ['[', .., ']'] } gap => Paragraph(gap.Text, drop),
        Prose p => Paragraph(p.Text, drop),
        Flush f => Wrap(f.Text, PdfFont.Times, 0).Select(l => new Line(Left, l, PdfFont.Times, SingleSpace + 2)),
        Signature s => [new Line(306, s.Text, PdfFont.Times, SingleSpace + 2)],
        _ => [],
    };

    private static Line CaptionLine(string text)
    {
        var halves = text.Split('\t');
        return new Line(Left, halves[0], PdfFont.Times, SingleSpace, halves.Length > 1 ? halves[1] : null);
    }

    private static Line Middle(string text, PdfFont font) =>
        new((PdfPage.Width - FontMetrics.Width(text, font, Size)) / 2, text, font, SingleSpace + 6);

    private static IEnumerable<Line> Paragraph(string text, double drop) =>
        Wrap(text, PdfFont.Times, Indent).Select((l, i) => new Line(i == 0 ? Left + Indent : Left, l, PdfFont.Times, i == 0 && drop < DoubleSpace ? drop + 6 : drop));

    private static IEnumerable<string> Wrap(string text, PdfFont font, double indent)
    {
        var line = "";
        var room = Right - Left - indent;
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && FontMetrics.Width(longer, font, Size) > room)
            {
                yield return line;
                room = Right - Left;
                longer = word;
            }
            line = longer;
        }
        yield return line;
    }

    private static PdfPage Draw(Sheet sheet, string stamp, string banner)
    {
        var page = new PdfPage();
        SheetFurniture.Draw(page, stamp, banner);
        var y = Top;
        var squeeze = Math.Min(1, (Top - Bottom) / Math.Max(1, sheet.Lines.Sum(l => l.Drop)));
        foreach (var line in sheet.Lines)
        {
            y -= line.Drop * squeeze;
            page.Text(line.X, y, line.Text, line.Font, Size);
            if (line.RightHalf is { } half) page.Text(342, y, half, line.Font, Size);
        }
        page.Centred(56, sheet.Printed.ToString(), PdfFont.Times, Size);
        return page;
    }
}
