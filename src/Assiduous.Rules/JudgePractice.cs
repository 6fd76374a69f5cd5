namespace Assiduous.Rules;

/// <summary>What a judge asks beside the rule. Null in a field means that nothing is known, never that the answer is no.</summary>
/// <param name="Judge">The judge, as the file names them; the surname is what is looked for.</param>
/// <param name="Summary">What is asked.</param>
/// <param name="Confidence">How far that was checked.</param>
public sealed record JudgePractice(string Judge, string Summary, Confidence Confidence)
{
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

    /// <summary>Whether the response must repeat each paragraph above its answer.</summary>
    public bool? Reproduce { get; init; }

    /// <summary>Whether a separate statement is asked for; false where the judge takes none.</summary>
    public bool? Separate { get; init; }

    /// <summary>Whether the parties must file one joint statement.</summary>
    public bool? Joint { get; init; }

    /// <summary>What briefs may cite for a fact: <c>evidence</c> or <c>statement</c> alone.</summary>
    public string? CiteOnly { get; init; }

    /// <summary>Whether a word-processing copy must be given.</summary>
    public bool? WordCopy { get; init; }

    /// <summary>Whether the judge asks for a notice to a party without counsel.</summary>
    public bool? ProSeNotice { get; init; }

    /// <summary>Whether this is the practice of <paramref name="judge"/>, as a caption or docket names the judge: "Hon. Kenneth M. Karas, U.S.D.J.".</summary>
    public bool IsOf(string judge)
    {
        var surname = Judge.Split(" (", StringSplitOptions.None)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        var asked = judge.Split([',', '('])[0].Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.ToUpperInvariant() is not ("JR" or "SR" or "II" or "III" or "IV"));
        return surname is { Length: > 2 } && char.IsUpper(surname[0]) && string.Equals(asked, surname, StringComparison.OrdinalIgnoreCase);
    }
}
