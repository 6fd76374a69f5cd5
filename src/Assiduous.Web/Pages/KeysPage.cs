using Assiduous.Drafting.Page;

namespace Assiduous.Web.Pages;

/// <summary>The list of keys: as a page, and as a dialog for those who have a script.</summary>
internal static class KeysPage
{
    private static readonly (string Key, string Does)[] Keys =
    [
        ("j, k", "next and previous fact, filing or search hit; in the reader, line"), ("J, K", "next and previous citation of the fact; in the reader, one line more or fewer"), ("Enter", "open what is chosen"),
        ("y", "copy the passage that is open, or the chosen lines, with the place"),
        ("c", "confirm the citation that is open"), ("d", "mark the fact disputed"), ("n", "write a note on the fact"), ("u", "take back your last decision"),
        ("r", "switch the reading: strict, assiduous, both"), ("/", "search the record"), ("x", "open or close all reasons"), ("Esc", "leave a field or a passage"),
        ("g m", "go to the matter"), ("g s", "go to the statement"), ("g c", "go to the claims"), ("g r", "go to the record"), ("g a", "go to the authorities"),
        ("g t", "go to the timeline"), ("g d", "go to the drafts"), ("g h", "go to the history of decisions"), ("?", "show this list"),
    ];

    public static Task Write(Visit visit) => Shell.Write(visit, "keys", "Keys", html =>
    {
        using var section = html.In("section");
        html.Leaf("h1", "Keys");
        WriteList(html);
    });

    public static void WriteDialog(Html html)
    {
        using var dialog = html.In("dialog", null, "keys", ("aria-labelledby", "keys-title"));
        html.Leaf("h2", "Keys", null, "keys-title");
        WriteList(html);
        html.Leaf("button", "Close", null, null, ("type", "button"), ("data-do", "close-help"));
    }

    private static void WriteList(Html html)
    {
        using var list = html.In("dl", "key-list");
        foreach (var (key, does) in Keys)
        {
            html.Leaf("dt", key);
            html.Leaf("dd", does);
        }
    }
}
