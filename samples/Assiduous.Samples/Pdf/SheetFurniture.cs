namespace Assiduous.Samples.Pdf;

/// <summary>What stands on every sheet beside the paper itself.</summary>
internal static class SheetFurniture
{
    /// <summary>Prints the court's stamp at the head and the banner at the foot; an empty one is left out.</summary>
    public static void Draw(PdfPage page, string stamp, string banner)
    {
        page.Text(108, 772, stamp, PdfFont.Helvetica, 10);
        page.Centred(28, banner, PdfFont.TimesItalic, 9);
    }
}
