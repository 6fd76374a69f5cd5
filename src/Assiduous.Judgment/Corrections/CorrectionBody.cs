using System.Text.Json.Serialization;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Corrections;

/// <summary>The two readings of a status.</summary>
public enum StatusReading
{
    /// <summary>The rule as written.</summary>
    Strict,

    /// <summary>The whole record.</summary>
    Assiduous,
}

/// <summary>A fact, by the name that lasts from one version of the papers to the next.</summary>
/// <param name="Motion">The motion, <c>m1</c>.</param>
/// <param name="Side">Whose fact.</param>
/// <param name="Number">Its number as printed.</param>
public sealed record FactName(string Motion, Side Side, string Number)
{
    /// <summary>The name of a fact.</summary>
    public static FactName Of(Fact fact) => new(fact.Motion, fact.Side, fact.Number);

    /// <summary>Whether this is the name of a fact.</summary>
    public bool Names(Fact fact) =>
        fact.Side == Side && string.Equals(fact.Number, Number, StringComparison.Ordinal) && string.Equals(fact.Motion, Motion, StringComparison.Ordinal);

    /// <summary>How a sentence calls it: <c>the movant's ¶ 12</c>.</summary>
    public override string ToString() => $"the {(Side == Side.Movant ? "movant" : "opponent")}'s ¶ {Number}";
}

/// <summary>One row of a record citation: its paper, its words and the words before it, by which it is found again when the paper changes.</summary>
/// <param name="File">The paper that cites.</param>
/// <param name="Text">The citation as printed, white space folded.</param>
/// <param name="Context">Hash of the words that lead to it.</param>
/// <param name="Row">Which of its pinpoints, from 0.</param>
public sealed record CitationName(string File, string Text, string Context, int Row);

/// <summary>A finding, by what it says.</summary>
/// <param name="Code">Its code.</param>
/// <param name="File">The filing about which it is; null for the matter as a whole.</param>
/// <param name="Fact">The fact on which it stands; null where it stands on none.</param>
/// <param name="Words">Hash of its message and of the words at its place.</param>
public sealed record FindingName(string Code, string? File, FactName? Fact, string Words);

/// <summary>What a person decided.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StatusOverruled), "status")]
[JsonDerivedType(typeof(PairingOverruled), "pairing")]
[JsonDerivedType(typeof(CitationResolved), "citation")]
[JsonDerivedType(typeof(RoleOverruled), "role")]
[JsonDerivedType(typeof(InputOverruled), "input")]
[JsonDerivedType(typeof(LinkConfirmed), "link")]
[JsonDerivedType(typeof(FindingJudged), "finding")]
[JsonDerivedType(typeof(CitationConfirmed), "citation-confirmed")]
[JsonDerivedType(typeof(NoteWritten), "note")]
[JsonDerivedType(typeof(Undone), "undo")]
public abstract record CorrectionBody
{
    /// <summary>What it decides about: of two corrections with one subject only one can stand. Null where several can stand side by side.</summary>
    [JsonIgnore]
    public abstract string? Subject { get; }

    /// <summary>What was decided, as a sentence without its author: <c>¶ 12 is disputed (strict)</c>.</summary>
    [JsonIgnore]
    public abstract string Sentence { get; }

    private protected static string Key(params ReadOnlySpan<string?> parts) => string.Join('\u001f', parts.ToArray().Select(p => p ?? ""));
}

/// <summary>A fact's status in one reading.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Status">The status that it has instead.</param>
public sealed record StatusOverruled(FactName Fact, StatusReading Reading, FactStatus Status) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("status", Fact.Motion, $"{Fact.Side}", Fact.Number, $"{Reading}");

    /// <inheritdoc/>
    public override string Sentence => $"{Fact} is {StatusWords.Of(Status)} in the {(Reading == StatusReading.Strict ? "strict" : "assiduous")} reading";
}

/// <summary>Which response answers a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="File">The paper in which the response stands; null where no response answers it.</param>
/// <param name="Response">The response's number as printed; null where no response answers it.</param>
public sealed record PairingOverruled(FactName Fact, string? File, string? Response) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("pairing", Fact.Motion, $"{Fact.Side}", Fact.Number);

    /// <inheritdoc/>
    public override string Sentence => Response is null ? $"no response answers {Fact}" : $"{Fact} is answered by response {Response} in {File}";
}

/// <summary>Where a record citation leads.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Target">The filing that it means, by its name in the folder.</param>
/// <param name="Pinpoint">The place that it means; null keeps the place as printed.</param>
public sealed record CitationResolved(CitationName Citation, string Target, Pinpoint? Pinpoint) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("citation", Citation.File, Citation.Text, Citation.Context, $"{Citation.Row}");

    /// <inheritdoc/>
    public override string Sentence => $"“{Citation.Text}” in {Citation.File} means {Target}{(Pinpoint is { } place ? $" at {place.From}{(place.To is null ? "" : "–" + place.To)}" : "")}";
}

