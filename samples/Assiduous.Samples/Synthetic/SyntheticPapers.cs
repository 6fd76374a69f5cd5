namespace Assiduous.Samples.Synthetic;

/// <summary>The readable sources of synthetic papers.</summary>
internal static class SyntheticPapers
{
    private const string Caption = "@caption";

    /// <summary>A source with the header that the layout needs.</summary>
    public static SourceFile Source(TrueFiling filing, string filed, IReadOnlyList<string> body) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["file"] = filing.File,
            ["form"] = "paper",
            ["ecf"] = filing.Ecf,
            ["filed"] = filed,
            ["pageid"] = "501",
        }, body);

    /// <summary>A declaration under 28 U.S.C. § 1746; its first paragraph vouches for personal knowledge.</summary>
    public static SourceFile Declaration(TrueFiling filing, string name, IEnumerable<string> said, string filed)
    {
        List<string> body =
        [
            Caption, "", $"# DECLARATION OF {name.ToUpperInvariant()}", "", $"{name} declares under 28 U.S.C. § 1746:", "",
            "¶ 1 I have personal knowledge of the facts stated here.", "",
        ];
        body.AddRange(said.SelectMany((s, i) => (string[])[$"¶ {i + 2} {s}", ""]));
        body.AddRange(["I declare under penalty of perjury that the foregoing is true and correct.", "", "| Executed on April 3, 2023", $"> /s/ {name}", $"> {name}"]);
        return Source(filing, filed, body);
    }

    /// <summary>A statement of facts: title, a preface, the numbered facts.</summary>
    public static SourceFile Statement(TrueFiling filing, string preface, IEnumerable<TrueFact> facts, string filed, string signer)
    {
        List<string> body = [Caption, "", $"# {filing.Title}", "", preface, ""];
        body.AddRange(facts.SelectMany(f => (string[])[$"¶ {f.Number} {f.Text}", ""]));
        return Source(filing, filed, [.. body, .. Signed(signer)]);
    }

    /// <summary>An answer: each fact repeated, and below it the response; a fact passed over is left out.</summary>
    public static SourceFile Response(TrueFiling filing, string preface, IEnumerable<TrueFact> facts, string filed, string signer)
    {
        List<string> body = [Caption, "", $"# {filing.Title}", "", preface, ""];
        body.AddRange(facts.Where(f => f.Response.Present).SelectMany(f => (string[])[$"¶ {f.Number} {f.Text}", "", $"RESPONSE: {f.Response.Text}", ""]));
        return Source(filing, filed, [.. body, .. Signed(signer)]);
    }

    private static string[] Signed(string signer) => ["Respectfully submitted,", "", $"> /s/ Counsel for {signer}", $"> Counsel for {signer}"];
}
