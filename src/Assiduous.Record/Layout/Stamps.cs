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
            if (StampParser.Parse(Words(page, row)) is not { } stamp) continue;
            found = found.With(WordRole.Stamp, [(row.First + stamp.First, row.First + stamp.End)]) with { Stamp = Better(found.Stamp, stamp.Stamp) };
        }

        if (found.Stamp is { Page: null } broken) found = WithSecondRow(found, broken);
        return StateStamp.TakeOut(found, row => InMargin(page.Sheet, row));
    }

    /// <summary>The words of a row.</summary>
    internal static string[] Words(PageLayout page, in Row row)
    {
        var words = new string[row.Count];
        for (var i = 0; i < words.Length; i++) words[i] = page.TextOf(row.First + i).ToString();
        return words;
    }

    /// <summary>Bankruptcy stamps are long and break before <c>Document Page 3 of 10</c>: the page stands in a row of its own.</summary>
    private static PageLayout WithSecondRow(PageLayout page, EcfStamp stamp)
    {
        foreach (var row in page.Rows)
        {
            if (row.Count is < 2 or > 10 || page.Roles[row.First] == WordRole.Stamp || !InMargin(page.Sheet, row)) continue;
            if (StampRest.Read(Words(page, row)) is not { } rest) continue;
            var whole = stamp with { Text = $"{stamp.Text} {rest.Text}", Page = rest.Page, Pages = rest.Pages ?? stamp.Pages };
            return page.With(WordRole.Stamp, [(row.First, row.End)]) with { Stamp = whole };
        }

        return page;
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
