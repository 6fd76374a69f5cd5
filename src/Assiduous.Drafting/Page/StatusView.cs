using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>Where something stands in a reading: the sentence, and on opening it the reason and the authority.</summary>
internal static class StatusView
{
    public static void Write(Html html, StatusReason status, string css, string reading, bool open) =>
        Write(html, Sentences.Shape(status.Status), Sentences.Within(status.Status), $"{css} {Names.Kebab(status.Status)}", reading, status.Why, status.Authority, open);

    public static void Write(Html html, ElementStatus status, string css, string reading, string why) =>
        Write(html, Sentences.Shape(status), Sentences.Of(status), $"{css} {Names.Kebab(status)}", reading, why, "", false);

    private static void Write(Html html, string shape, string sentence, string css, string reading, string why, string authority, bool open)
    {
        using var details = html.In("details", "status " + css.Trim(), null, ("open", open ? "" : null));
        using (html.In("summary"))
            html.Shape(shape).Leaf("span", reading + ": ", "reading").Leaf("strong", sentence + ".").Text(" ").Leaf("span", "why?", "why");
        html.Leaf("p", why.Length > 0 ? Clip.To(why, 4000) : "No reason was recorded.", "reason");
        if (authority.Length > 0) html.Leaf("p", Clip.To(authority, 1000), "authority");
    }
}
