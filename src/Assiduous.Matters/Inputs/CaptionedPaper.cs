using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Rules;

namespace Assiduous.Matters.Inputs;

/// <summary>A paper with its caption, and how much it says of the case: papers of the motion before others, exhibits last, later ones before earlier ones.</summary>
/// <remarks>A case may be transferred or reassigned, and exhibits may be papers of other cases, so the captions are not counted.</remarks>
internal sealed partial record CaptionedPaper(Filing Filing, Caption Caption, int Order)
{
    private const int Head = 3000;

    /// <summary>Whether it is a paper of this case by itself, and not attached to one.</summary>
    public bool Main => Filing.Attachment is null && Filing.AttachedTo is null && Filing.Role is not (FilingRole.Exhibit or FilingRole.Transcript);

    private int Rank => !Main ? 2 : Filing.Role is FilingRole.Statement or FilingRole.JointStatement or FilingRole.Response or FilingRole.AdditionalFacts or FilingRole.ReplyStatement or FilingRole.Motion
        or FilingRole.Memorandum or FilingRole.Reply or FilingRole.Order ? 0 : 1;

    /// <summary>The initials of the district judge behind the docket number, <c>KMK</c> in <c>22-cv-04181 (KMK)(JCM)</c>; null where none stand there.</summary>
    public string? JudgeInitials => Numbered().Match(Filing.Text.Text.Length > Head ? Filing.Text.Text[..Head] : Filing.Text.Text) is { Success: true } m ? m.Groups["judge"].Value : null;

    /// <summary>The papers that bear a caption, in the order of the folder.</summary>
    public static IReadOnlyList<CaptionedPaper> Of(IReadOnlyList<Filing> filings) =>
        [.. filings.Select((f, i) => (Filing: f, Order: i, Caption: CaptionReader.Read(f.Text))).Where(c => c.Caption is not null).Select(c => new CaptionedPaper(c.Filing, c.Caption!, c.Order))];

    /// <summary>The paper to follow for a value: of the best rank that has one, the latest; null where none has.</summary>
    public static CaptionedPaper? Latest(IReadOnlyList<CaptionedPaper> papers, Func<CaptionedPaper, string?> value) => papers.Where(p => !string.IsNullOrWhiteSpace(value(p)))
        .OrderBy(p => p.Rank).ThenByDescending(p => RuleDays.Stamped(p.Filing) ?? DateOnly.MinValue).ThenByDescending(p => int.TryParse(p.Filing.Ecf, out var n) ? n : 0).ThenBy(p => p.Order).FirstOrDefault();

    /// <summary>The court's id: by its name in full, or by the short form in which the rule book cites it, <c>S.D.N.Y.</c></summary>
    public string? Court(RuleBook rules) => Caption.Court ?? (Caption.CourtName is { } name && name.Contains("district court", StringComparison.OrdinalIgnoreCase) ? Short(rules) : null);

    private string? Short(RuleBook rules)
    {
        var lines = (Filing.Text.Text.Length > Head ? Filing.Text.Text[..Head] : Filing.Text.Text).Split('\n').Take(40).Select(Letters).Where(l => l.Length is > 2 and < 60).ToList();
        return rules.Courts.FirstOrDefault(c => rules.Versions(c)[0].CourtName is var cited && lines.Exists(l => l.EndsWith(Letters(cited), StringComparison.Ordinal) && (l.Length == Letters(cited).Length || l.EndsWith("COURT" + Letters(cited), StringComparison.Ordinal))));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    [GeneratedRegex(@"\b\d{2}[ -]?(cv|civ\.?|cr)[ -]?\d{2,6} {0,2}(-|[ ]{0,2}\() {0,2}(?<judge>[A-Z]{2,4})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
