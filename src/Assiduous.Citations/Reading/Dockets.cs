namespace Assiduous.Citations.Reading;

/// <summary>Reads a case's docket number before the numbers of a citation, <c>No. 02 Civ. 2826, </c>.</summary>
internal static class Dockets
{
    public static int Before(ReadOnlySpan<char> text, int end, int floor, out string? docket)
    {
        docket = null;
        var comma = Chars.SkipSpaceBack(text, end, floor);
        if (comma <= floor || text[comma - 1] != ',') return end;
        var limit = Math.Max(floor, comma - 80);
        var at = text[limit..comma].LastIndexOf("No. ", StringComparison.Ordinal);
        if (at < 0) return end;
        at += limit;
        docket = Chars.Fold(text[(at + 4)..(comma - 1)]);
        return at;
    }
}
