using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Assiduous.Web.Tests;

/// <summary>Asks axe what keeps people out.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>The breaches on a page as it stands, a line each.</summary>
    /// <remarks>Breaches alone come out of the browser: what axe tells of each element that passes is most of its time on a long page.</remarks>
    public static async Task<IReadOnlyList<string>> Breaches(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async tags => {
                const said = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false });
                if (said.testEngine.name !== "axe-core") throw new Error("axe did not run");
                return said.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(" | ")}`);
            }
            """,
            Rules);
    }
}