/// <summary>What a filing is.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Party">Whose it is; null keeps what was inferred.</param>
/// <param name="Witness">Who testifies in it; null keeps what was inferred.</param>
public sealed record RoleOverruled(string File, FilingRole Role, string? Party, string? Witness) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("role", File);

    /// <inheritdoc/>
    public override string Sentence => $"{File} is: {StatusWords.Of(Role)}{(Party is null ? "" : ", of " + Party)}{(Witness is null ? "" : ", by " + Witness)}";
}

/// <summary>What decides which text of which court's rule governs, and with whose practices.</summary>
public enum RuleInput
{
    /// <summary>The court, by its id.</summary>
    Court,

    /// <summary>The day by which the version of the rule is chosen.</summary>
    Filed,

    /// <summary>The judge.</summary>
    Judge,

    /// <summary>Whether all parties have counsel.</summary>
    Counsel,
}

/// <summary>One of the four inputs of a rule, whatever the papers say.</summary>
/// <param name="Input">Which.</param>
/// <param name="Value">A court's id, a day as <c>2024-07-01</c>, a judge's name, <c>all</c> or <c>not-all</c>.</param>
public sealed record InputOverruled(RuleInput Input, string Value) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("input", $"{Input}");

    /// <inheritdoc/>
    public override string Sentence => Input switch
    {
        RuleInput.Court => $"the court is {Value}",
        RuleInput.Filed => $"the version of the rule goes by {Value}",
        RuleInput.Judge => $"the judge is {Value}",
        _ => Value is "all" ? "all parties have counsel" : "a party has no counsel",
    };
}

/// <summary>A fact goes to an element, for or against it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Claim">The claim, by its name or by the id of its test.</param>
/// <param name="Element">The element's id within the test.</param>
/// <param name="Supports">Whether the fact, if true, speaks for the element or against it.</param>
/// <param name="Defendant">The defendant for whom it does; null for all.</param>
public sealed record LinkConfirmed(FactName Fact, string Claim, string Element, bool Supports, string? Defendant) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("link", Fact.Motion, $"{Fact.Side}", Fact.Number, Claim, Element, Defendant);

    /// <inheritdoc/>
    public override string Sentence => $"{Fact} speaks {(Supports ? "for" : "against")} “{Element}” of {Claim}{(Defendant is null ? "" : " as to " + Defendant)}";
}

/// <summary>A finding stands, or is set aside.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Stands">Whether it stands.</param>
public sealed record FindingJudged(FindingName Finding, bool Stands) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("finding", Finding.Code, Finding.File, Finding.Fact?.ToString(), Finding.Words);

    /// <inheritdoc/>
    public override string Sentence => $"the finding {Finding.Code}{(Finding.Fact is { } fact ? $" on {fact}" : Finding.File is { } file ? $" on {file}" : "")} {(Stands ? "stands" : "is set aside")}";
}

/// <summary>A person read the cited words against the filing's own bytes and found the citation right.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Target">The filing that was read.</param>
/// <param name="Pinpoint">The place that was read; null for the whole document.</param>
/// <param name="Sha256">SHA-256 of the filing's bytes, lower-case hexadecimal.</param>
public sealed record CitationConfirmed(CitationName Citation, string Target, Pinpoint? Pinpoint, string Sha256) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => Key("confirmed", Citation.File, Citation.Text, Citation.Context, $"{Citation.Row}");

    /// <inheritdoc/>
    public override string Sentence => $"“{Citation.Text}” in {Citation.File} was read against {Target} and is right";
}

/// <summary>A note; its words are the correction's reason. Changes nothing.</summary>
/// <param name="Fact">The fact on which it stands; null where it stands on none.</param>
/// <param name="File">The filing on which it stands; null where it stands on none.</param>
public sealed record NoteWritten(FactName? Fact, string? File) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => null;

    /// <inheritdoc/>
    public override string Sentence => $"note on {Fact?.ToString() ?? File ?? "the matter"}";
}

/// <summary>An earlier correction is taken back. Taken back itself, that one stands again.</summary>
/// <param name="Correction">Its id.</param>
public sealed record Undone(string Correction) : CorrectionBody
{
    /// <inheritdoc/>
    public override string? Subject => null;

    /// <inheritdoc/>
    public override string Sentence => $"{Correction[..Math.Min(8, Correction.Length)]} is taken back";
}
