namespace Assiduous.Rules;

/// <summary>What a judge asks beside the rule. Null in a field means that nothing is known, never that the answer is no.</summary>
/// <param name="Judge">The judge, as the file names them; the surname is what is looked for.</param>
/// <param name="Summary">What is asked.</param>
/// <param name="Confidence">How far that was checked.</param>
public sealed record JudgePractice(string Judge, string Summary, Confidence Confidence)
{
    /// <summary>The judge's initials as docket numbers bear them, <c>KMK</c>.</summary>
    public IReadOnlyList<string> Initials { get; init; } = [];

    /// <summary>The day on which the practices were read or last revised; null where not known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where it was read: official pages, orders.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>How far it was checked and where it was read, in a sentence for the screen.</summary>
    public string Provenance => (Confidence switch
    {
        Confidence.High => "The practices, or an order that applies them, were read",
        Confidence.Medium => "They were read in part, or in a secondary source: check them",
        _ => "They were not checked against a source: check them before you rely on them",
    }) + (AsOf is { } day ? $", as of {day:yyyy-MM-dd}" : "") + (Sources.Count > 0 ? $" ({string.Join(", ", Sources)})." : ".");

    /// <summary>Most pages of the movant's statement.</summary>
    public int? MovantPages { get; init; }

    /// <summary>Most pages of the response.</summary>
    public int? ResponsePages { get; init; }

    /// <summary>Most pages of additional facts.</summary>
    public int? AdditionalPages { get; init; }

    /// <summary>Most paragraphs of the movant's statement.</summary>
    public int? MovantParagraphs { get; init; }

    /// <summary>Most paragraphs of additional facts.</summary>
    public int? AdditionalParagraphs { get; init; }

    /// <summary>Most sentences in one paragraph.</summary>
    public int? SentencesPerParagraph { get; init; }

    /// <summary>Whether each paragraph must hold one fact.</summary>
    public bool? OneFact { get; init; }

    /// <summary>Whether the response must repeat each paragraph above its answer; false where the judge forbids that.</summary>
    public bool? Reproduce { get; init; }

    /// <summary>Whether a separate statement is asked for; false where the judge takes none.</summary>
    public bool? Separate { get; init; }

    /// <summary>Whether the parties must file one joint statement.</summary>
    public bool? Joint { get; init; }

    /// <summary>What briefs may cite for a fact: <c>evidence</c> or <c>statement</c> alone.</summary>
    public string? CiteOnly { get; init; }

    /// <summary>What every citation of the record must have: <c>page-line</c> (depositions), <c>exhibit-number</c>, <c>docket-number</c>, <c>page-id</c>.</summary>
    public IReadOnlyList<string> CiteForm { get; init; } = [];

    /// <summary>Whether each response must say that it admits or denies.</summary>
    public bool? AdmitOrDeny { get; init; }

    /// <summary>Whether cited transcripts are filed <c>whole</c> or as <c>excerpts</c>; null where not known.</summary>
    public string? Transcripts { get; init; }

    /// <summary>Whether a word-processing copy must be given.</summary>
    public bool? WordCopy { get; init; }

    /// <summary>Whether the judge asks for a notice to a party without counsel.</summary>
    public bool? ProSeNotice { get; init; }

    /// <summary>Whether two entries are of the same judge: the same surname, whatever stands in brackets behind it.</summary>
    internal bool SameJudge(JudgePractice other) => string.Equals(Surname(Judge), Surname(other.Judge), StringComparison.OrdinalIgnoreCase);

    private static string Surname(string judge) => judge.Split(" (", StringSplitOptions.None)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";

    /// <summary>Whether this is the practice of <paramref name="judge"/>, as a caption or docket names the judge: "Hon. Kenneth M. Karas, U.S.D.J.".</summary>
    public bool IsOf(string judge)
    {
        var surname = Surname(Judge);
        var asked = judge.Split([',', '('])[0].Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.ToUpperInvariant() is not ("JR" or "SR" or "II" or "III" or "IV"));
        return surname is { Length: > 2 } && char.IsUpper(surname[0]) && string.Equals(asked, surname, StringComparison.OrdinalIgnoreCase);
    }
}
