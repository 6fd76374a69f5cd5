using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>The claims and defenses, element by element; beside them the words.</summary>
internal static class ClaimsPage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "claims", "Claims", html =>
    {
        html.Leaf("h1", "Claims and defenses", "spoken");
        ClaimsView.Write(html, visit.Sheets.Page);
        BriefsView.WriteConcessions(html, visit.Sheets.Page);
    }, html =>
    {
        if (visit.Ask("see") is { } see && visit.Sheets.Page.Book.Named(see) is { } entry) EvidencePane.WritePassage(html, visit, entry);
        else html.Leaf("p", "Choose a passage, and its words stand here.", "empty");
    });
}
