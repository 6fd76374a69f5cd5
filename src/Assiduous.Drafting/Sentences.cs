using System.Globalization;
using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>What a code is called on screen and on paper. A status is never called "deemed admitted": it says what would follow.</summary>
internal static class Sentences
{
    public const string StrictReading = "If the rule is enforced";

    public const string BothReadings = "In both readings";

    public const string AssiduousReading = "On the whole record";

    /// <summary>The statuses in the order in which people read them: settled, contested, wanting, unknown.</summary>
    public static IReadOnlyList<FactStatus> Order { get; } =
    [
        FactStatus.Admitted, FactStatus.DeemedAdmitted, FactStatus.Undisputed, FactStatus.Disputed, FactStatus.DisputedInPart,
        FactStatus.Unsupported, FactStatus.Disregarded, FactStatus.Undecided,
    ];

    public static string Of(FactStatus status) => status switch
    {
        FactStatus.Admitted => "Admitted",
        FactStatus.DeemedAdmitted => "Would be taken as admitted if the rule is enforced",
        FactStatus.Undisputed => "Undisputed",
        FactStatus.Disputed => "Disputed",
        FactStatus.DisputedInPart => "Disputed in part",
        FactStatus.Unsupported => "Not supported by evidence that counts",
        FactStatus.Disregarded => "Would be disregarded as no statement of fact",
        _ => "Undecided: the program cannot tell",
    };

    /// <summary>The same behind the name of a reading, which says under what condition it holds.</summary>
    public static string Within(FactStatus status) => status is FactStatus.DeemedAdmitted ? "Would be taken as admitted" : Of(status);

    /// <summary>A short name for a filter or a column.</summary>
    public static string Filter(FactStatus status) => status switch
    {
        FactStatus.DeemedAdmitted => "would be admitted if enforced",
        FactStatus.Unsupported => "unsupported",
        FactStatus.Disregarded => "would be disregarded",
        FactStatus.Undecided => "undecided",
        _ => Of(status).ToLowerInvariant(),
    };

    public static string Shape(FactStatus status) => status switch
    {
        FactStatus.Admitted => "●",
        FactStatus.DeemedAdmitted => "■",
        FactStatus.Undisputed => "◉",
        FactStatus.Disputed => "◧",
        FactStatus.DisputedInPart => "◩",
        FactStatus.Unsupported => "○",
        FactStatus.Disregarded => "◇",
        _ => "◌",
    };

    public static string Of(Outlook outlook) => outlook switch
    {
        Outlook.Open => "Open: a jury could go either way",
        Outlook.Fails => "Fails on every version of the facts",
        Outlook.Holds => "Holds on every version of the facts",
        Outlook.Conceded => "Conceded",
        Outlook.Weighing => "Weighing: settled factors point both ways",
        Outlook.OpenLaw => "Turns on a question of law",
        _ => "Not assessed",
    };

    public static string Short(Outlook outlook) => outlook switch
    {
        Outlook.Open => "Open",
        Outlook.Fails => "Fails",
        Outlook.Holds => "Holds",
        Outlook.Conceded => "Conceded",
        Outlook.Weighing => "Weighing",
        Outlook.OpenLaw => "Question of law",
        _ => "Not assessed",
    };

    /// <summary>What an outlook means for a defense, which is made out or not.</summary>
    public static string Of(Outlook outlook, bool defense) => (outlook, defense) switch
    {
        (Outlook.Open, true) => "Open: it depends on disputed facts",
        (Outlook.Holds, true) => "Made out on every version of the facts",
        (Outlook.Fails, true) => "Made out on no version of the facts",
        _ => Of(outlook),
    };

    /// <summary>The same in a word or two.</summary>
    public static string Short(Outlook outlook, bool defense) => (outlook, defense) switch
    {
        (Outlook.Holds, true) => "Made out",
        (Outlook.Fails, true) => "Not made out",
        _ => Short(outlook),
    };

