using System.Globalization;
using Assiduous.Drafting.Page;

namespace Assiduous.Web;

/// <summary>What stands in the head of every page.</summary>
internal static class Head
{
    public static void Write(Html html, string title, int again = 0)
    {
        using var head = html.In("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        if (again > 0) html.Void("meta", ("http-equiv", "refresh"), ("content", again.ToString(CultureInfo.InvariantCulture)));
        html.Leaf("title", title);
        html.Void("link", ("rel", "stylesheet"), ("href", Assets.Style));
        html.Void("link", ("rel", "icon"), ("href", Assets.Sign), ("type", "image/svg+xml"));
        html.Leaf("script", null, null, null, ("src", Assets.Script), ("defer", ""));
    }
}
