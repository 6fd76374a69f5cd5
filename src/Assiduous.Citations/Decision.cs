namespace Assiduous.Citations;

/// <summary>What a person decided in place of the program: who, when and why.</summary>
/// <param name="Id">The correction that holds it.</param>
/// <param name="Author">Who decided, as they sign.</param>
/// <param name="At">When, in universal time.</param>
/// <param name="Reason">Why, in their words; empty where they gave none.</param>
public sealed record Decision(string Id, string Author, DateTimeOffset At, string Reason);
