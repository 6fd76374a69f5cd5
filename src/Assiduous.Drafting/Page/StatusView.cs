using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>Where something stands in a reading: the sentence, and on opening it the reason and the authority.</summary>
internal static class StatusView
{
    public static void Write(Html html, StatusReason status, string css, string reading, bool open) =>
        Write(html, Sentences.Shape(status.Status), Sentences.Within(status.Status), $"{css} {Names.Kebab(status.Status)}", reading, status.Why, status.Authority, open);

    /// <summary>A status that is the same in both readings, for reasons that may differ.</summary>
    public static void WriteAlike(Html html, StatusReason strict, StatusReason assiduous)
    {
        using var details = html.In("details", "status " + Names.Kebab(strict.Status));
        WriteSummary(html, Sentences.Shape(strict.Status), Sentences.Of(strict.Status), Sentences.BothReadings);
        if (string.Equals(strict.Why, assiduous.Why, StringComparison.Ordinal))
        {
            WriteReason(html, "", strict.Why, string.Equals(strict.Authority, assiduous.Authority, StringComparison.Ordinal) ? strict.Authority : Joined(strict.Authority, assiduous.Authority));
            return;
        }

        WriteReason(html, Sentences.StrictReading + ": ", strict.Why, strict.Authority);
        WriteReason(html, Sentences.AssiduousReading + ": ", assiduous.Why, assiduous.Authority);
    }

    private static string Joined(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : $"{first}; {second}";

    public static void Write(Html html, ElementStatus status, string css, string reading, string why) =>
        Write(html, Sentences.Shape(status), Sentences.Of(status), $"{css} {Names.Kebab(status)}", reading, why, "", false);

    private static void Write(Html html, string shape, string sentence, string css, string reading, string why, string authority, bool open)
    {
        using var details = html.In("details", "status " + css.Trim(), null, ("open", open ? "" : null));
        WriteSummary(html, shape, sentence, reading);
        WriteReason(html, "", why, authority);
    }

    private static void WriteSummary(Html html, string shape, string sentence, string reading)
    {
        using var summary = html.In("summary");
        html.Shape(shape).Leaf("span", reading + ": ", "reading").Leaf("strong", sentence + ".").Text(" ").Leaf("span", "why?", "why");
    }

    private static void WriteReason(Html html, string reading, string why, string authority)
    {
        using (html.In("p", "reason"))
        {
            if (reading.Length > 0) html.Leaf("span", reading, "reading");
            html.Text(why.Length > 0 ? Clip.To(why, 4000) : "No reason was recorded.");
        }

        if (authority.Length > 0) html.Leaf("p", Clip.To(authority, 1000), "authority");
    }
}
