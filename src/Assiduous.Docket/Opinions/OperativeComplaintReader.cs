using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>Finds which complaint governs, where a decision says so.</summary>
internal static class OperativeComplaintReader
{
    private static readonly Regex Named = new(
        @"\b(?<g1>(?:(?:First|Second|Third|Fourth|Fifth|Sixth|first|second|third|fourth|fifth|sixth|Consolidated|Verified|consolidated|verified)(?: |, ))*(?:(?:Amended|amended)(?: |, ))?)(?:(?<g2>operative) )?(?:Complaint|complaint)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The complaint called operative, or else the last amended one that the decision cites.</summary>
    public static OperativeComplaint? Read(OpinionText opinion)
    {
        OperativeComplaint? cited = null;
        string? name = null;
        foreach (var sentence in opinion.Sentences)
            foreach (Match match in Named.Matches(sentence.Text))
            {
                var number = match.Groups["g1"].Value.Trim(' ', ',');
                var isOperative = match.Groups["g2"].Success || sentence.Text.Contains("operative complaint", StringComparison.OrdinalIgnoreCase)
                    || sentence.Text.Contains("operative pleading", StringComparison.OrdinalIgnoreCase);
                if (isOperative && number.Length > 0) name ??= Title(number);
                if (number.Length == 0 || EcfCitations.First(sentence.Text) is null) { if (!isOperative) continue; }
                cited = Better(cited, new OperativeComplaint(Title(number), EcfCitations.First(sentence.Text), sentence.Span), isOperative);
            }
        if (cited is null || name is null || (cited.Ecf is not null && string.Equals(cited.Name, name, StringComparison.Ordinal))) return cited;
        var byName = FindCited(opinion, name);
        return byName ?? cited with { Name = name };
    }

    private static OperativeComplaint Better(OperativeComplaint? old, OperativeComplaint found, bool isOperative) =>
        old is null || (isOperative && old.Ecf is null) || found.Ecf is not null ? found : old;

    private static OperativeComplaint? FindCited(OpinionText opinion, string name)
    {
        var sentences = opinion.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (!sentences[i].Text.Contains(name, StringComparison.OrdinalIgnoreCase)) continue;
            for (var j = i; j < Math.Min(i + 2, sentences.Count); j++)
                if (EcfCitations.First(sentences[j].Text) is { } ecf) return new OperativeComplaint(name, ecf, sentences[i].Span);
        }
        return null;
    }

    private static string Title(string number) => (NameCase.Of(number.ToUpperInvariant()) + " Complaint").Trim();
}
