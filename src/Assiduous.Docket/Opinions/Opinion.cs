using Assiduous.Citations;

namespace Assiduous.Docket;

/// <summary>What a decision says of itself, its case and its outcome. All spans point into the text that was read.</summary>
public sealed record Opinion
{
    /// <summary>Court, number, judge, date, parties.</summary>
    public required OpinionCaption Caption { get; init; }

    /// <summary>Headings in order.</summary>
    public IReadOnlyList<OpinionHeading> Headings { get; init; } = [];

    /// <summary>What happened in the case before, in the order told.</summary>
    public IReadOnlyList<OpinionEvent> History { get; init; } = [];

    /// <summary>What was ruled, one row a ruling.</summary>
    public IReadOnlyList<Ruling> Rulings { get; init; } = [];

    /// <summary>What somebody is told to do.</summary>
    public IReadOnlyList<OpinionOrder> Orders { get; init; } = [];

    /// <summary>People and bodies named, with what they are.</summary>
    public IReadOnlyList<OpinionPerson> Persons { get; init; } = [];

    /// <summary>The complaint that governs; null where the text does not say.</summary>
    public OperativeComplaint? OperativeComplaint { get; init; }
}

/// <summary>The head of a decision.</summary>
public sealed record OpinionCaption
{
    /// <summary>Court id, <c>nysd</c>; null where not recognised.</summary>
    public string? Court { get; init; }

    /// <summary>The court's name as printed; null where not recognised.</summary>
    public string? CourtName { get; init; }

    /// <summary>Docket number as printed; null where none.</summary>
    public string? DocketNumber { get; init; }

    /// <summary>The judge's name, in ordinary case; null where none is named.</summary>
    public string? Judge { get; init; }

    /// <summary>Date of filing, or else of signature; null where none.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>The decision's own docket entry; null where not shown.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>What the paper calls itself, <c>Opinion and Order</c>; null where it does not.</summary>
    public string? Title { get; init; }

    /// <summary>Parties in the order of the caption.</summary>
    public IReadOnlyList<CaptionParty> Parties { get; init; } = [];
}

/// <summary>A party in a caption.</summary>
/// <param name="Name">Name without rank, in ordinary case.</param>
/// <param name="Role"><c>plaintiff</c>, <c>defendant</c>, <c>petitioner</c>, …</param>
/// <param name="Title">Rank or office before the name; null where none.</param>
/// <param name="Span">Where it is printed.</param>
public sealed record CaptionParty(string Name, string Role, string? Title, TextSpan Span);

/// <summary>A heading.</summary>
/// <param name="Level">1 for capitals without a number, 2 for I., 3 for A., 4 for 1.</param>
/// <param name="Number">Its number as printed, without the period; null where none.</param>
/// <param name="Title">Its words.</param>
/// <param name="Start">Offset of its first character.</param>
public sealed record OpinionHeading(int Level, string? Number, string Title, int Start);

/// <summary>An event that the decision recites.</summary>
/// <param name="Date">When; null where the decision does not say.</param>
/// <param name="Event">The sentence, citations to the docket left out.</param>
/// <param name="Ecf">Docket entry as printed, <c>45–47</c>; null where none is cited.</param>
/// <param name="Span">The sentence with its citations.</param>
public sealed record OpinionEvent(DateOnly? Date, string Event, string? Ecf, TextSpan Span)
{
    /// <summary>Parties who joined by this event.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    /// <summary>Parties who left by it.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];
}

/// <summary>One ruling.</summary>
/// <param name="On"><c>motion</c>, <c>claim</c>, <c>defense</c> or <c>party</c>.</param>
/// <param name="Claim">The claim or defense ruled on or reached; null where the ruling is on a whole motion or party.</param>
/// <param name="Party">The party whom it concerns; null where all.</param>
/// <param name="Outcome"><c>granted</c>, <c>denied</c>, <c>dismissed</c>, <c>conceded</c> or <c>terminated</c>.</param>
/// <param name="Text">The words that rule.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Ruling(string On, string? Claim, string? Party, string Outcome, string Text, TextSpan Span);

/// <summary>One thing ordered.</summary>
/// <param name="To">Who is to do it, as a phrase: <c>the parties</c>.</param>
/// <param name="What">What is to be done, from the verb on: <c>submit a joint status report</c>.</param>
/// <param name="Due">The day certain by which; null where none is set.</param>
/// <param name="Span">The sentence.</param>
public sealed record OpinionOrder(string To, string What, DateOnly? Due, TextSpan Span)
{
    /// <summary>Days given instead of a date, counted from the decision; null where none.</summary>
    public int? WithinDays { get; init; }
}

/// <summary>A person or body named.</summary>
/// <param name="Name">As fully as the text names it.</param>
/// <param name="Roles">What the text says it is.</param>
public sealed record OpinionPerson(string Name, IReadOnlyList<string> Roles);

/// <summary>The complaint that governs.</summary>
/// <param name="Name">As the text calls it, <c>Third Amended Complaint</c>.</param>
/// <param name="Ecf">Its docket entry; null where none is cited.</param>
/// <param name="Span">Where the text says so.</param>
public sealed record OperativeComplaint(string Name, string? Ecf, TextSpan Span);
