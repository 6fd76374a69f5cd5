using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>What papers add to a document's name at its first use: when it was sworn, where it is filed, its author's degrees.</summary>
internal static class Additions
{
    private static readonly WordSet Openers = new(
        ["dated", "sworn", "taken", "executed", "signed", "filed", "annexed", "attached", "submitted", "produced", "served", "conducted", "held", "given", "verified", "hereto", "herewith", "in", "pursuant", "as", "on", "of", "dtd", "excerpts", "excerpted", "cited", "supra", "Esq", "M.D", "Ph.D", "D.O", "R.N", "C.P.A", "J.D", "P.E", "Jr", "Sr", "II", "III", "Errata", "Volume", "Vol", "vol", "volume"]);

    /// <summary>Whether the words between two commas or brackets are such an addition.</summary>
    public static bool Has(ReadOnlySpan<char> stretch)
    {
        var word = First(stretch);
        return !word.IsEmpty && (Openers.Has(word.TrimEnd('.')) || IsDatePiece(stretch));
    }

    /// <summary>Whether the words end in an addition that no comma parts from the name: "… of Ruth Oyler dated June 1".</summary>
    public static bool Ends(ReadOnlySpan<char> stretch)
    {
        foreach (var word in (ReadOnlySpan<string>)[" dated ", " taken ", " sworn ", " executed ", " filed ", " annexed ", " attached ", " pursuant ", " in support", " in Support", " in Opposition", " in opposition"])
            if (stretch.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A year, <c>November 1</c>, <c>3/4/22</c>.</summary>
    private static bool IsDatePiece(ReadOnlySpan<char> stretch)
    {
        var word = First(stretch);
        if (CourtYears.IsMonth(word.TrimEnd('.'))) return true;
        return stretch.Trim() is { Length: <= 10 } number && Chars.IsDigit(number[0]) && number.TrimEnd("0123456789/.-").IsEmpty;
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> stretch)
    {
        stretch = stretch.Trim();
        var space = stretch.IndexOfAny(' ', '\n', '\u00a0');
        return space < 0 ? stretch : stretch[..space];
    }
}
