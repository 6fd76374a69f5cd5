namespace Assiduous.Samples.Synthetic;

/// <summary>What a review of a synthetic matter must find.</summary>
/// <param name="Matter">The matter's name.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Court">The court, <c>S.D.N.Y.</c>.</param>
/// <param name="Docket">Docket number.</param>
/// <param name="Filings">The files and what they are.</param>
/// <param name="Facts">The facts, movant's first, each in the order of its paper.</param>
public sealed record SyntheticTruth(
    string Matter, string Caption, string Court, string Docket, IReadOnlyList<TrueFiling> Filings, IReadOnlyList<TrueFact> Facts);

/// <summary>A file and what it is.</summary>
/// <param name="File">Its name.</param>
/// <param name="Ecf">Docket number, <c>40-1</c>.</param>
/// <param name="Role"><c>movant_statement</c>, <c>opponent_response</c>, <c>opponent_additional_facts</c>, <c>movant_reply_to_additional_facts</c>, <c>deposition</c> or <c>declaration</c>.</param>
/// <param name="Title">Its title.</param>
public sealed record TrueFiling(string File, string Ecf, string Role, string Title);

/// <summary>A fact and its status.</summary>
/// <param name="Side"><c>movant</c> or <c>opponent</c>.</param>
/// <param name="Number">Its number in its paper.</param>
/// <param name="Text">The paragraph as filed, citation included, number not.</param>
/// <param name="Citations">What it cites.</param>
/// <param name="OwnEvidenceSupports">Whether that exists and says it.</param>
/// <param name="Response">The answer to it.</param>
/// <param name="Findings">Codes of what is wrong with it; empty where nothing is.</param>
/// <param name="StatusStrict">Status if the rule is enforced as written.</param>
/// <param name="StatusAssiduous">Status on the whole record.</param>
public sealed record TrueFact(
    string Side, int Number, string Text, IReadOnlyList<TrueCitation> Citations, bool OwnEvidenceSupports, TrueResponse Response,
    IReadOnlyList<string> Findings, string StatusStrict, string StatusAssiduous);

/// <summary>The answer to a fact.</summary>
/// <param name="Present">Whether there is one.</param>
/// <param name="Disposition"><c>admitted</c>, <c>denied</c> or <c>none</c>.</param>
/// <param name="Text">Its words; empty where there is none.</param>
/// <param name="Citations">What it cites.</param>
/// <param name="DenialProper">Whether it denies with evidence that says so.</param>
public sealed record TrueResponse(bool Present, string Disposition, string Text, IReadOnlyList<TrueCitation> Citations, bool DenialProper)
{
    /// <summary>No answer at all.</summary>
    public static TrueResponse None { get; } = new(false, "none", "", [], false);
}

/// <summary>A citation and the words to which it points.</summary>
/// <param name="Text">As printed, without its parenthesis.</param>
/// <param name="TargetFile">The file to which it points.</param>
/// <param name="Locator">Where in it: <c>pages_lines</c> or <c>paragraphs</c>, with plain hyphens.</param>
/// <param name="Passage">The words there, white space folded; null where the place does not exist.</param>
/// <param name="Supports">Whether they say what the citing paper says.</param>
/// <param name="Defect"><c>no_such_page</c>; null where nothing is wrong.</param>
public sealed record TrueCitation(
    string Text, string TargetFile, IReadOnlyDictionary<string, string> Locator, string? Passage, bool Supports, string? Defect);
