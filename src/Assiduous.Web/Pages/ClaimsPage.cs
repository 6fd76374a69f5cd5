using System.Globalization;
using Assiduous.Drafting;
using Assiduous.Drafting.Page;
using Assiduous.Judgment;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>The claims and defenses, element by element, and what would follow if a fact stood otherwise; beside them the words.</summary>
internal static class ClaimsPage
{
    private const int MostSuppositions = 12;

    public static async Task Write(Visit visit)
    {
        var whatIf = Supposed(visit);
        var (shown, problem) = whatIf.IsNothing ? (visit, null) : await Suppose(visit, whatIf);
        await Shell.Write(shown, "claims", "Claims", html => WriteMain(html, visit, shown, whatIf, problem), html =>
        {
            EvidencePane.WriteClose(html, visit, "claims");
            var first = visit.Sheets.Review.Claims.SelectMany(c => c.Elements).SelectMany(e => e.Evidence).FirstOrDefault()?.Cited;
            var entry = visit.Ask("see") is { } see ? visit.Sheets.Page.Book.Named(see) : first is null ? null : visit.Sheets.Page.Book[first];
            if (entry is not null) EvidencePane.WritePassage(html, visit, entry);
            else html.Leaf("p", "Choose a passage, and its words stand here.", "empty");
        });
    }

    private static void WriteMain(Html html, Visit visit, Visit shown, WhatIf whatIf, string? problem)
    {
        html.Leaf("h1", "Claims and defenses", "spoken");
        if (visit.Sheets.Review.Claims.Count > 0) WriteForm(html, visit, whatIf);
        if (problem is not null) html.Leaf("p", problem, "notice-line error", null, ("role", "alert"));
        if (!ReferenceEquals(shown, visit)) WriteSupposed(html, visit, shown);
        var form = new DecisionForm(html, visit, visit.At("claims"));
        var canDecide = ReferenceEquals(shown, visit) && visit.Room.Store(out _) is not null;
        ClaimsView.Write(html, shown.Sheets.Page, canDecide ? (claim, element) => WriteLinks(html, visit, form, claim, element) : null);
        ConflictsView.Write(html, shown.Sheets.Page);
        BriefsView.WriteConcessions(html, shown.Sheets.Page);
    }

    private static async Task<(Visit Shown, string? Problem)> Suppose(Visit visit, WhatIf whatIf)
    {
        try
        {
            var review = await Task.Run(() => visit.Room.Suppose(whatIf, visit.Http.RequestAborted), visit.Http.RequestAborted);
            return (new(visit.Http, visit.Root, visit.Room, visit.State, new(review, -1, visit.Sheets), visit.Forms), null);
        }
        catch (WhatIfException wrong)
        {
            return (visit, wrong.Message);
        }
    }

    private static WhatIf Supposed(Visit visit) => new()
    {
        // Of two words on one fact the last counts.
        Treat = [.. visit.Http.Request.Query["treat"].OfType<string>().Take(MostSuppositions).Select(Treat).OfType<SupposedStatus>().Reverse().DistinctBy(t => (t.Side, t.Number)).Reverse()],
        Without = [.. visit.Http.Request.Query["without"].OfType<string>().Take(MostSuppositions).Select(visit.Sheets.FilingAt).OfType<Filing>().Select(f => f.File)],
    };

    // "movant:17:disputed"
    private static SupposedStatus? Treat(string said)
    {
        if (said.Length > 200 || said.Split(':') is not [("movant" or "opponent") and var side, var number, var name]) return null;
        return Sentences.Order.Cast<FactStatus?>().FirstOrDefault(s => string.Equals(Names.Kebab(s!.Value), name, StringComparison.Ordinal)) is { } status
            ? new(side is "movant" ? Side.Movant : Side.Opponent, number, status) : null;
    }

    private static void WriteForm(Html html, Visit visit, WhatIf whatIf)
    {
        using var details = html.In("details", "what-if", null, ("open", whatIf.IsNothing ? null : ""));
        html.Leaf("summary", "What if a fact stood otherwise, or a paper were out?");
        using var form = html.In("form", "narrowing", null, ("method", "get"), ("action", visit.At("claims")), ("data-auto", ""));
        var facts = visit.Sheets.Review.Facts;
        var turning = visit.Sheets.Review.Claims.SelectMany(c => c.TurnsOn.Concat(c.Elements.SelectMany(e => e.Facts))).Select(l => (l.Side, l.Number)).ToHashSet();
        List<(string, string)> suppositions = [("", "nothing"), .. facts.Where(f => turning.Contains((f.Side, f.Number))).SelectMany(f => Choices.Select(s => (Value(f.Side, f.Number, s), $"{Sentences.Of(f.Side)} ¶ {f.Number} is {Sentences.Filter(s)}")))];
        List<(string, string)> papers = [("", "nothing"), .. visit.Sheets.Review.Filings.Select(f => (visit.Sheets.Slug(f), visit.Sheets.Page.Cite(f, null)))];
        WriteChoices(html, "treat", "Suppose that", "and that", suppositions, [.. whatIf.Treat.Select(t => Value(t.Side, t.Number, t.Status))]);
        WriteChoices(html, "without", "Leave out", "and", papers, [.. whatIf.Without.Select(visit.Sheets.Page.Filing).OfType<Filing>().Select(visit.Sheets.Slug)]);
        html.Leaf("button", "Show", null, null, ("type", "submit"));
    }

