namespace Assiduous.Matters;

/// <summary>How far a review has come.</summary>
/// <param name="Stage">What is being done, in a word: <c>Reading</c>.</param>
/// <param name="File">The filing at hand; null where the stage is about all of them.</param>
/// <param name="Done">How many filings are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record ReviewProgress(string Stage, string? File, int Done, int Total);
