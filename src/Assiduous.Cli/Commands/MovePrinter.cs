using Assiduous.Judgment;

namespace Assiduous.Cli.Commands;

/// <summary>Which claims and elements move, on a terminal.</summary>
internal static class MovePrinter
{
    /// <summary>What moves between the matter as it is and as supposed.</summary>
    public static void Supposed(Review before, Review after, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong("Supposed for this run"));
        foreach (var sentence in after.Supposed) Wrapping.Print("  - ", sentence, terminal);
        terminal.Out.WriteLine();
        Print("What moves", Changes.Between(before, after), m => Words(m.Was, m.Now), "Nothing: every claim and element stands as it stood.", terminal);
    }

    /// <summary>What differs between the readings.</summary>
    public static void Readings(Review review, Terminal terminal) =>
        Print("What moves from the rule enforced to the whole record", Changes.BetweenReadings(review), m => $"{Plain(m.Was.Strict)} → {Plain(m.Now.Strict)}", "Nothing: both readings come to the same.", terminal);

    private static void Print(string head, IReadOnlyList<Move> moves, Func<Move, string> words, string none, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong(head));
        if (moves.Count == 0) Wrapping.Print("  ", none, terminal);
        foreach (var claim in moves.GroupBy(m => (m.Claim, m.Defendant)))
        {
            terminal.Out.WriteLine($"  {Terminal.Safe(claim.Key.Claim)}, {Terminal.Safe(claim.Key.Defendant)}");
            foreach (var move in claim) Wrapping.Print("    - ", $"{(move.Element is null ? "the claim" : move.Element)}: {words(move)}", terminal);
        }
    }

    private static string Words(BothReadings<string> was, BothReadings<string> now)
    {
        var (strict, assiduous) = ($"{Plain(was.Strict)} → {Plain(now.Strict)}", $"{Plain(was.Assiduous)} → {Plain(now.Assiduous)}");
        if (string.Equals(strict, assiduous, StringComparison.Ordinal)) return $"{strict} in both readings";
        return string.Join("; ", new[] { Moved("if the rule is enforced", was.Strict, now.Strict, strict), Moved("on the whole record", was.Assiduous, now.Assiduous, assiduous) }.OfType<string>());
    }

    private static string? Moved(string reading, string was, string now, string words) => string.Equals(was, now, StringComparison.Ordinal) ? null : $"{reading} {words}";

    private static string Plain(string kebab) => kebab.Replace('-', ' ');
}
