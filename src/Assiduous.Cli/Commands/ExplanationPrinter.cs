using Assiduous.Judgment;
using Assiduous.Rules;

namespace Assiduous.Cli.Commands;

/// <summary>The proof trees of claims on a terminal.</summary>
internal static class ExplanationPrinter
{
    private const int MostShown = 12;

    public static void Print(Review review, IReadOnlyList<ClaimAssessment> rows, Reading? only, Terminal terminal)
    {
        if (rows.Count == 0) Wrapping.Print("", "No claim was recognised. Put the operative complaint into the folder, or name the claims in matter.yaml.", terminal);
        foreach (var alike in Alike(review, rows)) Claim(review, alike, only, terminal);
        Conflicts(review, terminal);
    }

    // Rows of one claim that stand on the same words are told once, for all their defendants.
    private static IEnumerable<IReadOnlyList<ClaimAssessment>> Alike(Review review, IReadOnlyList<ClaimAssessment> rows)
    {
        var group = new List<ClaimAssessment>();
        foreach (var row in rows)
        {
            if (group.Count > 0 && !Same(review, group[0], row))
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0) yield return group;
    }

    private static bool Same(Review review, ClaimAssessment a, ClaimAssessment b) =>
        string.Equals(a.Claim, b.Claim, StringComparison.Ordinal) && string.Equals(a.Motion, b.Motion, StringComparison.Ordinal) && string.Equals(a.Test, b.Test, StringComparison.Ordinal)
        && a.Notes.SequenceEqual(b.Notes, StringComparer.Ordinal) && BestCases.Of(review, a).SequenceEqual(BestCases.Of(review, b))
        && Same(Proofs.Of(review, a, Reading.Strict, ""), Proofs.Of(review, b, Reading.Strict, "")) && Same(Proofs.Of(review, a, Reading.Assiduous, ""), Proofs.Of(review, b, Reading.Assiduous, ""));

    private static void Claim(Review review, IReadOnlyList<ClaimAssessment> alike, Reading? only, Terminal terminal)
    {
        var row = alike[0];
        var against = Joined([.. alike.Select(a => a.Defendant)]);
        terminal.Out.WriteLine(terminal.Strong(Terminal.Safe($"{row.Claim}: {against}{(review.Motions.Count > 1 ? $" (motion {row.Motion})" : "")}")));
        if (row.Law is { } test) Law(test, terminal);
        var (strict, assiduous) = (Proofs.Of(review, row, Reading.Strict, against), Proofs.Of(review, row, Reading.Assiduous, against));
        if (only is null && Same(strict, assiduous)) Tree("In both readings", assiduous, terminal);
        else
        {
            if (only is not Reading.Assiduous) Tree("If the rule is enforced as written", strict, terminal);
            if (only is not Reading.Strict) Tree("If the court looks at the whole record", assiduous, terminal);
        }

        Lines($"The nonmovant's best case, in its evidence's own words{(row.Provisional ? ", as far as the program's suggestions go" : "")}", BestCases.Of(review, row).Select(l => $"“{Clipped(l.Words)}” {l.Cite}."), terminal);
        var established = only == Reading.Strict ? row.Established.Strict : row.Established.Assiduous;
        if (established.Count > 0 && row.Outlook.Assiduous is Outlook.Open)
            Lines("Could be treated as established (Fed. R. Civ. P. 56(g)); the court need not", established.Select(f => $"the {f.Side.ToString().ToLowerInvariant()}'s ¶ {f.Number}"), terminal);
        Lines("Notes", row.Notes, terminal);
        terminal.Out.WriteLine();
    }

    private static string Joined(string[] names) => names.Length < 2 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    private static void Law(LegalTest test, Terminal terminal)
    {
        var standard = test.TrialStandard is "clear_and_convincing" ? ", by clear and convincing evidence" : "";
        var whose = test.TrialBurden is "shifting" ? "the burden shifts" : $"the {test.TrialBurden}'s burden{standard}";
        Wrapping.Print("  ", $"Law: {test.Name} ({test.Id}); {whose}; how far this statement was checked: {test.Confidence.ToString().ToLowerInvariant()}", terminal);
        foreach (var authority in test.Authority.Where(a => a.States).Take(4)) Wrapping.Print("    ", $"{authority.Cite}{(authority.For.Length > 0 ? ": " + authority.For : "")}", terminal);
    }

    private static void Tree(string reading, ProofStep proof, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong($"  {reading}"));
        Steps(proof, 1, terminal);
    }

    private static void Steps(ProofStep step, int depth, Terminal terminal)
    {
        Wrapping.Print($"{"".PadRight(depth * 2 + 2)}- ", step.Says, terminal);
        foreach (var reason in step.Because) Steps(reason, depth + 1, terminal);
    }

    private static void Lines(string head, IEnumerable<string> lines, Terminal terminal)
    {
        var all = lines.ToArray();
        if (all.Length == 0) return;
        terminal.Out.WriteLine(terminal.Strong($"  {head}"));
        foreach (var line in all.Take(MostShown)) Wrapping.Print("    - ", line, terminal);
        if (all.Length > MostShown) terminal.Out.WriteLine($"    and {all.Length - MostShown} more");
    }

    private static void Conflicts(Review review, Terminal terminal)
    {
        if (review.Conflicts.Count == 0) return;
        terminal.Out.WriteLine(terminal.Strong("Evidence that stands against itself; nothing is resolved"));
        foreach (var conflict in review.Conflicts.Take(MostShown))
        {
            Wrapping.Print("  - ", conflict.Why, terminal);
            foreach (var side in conflict.Sides) Wrapping.Print("      ", $"{(side.Who.Length > 0 ? side.Who + ": " : "")}“{Clipped(side.Words)}” ({side.Source})", terminal);
            if (conflict.Rule is { } rule) Wrapping.Print("      ", rule, terminal);
        }

        if (review.Conflicts.Count > MostShown) terminal.Out.WriteLine($"  and {review.Conflicts.Count - MostShown} more in review.json");
    }

    private static string Clipped(string words) => words.Length <= 300 ? words : words[..words.LastIndexOf(' ', 300)] + " …";

    private static bool Same(ProofStep a, ProofStep b) =>
        string.Equals(a.Says, b.Says, StringComparison.Ordinal) && a.Because.Count == b.Because.Count && a.Because.Zip(b.Because).All(p => Same(p.First, p.Second));
}
