using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Checking;

/// <summary>Parentheses around citations that nobody closes.</summary>
internal static class ParenthesisChecks
{
    private const int Farthest = 1500;

    public static IEnumerable<Finding> Find(FindingMaker make, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
        {
            var behind = Chars.SkipSpace(make.Source, citation.Span.End);
            if (Asides.StaysOpen(make.Source, behind))
                yield return make.On(citation, "parenthesis-unbalanced", Severity.Warning, "The parenthesis that begins behind this citation is not closed.", null, "Close it where the source quoted or cited ends.");
            if (citation.Class != CitationClass.Record) continue;
            var before = Chars.SkipSpaceBack(make.Source, citation.Span.Start, 0) - 1;
            if (before >= 0 && make.Source[before] == '(' && NeverCloses(make.Source, before))
                yield return make.On(citation, "parenthesis-unbalanced", Severity.Warning, "The parenthesis in which this citation stands is not closed.", null, "Close it behind the citation.");
        }
    }

    /// <summary>Whether the parenthesis stays open so far that only a forgotten mark explains it.</summary>
    private static bool NeverCloses(string text, int open)
    {
        var limit = Math.Min(text.Length, open + Farthest);
        var depth = 0;
        for (var i = open; i < limit; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return false;
        }
        return true;
    }
}