    // What is supposed already, each to be changed, and room for one more.
    private static void WriteChoices(Html html, string name, string label, string more, List<(string Value, string Label)> choices, IReadOnlyList<string> chosen)
    {
        for (var i = 0; i <= chosen.Count && i < MostSuppositions; i++)
        {
            var now = i < chosen.Count ? chosen[i] : "";
            // One that no longer turns anything stays to be seen and taken away.
            var offered = now.Length == 0 || choices.Exists(c => string.Equals(c.Value, now, StringComparison.Ordinal)) ? choices : [(now, now.Replace(':', ' ')), .. choices];
            DecisionForm.Choice(html, name, i == 0 ? label : more, now, offered);
        }
    }

    private static readonly FactStatus[] Choices = [FactStatus.Admitted, FactStatus.Undisputed, FactStatus.Disputed, FactStatus.Unsupported];

    private static string Value(Side side, string number, FactStatus status) => $"{Names.Kebab(side)}:{number}:{Names.Kebab(status)}";

    private static void WriteSupposed(Html html, Visit visit, Visit shown)
    {
        using var block = html.In("div", "supposed", null, ("role", "status"));
        html.Leaf("p", "Supposed: " + string.Join(' ', shown.Sheets.Review.Supposed)).Text("");
        var changes = shown.Sheets.Review.Claims.Select(now => (Now: now, Was: visit.Sheets.Review.Claims.FirstOrDefault(c => string.Equals(c.Claim, now.Claim, StringComparison.Ordinal) && string.Equals(c.Defendant, now.Defendant, StringComparison.Ordinal) && string.Equals(c.Motion, now.Motion, StringComparison.Ordinal))))
            .Where(c => c.Was is not null && c.Was.Outlook != c.Now.Outlook).ToList();
        if (changes.Count == 0) html.Leaf("p", "No claim and no defense would stand otherwise.");
        foreach (var (now, was) in changes) html.Leaf("p", $"{now.Claim}, {now.Defendant}: {Change(was!, now)}");
        html.Leaf("a", "Show the matter as it is", null, null, ("href", visit.At("claims")));
    }

    private static string Change(ClaimAssessment was, ClaimAssessment now)
    {
        var defense = string.Equals(now.Kind, "defense", StringComparison.Ordinal);
        string Of(string reading, Outlook before, Outlook after) => before == after ? "" : $"{reading} {Sentences.Short(before, defense).ToLowerInvariant()} → {Sentences.Short(after, defense).ToLowerInvariant()}";
        return string.Join("; ", new[] { Of("if enforced", was.Outlook.Strict, now.Outlook.Strict), Of("on the whole record", was.Outlook.Assiduous, now.Outlook.Assiduous) }.Where(c => c.Length > 0)) + ".";
    }

    private static void WriteLinks(Html html, Visit visit, DecisionForm form, ClaimAssessment claim, ElementAssessment element)
    {
        var open = element.Facts.Where(l => !l.Confirmed).ToList();
        if (open.Count == 0) return;
        var at = visit.Sheets.Review.Claims.ToList().IndexOf(claim).ToString(CultureInfo.InvariantCulture);
        using var details = html.In("details", "links-open");
        html.Leaf("summary", $"Confirm {(open.Count == 1 ? "the link" : $"{open.Count} links")}");
        foreach (var link in open)
        {
            if (visit.Sheets.Page.Anchors.Of(claim.Motion, link.Side, link.Number) is not { } anchor) continue;
            using var shape = form.Open("link", null, ("fact", anchor), ("claim", at), ("element", element.Id), ("supports", link.Supports ? "yes" : "no"));
            html.Leaf("button", $"{Sentences.Of(link.Side)} ¶ {Clip.To(link.Number, 20)} speaks {(link.Supports ? "for" : "against")} it", null, null, ("type", "submit"), ("title", Clip.To(link.Why, 300)));
        }
    }
}
