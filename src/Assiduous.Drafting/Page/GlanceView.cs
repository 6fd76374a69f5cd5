using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>What a practitioner asks first: which facts the rule takes, which the court's discretion saves and by what evidence, which never had support.</summary>
internal static class GlanceView
{
    private const int Shown = 6, Words = 92, Places = 2;

    public static void Write(Html html, PageContext page, Glance glance)
    {
        if (glance.IsEmpty) return;
        using var block = html.In("div", "glance", null, ("role", "group"), ("aria-label", "The facts at a glance"));
        if (glance.Because.Length > 0) html.Leaf("p", glance.Because, "because");
        WriteGroup(html, page, glance.Saved, "Taken as admitted if the rule is enforced; disputed on the whole record", "The court’s discretion saves", true);
        WriteGroup(html, page, glance.Taken, "Taken as admitted if the rule is enforced; nothing found disputes it", "Nothing found saves", false);
        if (glance.Unsupported.Count == 0) return;
        using var group = html.In("div", "group unsupported");
        html.Leaf("h3", $"Never had support: {Sentences.Count(glance.Unsupported.Count, "fact")}");
        using var line = html.In("p", "row");
        foreach (var fact in glance.Unsupported) html.Link(page.Anchors.Of(fact), Number(fact)).Text(" ");
        html.Leaf("span", Why(glance.Unsupported), "why");
    }

    private static void WriteGroup(Html html, PageContext page, IReadOnlyList<Fact> facts, string title, string spoken, bool saved)
    {
        if (facts.Count == 0) return;
        using var group = html.In("div", "group " + (saved ? "saved" : "taken"), null, ("aria-label", spoken));
        html.Leaf("h3", $"{title}: {Sentences.Count(facts.Count, "fact")}");
        using (html.In("ul"))
            foreach (var fact in facts.Take(Shown)) WriteOne(html, page, fact, saved);
        if (facts.Count <= Shown) return;
        using var more = html.In("details", "numbers");
        html.Leaf("summary", $"{facts.Count - Shown} more");
        using var list = html.In("ul");
        foreach (var fact in facts.Skip(Shown)) WriteOne(html, page, fact, saved);
    }

    private static void WriteOne(Html html, PageContext page, Fact fact, bool saved)
    {
        using var item = html.In("li");
        html.Link(page.Anchors.Of(fact), Number(fact)).Text(" " + Clip.To(fact.Assertion.Length > 0 ? fact.Assertion : fact.Text, Words));
        if (!saved) return;
        var against = Glance.Against(fact);
        using var places = html.In("span", "places");
        html.Text(" Met by ");
        for (var i = 0; i < Math.Min(Places, against.Count); i++)
        {
            if (i > 0) html.Text("; ");
            CitedView.WriteLink(html, page, against[i], CitedView.Apart(page, against[i]));
        }

        html.Text(against.Count > Places ? $"; {against.Count - Places} more." : ".");
    }

    private static string Number(Fact fact) => (fact.Side is Side.Movant ? "¶\u00a0" : "opp. ¶\u00a0") + fact.Number;

    private static string Why(IReadOnlyList<Fact> facts)
    {
        var bare = facts.Count(f => f.Citations.Count == 0);
        return bare == facts.Count ? "Nothing is cited for them." : bare == 0 ? "What is cited for them does not say it, or is not there."
            : $"For {bare} nothing is cited; for the others what is cited does not say it, or is not there.";
    }
}
