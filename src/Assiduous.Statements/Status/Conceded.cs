using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Status;

/// <summary>What a party has conceded outside the papers of the motion: stipulated facts, and answers to requests for admission (Rule 36).</summary>
/// <remarks>A request that was never answered is not taken as admitted: the papers do not show when it was served.</remarks>
internal sealed partial class Conceded
{
    private const double Whole = 0.9;
    private readonly PassageReader _passages;
    private readonly List<Words> _words;

    private sealed record Words(string Text, string Place, string? By, string Authority);

    /// <summary>Reads the stipulations and the answers to requests for admission among the filings.</summary>
    public Conceded(StatementInput input, PassageReader passages)
    {
        _passages = passages;
        _words = [.. input.Filings.Where(f => f.Role is FilingRole.Stipulation).SelectMany(Stipulated), .. Admissions([.. input.Filings.Where(f => f.Role is FilingRole.Discovery)])];
    }

    /// <summary>Why <paramref name="fact"/> is conceded outside the motion's papers; null where it is not.</summary>
    public StatusReason? Of(StatedFact fact)
    {
        foreach (var words in _words)
        {
            if (words.By is { } by && (fact.Papers.Movant is not { } movant || string.Equals(by, movant, StringComparison.Ordinal) == (fact.Side == Side.Movant))) continue;
            if (_passages.Reader.Read(fact.Assertion, words.Text, _passages.Counsel) is not { Support: Support.Supports } reading || reading.Coverage < Whole) continue;
            return new(FactStatus.Admitted, $"{words.Place} concedes it: “{StatusLadder.Cut(words.Text)}”.", words.Authority);
        }

        return null;
    }

    private static IEnumerable<Words> Stipulated(Filing filing)
    {
        if (filing.Signed is false || !filing.Text.Text.Contains("stipulat", StringComparison.OrdinalIgnoreCase) || Stipulations.Bars(filing.Text.Text)) yield break;
        foreach (var p in ParagraphCutter.Cut(filing.Text, PaperLines.Of(filing.Text)))
            if (!Stipulations.Reserves(p.Prose.Text))
                yield return new(p.Prose.Text, $"The parties' stipulation ({filing.Label} ¶ {p.Number})", null, "Stipulation of the parties; Fed. R. Civ. P. 56(c)(1)(A)");
    }

    /// <summary>The requests that the last answer to them admits: an answer that was amended or withdrawn concedes nothing (Rule 36(b)).</summary>
    private static IEnumerable<Words> Admissions(IReadOnlyList<Filing> filings) => filings.SelectMany(Asked)
        .GroupBy(a => (a.By, Fold(a.Text))).Select(Governing).OfType<AskedAndAnswered>()
        .Select(a => new Words(a.Text, $"The answer to request for admission {a.Number} ({a.Paper.Label})", a.By, "Fed. R. Civ. P. 36(b)"));

    private static AskedAndAnswered? Governing(IEnumerable<AskedAndAnswered> answers)
    {
        var all = answers.OrderBy(a => Amends(a.Paper) ? 1 : 0).ThenBy(a => int.TryParse(a.Paper.Ecf, out var n) ? n : 0).ToList();
        var ordered = all.Count == 1 || Amends(all[^1].Paper) || !string.Equals(all[^1].Paper.Ecf, all[^2].Paper.Ecf, StringComparison.Ordinal);
        return ordered ? all[^1].Admitted ? all[^1] : null : all.TrueForAll(a => a.Admitted) ? all[^1] : null;
    }

    private static bool Amends(Filing filing) => Array.Exists((string[])["amend", "correct", "supplement", "withdraw"], w => filing.Title.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private sealed record AskedAndAnswered(string Text, string Number, string By, Filing Paper, bool Admitted);

    private static IEnumerable<AskedAndAnswered> Asked(Filing filing)
    {
        var text = string.Join(' ', filing.Text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!text.Contains("admission", StringComparison.OrdinalIgnoreCase) || Sides.TitleOwner(filing.Title) is not { } by) yield break;
        var marks = Request().Matches(text);
        for (var i = 0; i < marks.Count; i++)
        {
            var body = text[(marks[i].Index + marks[i].Length)..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)];
            if (Answer().Match(body) is not { Success: true } answer) continue;
            var asked = body[..answer.Index].Trim();
            if (asked.StartsWith("Admit that ", StringComparison.OrdinalIgnoreCase)) asked = asked["Admit that ".Length..];
            yield return new(asked, marks[i].Groups["n"].Value, by, filing, Held(body[(answer.Index + answer.Length)..]));
        }
    }

    /// <summary>Whether the answer admits the whole, without a word that holds something back. What closes a paper is no part of its last answer.</summary>
    private static bool Held(string answer)
    {
        if (Closing().Match(answer) is { Success: true } closing) answer = answer[..closing.Index];
        return DispositionReader.Read(answer.Length > 300 ? answer[..300] : answer, false) is { Disposition: Disposition.Admitted, Added.Length: < 12 };
    }

    [GeneratedRegex(@"\b(Dated|Respectfully submitted|VERIFICATION|CERTIFICATE OF SERVICE|By):|/s/|_{5}|\bRespectfully submitted|\bCERTIFICATE OF SERVICE", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\bREQUEST( FOR ADMISSION)?( NO\.?| NUMBER)? ?#?(?<n>\d{1,3})[.:]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    [GeneratedRegex(@"\b(RESPONSE|ANSWER)( TO REQUEST[^:.]{0,40})?( NO\. ?\d{1,3})?:", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
