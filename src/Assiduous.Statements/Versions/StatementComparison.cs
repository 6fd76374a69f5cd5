using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Versions;

/// <summary>What became of a paragraph from one version of a statement to the next.</summary>
public enum ParagraphChange
{
    /// <summary>The same words under the same number.</summary>
    Same,

    /// <summary>The same words under another number.</summary>
    Renumbered,

    /// <summary>Other words.</summary>
    Reworded,

    /// <summary>Only in the new version.</summary>
    Added,

    /// <summary>Only in the old version.</summary>
    Removed,

    /// <summary>The same words about the fact, with other citations.</summary>
    Recited,

    /// <summary>One of several paragraphs among which the old one was divided.</summary>
    Split,

    /// <summary>One of several old paragraphs that stand in one now.</summary>
    Merged,
}

/// <summary>A paragraph in both versions.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="OldNumber">Its number in the old version; null where it was added.</param>
/// <param name="NewNumber">Its number in the new version; null where it was removed.</param>
/// <param name="OldText">Its old words; null where it was added.</param>
/// <param name="NewText">Its new words; null where it was removed.</param>
public sealed record ParagraphVersion(ParagraphChange Change, string? OldNumber, string? NewNumber, string? OldText, string? NewText);

/// <summary>An answer that does not fit the new version as it fitted the old one.</summary>
/// <param name="Number">The number of the answer.</param>
/// <param name="Why">Why it no longer fits, in a sentence.</param>
public sealed record MisfitResponse(string Number, string Why);

/// <summary>An amended statement against the first.</summary>
/// <param name="Paragraphs">Every paragraph of both, in the order of the new version; what was removed stands at its old place.</param>
/// <param name="Misfits">Answers that no longer fit; empty where no response was given.</param>
public sealed record StatementComparison(IReadOnlyList<ParagraphVersion> Paragraphs, IReadOnlyList<MisfitResponse> Misfits)
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">The first statement.</param>
    /// <param name="after">The amended one.</param>
    /// <param name="response">A response to the first; null where there is none.</param>
    public static StatementComparison Of(RecordText before, RecordText after, Filing? response)
    {
        var (old, now) = (Read(before), Read(after));
        var match = ParagraphMatch.Of(old, now);
        var rows = new List<ParagraphVersion>();
        var told = 0;
        for (var i = 0; i < now.Count; i++)
        {
            if (match[i] is []) { rows.Add(new(ParagraphChange.Added, null, now[i].Text.Number, null, now[i].Text.Prose.Text)); continue; }
            foreach (var o in match[i])
            {
                for (; told < o; told++) if (!match.Any(m => m.Contains(told))) rows.Add(Removed(old[told].Text));
                told = Math.Max(told, o + 1);
                var kind = match[i].Count > 1 ? ParagraphChange.Merged : match.Count(m => m.Contains(o)) > 1 ? ParagraphChange.Split : Kind(old[o], now[i]);
                rows.Add(new(kind, old[o].Text.Number, now[i].Text.Number, old[o].Text.Prose.Text, now[i].Text.Prose.Text));
            }
        }

        for (; told < old.Count; told++) if (!match.Any(m => m.Contains(told))) rows.Add(Removed(old[told].Text));
        return new(rows, response is null ? [] : NoLongerFit(response, [.. old.Select(o => o.Text)], rows));
    }

    private static IReadOnlyList<ComparedParagraph> Read(RecordText text)
    {
        var citations = CitationReader.Read(text.Text);
        return [.. StatementReader.Read(text).Select(n => new ComparedParagraph(n, CitedProse.Assertion(n.Prose, citations, CitedProse.Inside(citations, n.Prose.SpanOf(0, n.Prose.Text.Length)))))];
    }

    private static ParagraphVersion Removed(NumberedText old) => new(ParagraphChange.Removed, old.Number, null, old.Prose.Text, null);

    private static ParagraphChange Kind(ComparedParagraph old, ComparedParagraph now) =>
        !string.Equals(old.Assertion, now.Assertion, StringComparison.Ordinal) ? ParagraphChange.Reworded
            : !string.Equals(old.Text.Prose.Text, now.Text.Prose.Text, StringComparison.Ordinal) ? ParagraphChange.Recited
            : string.Equals(old.Text.Number, now.Text.Number, StringComparison.Ordinal) ? ParagraphChange.Same : ParagraphChange.Renumbered;

    private static List<MisfitResponse> NoLongerFit(Filing response, IReadOnlyList<NumberedText> old, List<ParagraphVersion> rows)
    {
        var answers = Pairer.Match(response, old, ResponseReader.Read(response.Text, old).Responses).Pairs;
        var found = new List<MisfitResponse>();
        for (var i = 0; i < old.Count; i++)
        {
            if (!answers.TryGetValue(i, out var pair)) continue;
            var same = rows.FindAll(r => string.Equals(r.OldNumber, old[i].Number, StringComparison.Ordinal));
            if (same.Count > 0 && Why(same) is { } why) found.Add(new(pair.Response.Number, why));
        }

        foreach (var added in rows.Where(r => r.Change == ParagraphChange.Added)) found.Add(new(added.NewNumber!, $"¶ {added.NewNumber} is new and has no answer."));
        return found;
    }

    /// <summary>Why an answer to an old paragraph no longer fits what became of it; null where it does.</summary>
    private static string? Why(List<ParagraphVersion> rows)
    {
        var row = rows[0];
        var moved = string.Equals(row.OldNumber, row.NewNumber, StringComparison.Ordinal) ? $"¶ {row.NewNumber}" : $"What was ¶ {row.OldNumber} is now ¶ {row.NewNumber}, and";
        return row.Change switch
        {
            ParagraphChange.Removed => $"¶ {row.OldNumber} is no longer in the statement.",
            ParagraphChange.Split => $"¶ {row.OldNumber} is divided among ¶¶ {string.Join(", ", rows.Select(r => r.NewNumber))}; each needs an answer of its own.",
            ParagraphChange.Merged => $"¶ {row.OldNumber} stands with another in ¶ {row.NewNumber}; one answer must meet both.",
            ParagraphChange.Recited => $"{moved} says the same and cites other evidence: what is said of the citation may no longer fit.",
            ParagraphChange.Reworded when !string.Equals(row.OldNumber, row.NewNumber, StringComparison.Ordinal) => $"What was ¶ {row.OldNumber} is now ¶ {row.NewNumber}, in other words.",
            ParagraphChange.Reworded => $"¶ {row.NewNumber} has other words now.",
            ParagraphChange.Renumbered => $"What was ¶ {row.OldNumber} is now ¶ {row.NewNumber}.",
            _ => null,
        };
    }
}
