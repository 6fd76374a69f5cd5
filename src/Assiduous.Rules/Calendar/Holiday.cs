namespace Assiduous.Rules.Calendar;

/// <summary>A legal holiday on a day.</summary>
/// <param name="Date">The day kept.</param>
/// <param name="Name">The holiday.</param>
/// <param name="Jurisdiction"><c>federal</c>, or a state's postal letters.</param>
/// <param name="Authority">What makes it one.</param>
/// <param name="Confidence">How far that was checked.</param>
/// <param name="IsObserved">Whether the day is kept in place of a Saturday or Sunday.</param>
/// <param name="Note">What else one should know; null where nothing.</param>
public sealed record Holiday(DateOnly Date, string Name, string Jurisdiction, string Authority, Confidence Confidence, bool IsObserved, string? Note);

/// <summary>Which day is kept when a holiday falls on a weekend.</summary>
public enum Observance
{
    /// <summary>None: the day itself.</summary>
    None,

    /// <summary>Sunday's is kept on Monday as well; Saturday's moves nothing.</summary>
    SundayToMonday,

    /// <summary>Saturday's is kept on Friday, Sunday's on Monday.</summary>
    NearestWeekday,
}

/// <summary>How to find the day of a holiday in a year.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Day">The day in a year; null in a year in which there is none.</param>
/// <param name="Since">First day from which it is one; null where always.</param>
/// <param name="IsShifted">Whether the calendar's observance applies to it.</param>
/// <param name="Confidence">How far it was checked.</param>
/// <param name="Note">What else one should know.</param>
internal sealed record HolidayRule(string Name, Func<int, DateOnly?> Day, DateOnly? Since, bool IsShifted, Confidence Confidence, string? Note);
