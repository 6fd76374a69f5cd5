namespace Assiduous.Samples.Paper;

/// <summary>A line of testimony with its address.</summary>
internal sealed record TestimonyLine(int Page, int Line, string Text);

/// <summary>Addresses of the form <c>44:6</c>.</summary>
internal static class TranscriptAddress
{
    /// <summary>Reads <c>44:6 A. Yes.</c></summary>
    /// <exception cref="FormatException">The line has no address.</exception>
    public static TestimonyLine Line(string source)
    {
        var space = source.IndexOf(' ', StringComparison.Ordinal);
        var address = space < 0 ? source : source[..space];
        var (page, line) = Parse(address);
        return new TestimonyLine(page, line, space < 0 ? "" : source[(space + 1)..]);
    }

    /// <summary>Reads <c>44:6</c>.</summary>
    /// <exception cref="FormatException">It is no page and line.</exception>
    public static (int Page, int Line) Parse(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !int.TryParse(address[..colon], out var page) || !int.TryParse(address[(colon + 1)..], out var line)
            || line is < 1 or > TranscriptLayout.LinesOnPage)
            throw new FormatException($"'{address}' is no page:line address with a line from 1 to {TranscriptLayout.LinesOnPage}.");
        return (page, line);
    }

    /// <summary>Reads <c>44:6-44:12</c>, <c>44:6-12</c> or <c>44:6</c>.</summary>
    public static ((int Page, int Line) From, (int Page, int Line) To) Range(string range)
    {
        var dash = range.IndexOfAny(['-', '–']);
        if (dash < 0) return (Parse(range), Parse(range));
        var from = Parse(range[..dash]);
        var end = range[(dash + 1)..];
        return (from, end.Contains(':', StringComparison.Ordinal) ? Parse(end) : Parse($"{from.Page}:{end}"));
    }
}
