using System.Globalization;
using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>Writes forms that decide something: each with its token and the way back.</summary>
internal sealed class DecisionForm(Html html, Visit visit, string back)
{
    /// <summary>The field that says how many decisions the page knew of: a decision takes the place of those that its author saw, and of no other.</summary>
    public const string Shown = "shown";

    private readonly string token = visit.Forms.Token(visit.Http);

    /// <summary>Opens a form; disposing what comes back closes it.</summary>
    public Html.Scope Open(string kind, string? key, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var form = html.In("form", null, null, ("method", "post"), ("action", visit.At("decide")), ("data-decide", ""), ("data-key", key));
        Hidden(FormGuard.Field, token);
        Hidden("kind", kind);
        Hidden("back", back);
        Hidden(Shown, visit.State.Review?.Corrections.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in fields) Hidden(name, value);
        return form;
    }

    /// <summary>A choice among several.</summary>
    public static void Choice(Html html, string name, string label, string? chosen, IEnumerable<(string Value, string Label)> choices)
    {
        using var field = html.In("label", "field");
        html.Text(label);
        using var select = html.In("select", null, null, ("name", name));
        foreach (var (value, words) in choices) html.Leaf("option", Clip.To(words, 80), null, null, ("value", value), ("selected", string.Equals(value, chosen, StringComparison.Ordinal) ? "" : null));
    }

    /// <summary>A line to fill in.</summary>
    public static void Field(Html html, string name, string label, string? value)
    {
        using var field = html.In("label", "field");
        html.Text(label);
        html.Void("input", ("type", "text"), ("name", name), ("value", value), ("maxlength", "200"));
    }

    private void Hidden(string name, string? value) => html.Void("input", ("type", "hidden"), ("name", name), ("value", value));
}
