using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Which citations people confirmed.</summary>
internal static class Confirmations
{
    /// <summary>The latest confirmation of a citation; null where nobody looked.</summary>
    public static Confirmation? Of(Fact fact, CitedPassage cited, DraftContext context) => context.Options.Confirmations
        .Where(c => c.Side == fact.Side && string.Equals(c.Number, fact.Number, StringComparison.Ordinal) && string.Equals(c.Paper, fact.File, StringComparison.Ordinal)
            && string.Equals(Fold(c.Citation), Fold(cited.Text), StringComparison.Ordinal))
        .OrderByDescending(c => c.At).FirstOrDefault();

    /// <summary>Whether every citation of a fact was confirmed to say it, against the bytes that are there now.</summary>
    public static bool IsConfirmed(Fact fact, DraftContext context) => fact.Citations.Count > 0
        && fact.Citations.All(c => Of(fact, c, context) is { Result: ConfirmationResult.Supports } said && IsCurrent(said, c, context));

    /// <summary>Whether the bytes that were looked at are those that are there now.</summary>
    public static bool IsCurrent(Confirmation said, CitedPassage cited, DraftContext context) =>
        context.Filing(cited.TargetFile) is { } filing && string.Equals(filing.Hash, said.Sha256, StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
