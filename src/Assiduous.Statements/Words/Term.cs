namespace Assiduous.Statements.Words;

/// <summary>What a term is.</summary>
internal enum TermKind { Word, Name, Person, Number, Time, Date, Money }

/// <summary>A word of a sentence that carries a fact, or a quantity.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Surface">As printed, in lower case.</param>
/// <param name="Stem">Without its ending; for a quantity its unit's stem.</param>
/// <param name="Value">The quantity; for a time the minutes since midnight, for a date year, month and day as one number.</param>
internal sealed record Term(TermKind Kind, string Surface, string Stem, double Value = 0)
{
    /// <summary>Its words for a reader: a phrase that counts as one term has its spaces again.</summary>
    public string Printed => Surface.Replace('_', ' ');

    /// <summary>Whether the speaker hedges the quantity: "about", "maybe".</summary>
    public bool Approximate { get; init; }

    /// <summary>Whether it compares: "less than", "at least".</summary>
    public bool Bound { get; init; }

    /// <summary>Whether it is the most that may be: "within ten minutes".</summary>
    public bool AtMost { get; init; }

    /// <summary>Whether it is the least that may be: "after six", "more than forty hours".</summary>
    public bool AtLeast { get; init; }

    /// <summary>Whether it names the thing before it, "parcel 1061", and counts nothing.</summary>
    public bool Names { get; init; }

    /// <summary>Whether it tells where or when and not what: "in the aisle", "on the day of the fall".</summary>
    public bool Circumstance { get; init; }

    /// <summary>Whether a helping verb leads it, so that it is a verb: "did not fill".</summary>
    public bool Verb { get; init; }

    /// <summary>Whether an article leads it, so that it is a thing: "the saw".</summary>
    public bool Noun { get; init; }

    /// <summary>Whether it stands in a clause that only tells which thing is meant: "the cartons that Palisade shipped".</summary>
    public bool Relative { get; init; }

    /// <summary>Whether it only was to be done or be so: "get out" in "I told him to get out".</summary>
    public bool Bidden { get; init; }

    /// <summary>Where it stands among the words of its sentence.</summary>
    public int At { get; init; }

    /// <summary>Whether "of" leads it, so that it tells what the thing before it is of: "loaves of bread".</summary>
    public bool Complement { get; init; }

    /// <summary>Whether it counts an order: "third".</summary>
    public bool Ordinal { get; init; }

    /// <summary>Whether the hour is told with a.m. or p.m. or in 24 hours.</summary>
    public bool HalfKnown { get; init; }

    /// <summary>How much it counts when a passage is measured against a sentence.</summary>
    public double Weight(Lexicon lexicon) => Kind switch
    {
        TermKind.Name => 0.6,
        TermKind.Person => 0.25,
        TermKind.Word => lexicon.IsWeak(Stem) ? 0.25 : 1,
        _ => 1.5,
    };

    /// <summary>Whether it is a quantity.</summary>
    public bool IsQuantity => Kind is TermKind.Number or TermKind.Time or TermKind.Date or TermKind.Money;
}

/// <summary>A clause: its terms and whether it is negated.</summary>
/// <param name="Terms">Its terms in order.</param>
/// <param name="Negative">Whether it is turned round.</param>
/// <param name="Text">Its words.</param>
internal sealed record Clause(IReadOnlyList<Term> Terms, bool Negative, string Text)
{
    /// <summary>Whether it is said outright, rather than asked and left open.</summary>
    public bool Asserted { get; init; } = true;

    /// <summary>Whether it was asked and the answer took it up with yes or no.</summary>
    public bool Answered { get; init; }

    /// <summary>The sentence in which it stands, as printed.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>Whether it stands before the passage, which leans on it: "Where was the ladder?", and the passage has "It was gone."</summary>
    public bool Before { get; init; }

    /// <summary>Whether it speaks of what could or would be.</summary>
    public bool Modal { get; init; }

    /// <summary>Whether it is turned round by its verb alone, "he refused to sign", so that "no" to it says that he signed.</summary>
    public bool Refusing { get; init; }

    /// <summary>Whether it denies only until a time that follows, "did not look for work until 2021", and so tells that it was then.</summary>
    public bool Until { get; init; }

    /// <summary>Whether it opens with a preposition: "On the ground …", "At the station …".</summary>
    public bool Opens { get; init; }

    /// <summary>Whether "I" or "my" stands in it.</summary>
    public bool FirstPerson { get; init; }

    /// <summary>Whether "we" or "our" stands in it.</summary>
    public bool Plural { get; init; }

    /// <summary>Whether it says only that the witness does not know or recall: evidence of that, and of nothing else.</summary>
    public bool Ignorant { get; init; }

    /// <summary>Whether "you" stands in it.</summary>
    public bool SecondPerson { get; init; }

    /// <summary>Whether he, she or they stands in it.</summary>
    public bool ThirdPerson { get; init; }
}
