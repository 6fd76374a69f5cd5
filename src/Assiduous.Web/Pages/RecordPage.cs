using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>The record: what each filing is and why it was taken for that, what is missing, and the search.</summary>
internal static class RecordPage
{
    public static Task Write(Visit visit) => Shell.Write(visit, "record", "Record", html =>
    {
        html.Leaf("h1", "The record", "spoken");
        FilingsView.Write(html, visit.Sheets.Page);
    });
}
