namespace Assiduous.Drafting.Page;

/// <summary>The list of keys, which the script opens.</summary>
internal static class HelpView
{
    private static readonly (string Key, string Does)[] Keys =
    [
        ("j, k", "next and previous fact"), ("J, K", "next and previous citation of the fact"), ("Enter", "open the fact's reasons and its first passage"),
        ("r", "switch the reading"), ("/", "search the facts"), ("x", "open or close all reasons"), ("Esc", "leave the passage, back to the citation"),
        ("g s", "go to the summary"), ("g f", "go to the facts"), ("g c", "go to the claims"), ("g a", "go to the authorities"),
        ("g t", "go to the timeline"), ("g h", "go to the history"), ("g r", "go to the record"), ("?", "show this list"),
    ];

    public static void Write(Html html)
    {
        using var dialog = html.In("dialog", null, "keys", ("aria-labelledby", "keys-title"));
        html.Leaf("h2", "Keys", null, "keys-title");
        using (html.In("dl"))
        {
            foreach (var (key, does) in Keys)
            {
                html.Leaf("dt", key);
                html.Leaf("dd", does);
            }
        }

        html.Leaf("button", "Close", null, null, ("type", "button"), ("data-do", "close-help"));
    }
}
