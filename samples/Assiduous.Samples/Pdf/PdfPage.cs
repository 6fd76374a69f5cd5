using System.Globalization;
using System.Text;

namespace Assiduous.Samples.Pdf;

/// <summary>One letter-size sheet, written from top to bottom.</summary>
/// <remarks>Places are in points (1/72 inch): x from the left edge, y from the bottom edge, as in PDF.</remarks>
internal sealed class PdfPage
{
    /// <summary>Width of the sheet in points.</summary>
    public const double Width = 612;

    /// <summary>Height of the sheet in points.</summary>
    public const double Height = 792;

    private readonly StringBuilder content = new();

    /// <summary>The drawing so far, in the operators of PDF; bytes are written as Latin-1.</summary>
    public string Content => content.ToString();

    /// <summary>The bitmap that fills the sheet; null where there is none.</summary>
    public Bitmap? Image { get; init; }

    /// <summary>Puts one line of text with its baseline's left end at (x, y).</summary>
    public void Text(double x, double y, string text, PdfFont font, double size)
    {
        if (text.Length == 0) return;
        content.Append("BT /F").Append((int)font + 1).Append(' ').Append(Number(size)).Append(" Tf ")
            .Append(Number(x)).Append(' ').Append(Number(y)).Append(" Td (");
        foreach (var b in WinAnsi.Encode(text)) Escape((char)b);
        content.Append(") Tj ET\n");
    }

    /// <summary>Puts one line of text in the middle of the sheet.</summary>
    public void Centred(double y, string text, PdfFont font, double size) =>
        Text((Width - FontMetrics.Width(text, font, size)) / 2, y, text, font, size);

    /// <summary>Draws a thin straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2) =>
        content.Append("0.5 w ").Append(Number(x1)).Append(' ').Append(Number(y1)).Append(" m ")
            .Append(Number(x2)).Append(' ').Append(Number(y2)).Append(" l S\n");

    /// <summary>A sheet on which this one lies on its side, its lines running down, made small enough to fit.</summary>
    public PdfPage LaidSideways()
    {
        var laid = new PdfPage { Image = Image };
        laid.content.Append("q 0 -0.77 0.77 0 0 740 cm\n").Append(Content).Append("Q\n");
        return laid;
    }

    /// <summary>A number as PDF wants it: no exponent, at most two decimals.</summary>
    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Escape(char c)
    {
        if (c is '(' or ')' or '\\') content.Append('\\');
        content.Append(c);
    }
}

/// <summary>A black-and-white picture: rows padded to whole bytes, the highest bit at the left, 1 is white.</summary>
/// <param name="Columns">Pixels in a row.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bits">The rows, from the top.</param>
internal sealed record Bitmap(int Columns, int Rows, byte[] Bits);
