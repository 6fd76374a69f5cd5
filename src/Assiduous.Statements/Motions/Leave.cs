using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Rules;

namespace Assiduous.Statements.Motions;

/// <summary>Leave to go over a limit of paragraphs or pages, as the papers show it.</summary>
internal static partial class Leave
{
    /// <summary>The rule with the limits that an order among the papers lifts or moves. An order that names no number lifts them.</summary>
    public static StatementRule Granted(StatementRule rule, IReadOnlyList<Filing> filings)
    {
        if (rule is { MovantParagraphs: null, AdditionalParagraphs: null, MovantPages: null, ResponsePages: null, AdditionalPages: null }) return rule;
        foreach (var order in filings.Where(f => f.Role is FilingRole.Order))
            if (Sentence().Match(order.Text.Text) is { Success: true } m)
                return m.Groups["pages"].Success ? Pages(rule, Number(m)) : Paragraphs(rule, Number(m));
        return rule;
    }

    /// <summary>The paper that asks for leave to go over a limit; null where none does.</summary>
    public static Filing? Asked(IReadOnlyList<Filing> filings) => filings.FirstOrDefault(f => f.Role is FilingRole.Motion or FilingRole.Letter && Request().IsMatch(f.Title + " " + (f.Text.Text.Length > 3000 ? f.Text.Text[..3000] : f.Text.Text)));

    private static int? Number(Match m) => m.Groups["n"].Success && int.TryParse(m.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null;

    private static StatementRule Paragraphs(StatementRule rule, int? most) => rule with { MovantParagraphs = Moved(rule.MovantParagraphs, most), AdditionalParagraphs = Moved(rule.AdditionalParagraphs, most) };

    private static StatementRule Pages(StatementRule rule, int? most) =>
        rule with { MovantPages = Moved(rule.MovantPages, most), ResponsePages = Moved(rule.ResponsePages, most), AdditionalPages = Moved(rule.AdditionalPages, most) };

    private static int? Moved(int? limit, int? most) => limit is null || most is null ? null : Math.Max(limit.Value, most.Value);

    [GeneratedRegex(@"\b(grants?|granted|allow(s|ed)?|permit(s|ted)?|may file|leave to (file|exceed))\b[^.;]{0,160}?(?<n>\d{2,4})?[ -]{0,2}((?<pages>pages?)|paragraphs?|statements? of (additional |material |undisputed )*facts|asserted facts)\b[^.;]{0,80}\b(is|are) (hereby )?granted\b|\b(leave|request|motion)\b[^.;]{0,120}\b(is|are) (hereby )?granted\b[^;]{0,120}?(?<n>\d{2,4})[ -](numbered |asserted )?((?<pages>pages?)|paragraphs?|facts)\b|\bgrants?\b[^.;]{0,80}\bleave\b[^.;]{0,120}?(?<n>\d{2,4})[ -](numbered |asserted )?((?<pages>pages?)|paragraphs?|facts)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bleave\b[^.;]{0,120}\b(exceed|more than|additional|excess|in excess|over(length|sized))\b[^.;]{0,120}\b(paragraphs?|pages?|facts)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Request();
}
