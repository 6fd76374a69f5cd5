using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Asks axe what keeps people out.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    /// <summary>The breaches on a page as it stands, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Breaches(IPage page) =>
        [.. (await page.RunAxe(Rules)).Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
}
