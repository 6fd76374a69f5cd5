namespace Assiduous.Record.Layout;

/// <summary>Finds the court's stamp at the head or foot of a page and takes it out of the body.</summary>
internal static class Stamps
{
    /// <summary>The share of the sheet, from its upper and from its lower edge, in which courts print.</summary>
    private const double Margin = 0.14;

    public static PageLayout TakeOut(PageLayout page)
    {
        var found = page;
        foreach (var row in page.Rows)
        {
            if (row.Count < 3 || !InMargin(page.Sheet, row) || !MayBeStamp(page, row)) continue;
            var words = new string[row.Count];
            for (var i = 0; i < words.Length; i++) words[i] = page.TextOf(row.First + i).ToString();
            if (StampParser.Parse(words) is not { } stamp) continue;
            found = found.With(WordRole.Stamp, [(row.First + stamp.First, row.First + stamp.End)]) with { Stamp = Better(found.Stamp, stamp.Stamp) };
        }

        return found;
    }

    private static bool InMargin(Sheet sheet, in Row row) =>
        sheet.Height <= 0 || row.Middle < sheet.Height * Margin || row.Middle > sheet.Height * (1 - Margin);

    /// <summary>Two words with digits, and one with a slash or a hyphen: cheap to see, and every stamp has them.</summary>
    private static bool MayBeStamp(PageLayout page, in Row row)
    {
        int digits = 0, marks = 0;
        for (var i = row.First; i < row.End; i++)
        {
            var word = page.TextOf(i);
            if (word.IndexOfAnyInRange('0', '9') >= 0) digits++;
            if (word.IndexOfAny('/', '-') >= 0) marks++;
        }

        return digits >= 2 && marks >= 1;
    }

    /// <summary>
    /// A page filed again bears two stamps, of which the one with an entry number and the later filing date governs: it is the one that
    /// the present papers cite.
    /// </summary>
    private static EcfStamp Better(EcfStamp? one, EcfStamp other)
    {
        if (one is null) return other;
        if (one.Ecf is null != other.Ecf is null) return one.Ecf is null ? other : one;
        return other.Filed > one.Filed ? other : one;
    }
}
