using Assiduous.Citations.Data;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Ties a citation of a case's later or earlier history, <c>, cert. denied, 508 U.S. 979 (1993)</c>, to the decision whose history it is.</summary>
internal static class Histories
{
    private const int Longest = 90;

    public static void Tie(string source, List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (!IsCase(drafts[i]) || !IsCase(drafts[i - 1]) || Phrase(source, drafts[i - 1], drafts[i]) is not { } phrase) continue;
            drafts[i].History = phrase;
            drafts[i].HistoryOf = drafts[i - 1].HistoryOf ?? i - 1;
            drafts[i - 1].Year ??= drafts[i].Year;
        }
    }

    private static bool IsCase(Draft draft) => draft.Kind is CitationKind.Case or CitationKind.Unreported;

    /// <summary>The words between two decisions, where they tell what became of the first; null otherwise.</summary>
    private static string? Phrase(string source, Draft first, Draft second)
    {
        var end = Math.Max(first.End, first.Aside.End > second.Start ? first.End : first.Aside.End);
        if (second.Start - end is < 4 or > Longest) return null;
        var between = source.AsSpan(end, second.Start - end);
        var words = between.TrimStart(" \n\r\t*_");
        if (words.IsEmpty || words[0] != ',' && second.CaseName is not null) return null;
        words = words.TrimStart(" ,\n\r\t*_");
        foreach (var opening in NameWords.Default.History)
        {
            if (!words.StartsWith(opening, StringComparison.Ordinal) || Chars.IsWord(Chars.At(words, opening.Length)) || words.Contains(';')) continue;
            return Chars.Fold(words).TrimEnd(',', ' ');
        }
        return null;
    }
}
