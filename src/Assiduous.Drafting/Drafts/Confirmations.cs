using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>Which citations people confirmed.</summary>
internal static class Confirmations
{
    /// <summary>The latest confirmation of a citation: as it was handed in, or as the matter's own corrections hold it in force; null where nobody looked.</summary>
    public static Confirmation? Of(Fact fact, CitedPassage cited, DraftContext context) => Recorded(fact, cited, context).Concat(context.Options.Confirmations
        .Where(c => c.Side == fact.Side && string.Equals(c.Number, fact.Number, StringComparison.Ordinal) && string.Equals(c.Paper, fact.File, StringComparison.Ordinal)
            && string.Equals(Fold(c.Citation), Fold(cited.Text), StringComparison.Ordinal)))
        .OrderByDescending(c => c.At).FirstOrDefault();

    // A correction that confirms a citation is in force only while the filing has the bytes that were read.
    private static IEnumerable<Confirmation> Recorded(Fact fact, CitedPassage cited, DraftContext context)
    {
        if (cited.Confirmed is { } said && context.Filing(cited.TargetFile) is { } filing)
            yield return new(fact.File, fact.Side, fact.Number, cited.Text, said.Author, said.At, filing.Hash, ConfirmationResult.Supports, said.Reason.Length > 0 ? said.Reason : null);
    }

    /// <summary>Whether anybody confirmed anything in this matter.</summary>
    public static bool Any(DraftContext context) => context.Options.Confirmations.Count > 0 || context.Review.Facts.Any(f => f.Citations.Any(c => c.Confirmed is not null));

    /// <summary>Whether every citation of a fact was confirmed to say it, against the bytes that are there now.</summary>
    public static bool IsConfirmed(Fact fact, DraftContext context) => fact.Citations.Count > 0
        && fact.Citations.All(c => Of(fact, c, context) is { Result: ConfirmationResult.Supports } said && IsCurrent(said, c, context));

    /// <summary>Whether the bytes that were looked at are those that are there now.</summary>
    public static bool IsCurrent(Confirmation said, CitedPassage cited, DraftContext context) =>
        context.Filing(cited.TargetFile) is { } filing && string.Equals(filing.Hash, said.Sha256, StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