    public static string Shape(Outlook outlook) => outlook switch
    {
        Outlook.Open => "◧",
        Outlook.Fails => "▽",
        Outlook.Holds => "▲",
        Outlook.Conceded => "⊖",
        Outlook.Weighing => "◐",
        Outlook.OpenLaw => "§",
        _ => "◌",
    };

    public static string Of(ElementStatus status) => status switch
    {
        ElementStatus.UndisputedTrue => "Cannot be disputed on this record",
        ElementStatus.UndisputedFalse => "Negated, with nothing the other way",
        ElementStatus.GenuinelyDisputed => "Genuinely disputed: a jury could find either way",
        ElementStatus.NoEvidence => "No evidence from the party who must prove it",
        ElementStatus.ConcededTrue => "Conceded by the party against whom it counts",
        ElementStatus.ConcededFalse => "Given up by the party who must prove it",
        ElementStatus.Weighing => "Factors point both ways",
        ElementStatus.OpenLaw => "A question of law that the program does not answer",
        _ => "Not assessed",
    };

    public static string Shape(ElementStatus status) => status switch
    {
        ElementStatus.UndisputedTrue or ElementStatus.ConcededTrue => "▲",
        ElementStatus.UndisputedFalse => "▽",
        ElementStatus.GenuinelyDisputed => "◧",
        ElementStatus.NoEvidence => "○",
        ElementStatus.ConcededFalse => "⊖",
        ElementStatus.Weighing => "◐",
        ElementStatus.OpenLaw => "§",
        _ => "◌",
    };

    public static string Of(Support support) => support switch
    {
        Support.Supports => "says it",
        Support.Partial => "says a part of it",
        Support.Contradicts => "says otherwise",
        Support.NotFound => "does not say it",
        _ => "unclear whether it says it",
    };

    public static string Of(QuoteMatch quote) => quote switch
    {
        QuoteMatch.Exact => "quoted word for word",
        QuoteMatch.Altered => "quoted with changes",
        QuoteMatch.Elsewhere => "the quoted words stand at another place",
        _ => "the quoted words are not there",
    };

    public static string Of(Disposition disposition) => disposition switch
    {
        Disposition.Admitted => "Admits",
        Disposition.Denied => "Denies",
        Disposition.AdmittedInPart => "Admits in part",
        Disposition.ObjectionOnly => "Objects and does no more",
        Disposition.NoKnowledge => "Professes no knowledge",
        _ => "Says nothing that counts as an answer",
    };

    public static string Of(FilingRole role) => role switch
    {
        FilingRole.Statement => "Statement of facts",
        FilingRole.Response => "Response to the statement",
        FilingRole.AdditionalFacts => "Additional facts",
        FilingRole.ReplyStatement => "Reply to the additional facts",
        FilingRole.JointStatement => "Joint statement",
        FilingRole.Memorandum => "Memorandum of law",
        FilingRole.Reply => "Reply memorandum",
        FilingRole.Docket => "Docket report",
        FilingRole.Other => "Not recognised",
        _ => role.ToString(),
    };

    public static string Of(Oath? oath) => oath switch
    {
        Oath.Sworn => "sworn",
        Oath.Declared => "declared under penalty of perjury",
        Oath.Unsworn => "unsworn",
        _ => "",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Warning => "Warning",
        _ => "Note",
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "its text, or an opinion that quotes it, was read",
        Confidence.Medium => "its text was read in part, or in a secondary source; check it",
        _ => "its text was not checked against a source; check it before you rely on it",
    };

    public static string Of(Side side) => side is Side.Movant ? "Movant" : "Opponent";

    /// <summary>A code as words: <c>no-pinpoint</c> becomes "No pinpoint".</summary>
    public static string OfCode(string code) => Capital(code.Replace('-', ' '));

    /// <summary>Words that begin a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? "" : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));

    /// <summary>A number and its noun: <c>1 fact</c>, <c>3 facts</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
