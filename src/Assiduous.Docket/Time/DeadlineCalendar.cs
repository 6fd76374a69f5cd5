using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Docket;

/// <summary>Deadlines as a calendar file (RFC 5545).</summary>
public static class DeadlineCalendar
{
    private const int LongestLine = 75;

    /// <summary>The file's text, lines ending in CR LF.</summary>
    /// <param name="deadlines">What is due.</param>
    /// <param name="caption">Name of the case, for the calendar's title.</param>
    /// <param name="asOf">The day on which the list was drawn up, stamped on each entry.</param>
    public static string Write(IReadOnlyList<Deadline> deadlines, string caption, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(caption);
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Assiduous//Deadlines//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:" + Escape(caption));
        foreach (var deadline in deadlines) Event(text, deadline, caption, asOf);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, Deadline deadline, string caption, DateOnly asOf)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + Uid(deadline, caption));
        Line(text, $"DTSTAMP:{asOf:yyyyMMdd}T000000Z");
        Line(text, $"DTSTART;VALUE=DATE:{deadline.Date:yyyyMMdd}");
        Line(text, $"DTEND;VALUE=DATE:{deadline.Date.AddDays(1):yyyyMMdd}");
        Line(text, "SUMMARY:" + Escape(deadline.What));
        Line(text, "DESCRIPTION:" + Escape(deadline.Source + "\n" + string.Join('\n', deadline.Steps)));
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    /// <summary>The same deadline has the same identity in every export, so that an import again changes nothing.</summary>
    private static string Uid(Deadline deadline, string caption)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{caption}\n{deadline.Date:yyyy-MM-dd}\n{deadline.What}\n{deadline.Source}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 12)) + "@assiduous";
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line of more than 75 octets goes on in the next after a space; no character is cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine) { text.Append("\r\n "); octets = 1; }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
