namespace Assiduous.Docket;

/// <summary>Something due.</summary>
/// <param name="Date">The day.</param>
/// <param name="What">What is due, and from whom.</param>
/// <param name="Source">The order or rule that says so, as one would cite it.</param>
/// <param name="Steps">How the day was computed, a step a line.</param>
public sealed record Deadline(DateOnly Date, string What, string Source, IReadOnlyList<string> Steps);

/// <summary>One event in the history of the case.</summary>
/// <param name="Date">When; null where the papers do not say.</param>
/// <param name="Event">What happened, as a sentence.</param>
/// <param name="Ecf">The docket entry that shows it; null where none.</param>
public sealed record HistoryEvent(DateOnly? Date, string Event, string? Ecf);
