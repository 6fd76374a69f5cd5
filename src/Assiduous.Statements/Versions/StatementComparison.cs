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
    private const double Alike = 0.5;

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The first statement.</param>
    /// <param name="after">The amended one.</param>
    /// <param name="response">A response to the first; null where there is none.</param>
    public static StatementComparison Of(RecordText before, RecordText after, Filing? response)
    {
        var (old, now) = (StatementReader.Read(before), StatementReader.Read(after));
        var match = Match(old, now);
        var rows = new List<ParagraphVersion>();
        var told = 0;
        for (var i = 0; i < now.Count; i++)
        {
            if (match[i] is not { } o) { rows.Add(new(ParagraphChange.Added, null, now[i].Number, null, now[i].Prose.Text)); continue; }
            for (; told < o; told++) if (!match.Contains(told)) rows.Add(Removed(old[told]));
            told = Math.Max(told, o + 1);
            rows.Add(new(Kind(old[o], now[i]), old[o].Number, now[i].Number, old[o].Prose.Text, now[i].Prose.Text));
        }

        for (; told < old.Count; told++) if (!match.Contains(told)) rows.Add(Removed(old[told]));
        return new(rows, response is null ? [] : Misfit(response, old, rows));
    }

    private static ParagraphVersion Removed(NumberedText old) => new(ParagraphChange.Removed, old.Number, null, old.Prose.Text, null);

    private static ParagraphChange Kind(NumberedText old, NumberedText now) =>
        !string.Equals(old.Prose.Text, now.Prose.Text, StringComparison.Ordinal) ? ParagraphChange.Reworded
            : string.Equals(old.Number, now.Number, StringComparison.Ordinal) ? ParagraphChange.Same : ParagraphChange.Renumbered;

    /// <summary>For each new paragraph the old one that it continues, best pairs first; words decide, the number only between equals.</summary>
    private static List<int?> Match(IReadOnlyList<NumberedText> old, IReadOnlyList<NumberedText> now)
    {
        var pairs = new List<(double Score, int Old, int New)>();
        for (var o = 0; o < old.Count; o++)
            for (var n = 0; n < now.Count; n++)
            {
                if (Math.Abs(o - n) > 200) continue;
                var same = string.Equals(old[o].Prose.Text, now[n].Prose.Text, StringComparison.Ordinal);
                if (!same && Math.Abs(o - n) > 30) continue;
                var score = (same ? 2 : Likeness.Ratio(old[o].Prose.Text, now[n].Prose.Text)) + (string.Equals(old[o].Number, now[n].Number, StringComparison.Ordinal) ? 0.05 : 0);
                if (score >= Alike) pairs.Add((score, o, n));
            }

        var match = Enumerable.Repeat<int?>(null, now.Count).ToList();
        var taken = new HashSet<int>();
        foreach (var (_, o, n) in pairs.OrderByDescending(p => p.Score).ThenBy(p => Math.Abs(p.Old - p.New)).ThenBy(p => p.New))
            if (match[n] is null && taken.Add(o)) match[n] = o;
        return match;
    }

    private static List<MisfitResponse> Misfit(Filing response, IReadOnlyList<NumberedText> old, List<ParagraphVersion> rows)
    {
        var answers = Pairer.Match(response, old, ResponseReader.Read(response.Text, old).Responses).Pairs;
        var found = new List<MisfitResponse>();
        for (var i = 0; i < old.Count; i++)
        {
            if (!answers.TryGetValue(i, out var pair) || rows.Find(r => string.Equals(r.OldNumber, old[i].Number, StringComparison.Ordinal)) is not { } row) continue;
            var why = row.Change switch
            {
                ParagraphChange.Removed => $"¶ {row.OldNumber} is no longer in the statement.",
                ParagraphChange.Reworded when !string.Equals(row.OldNumber, row.NewNumber, StringComparison.Ordinal) => $"What was ¶ {row.OldNumber} is now ¶ {row.NewNumber}, in other words.",
                ParagraphChange.Reworded => $"¶ {row.NewNumber} has other words now.",
                ParagraphChange.Renumbered => $"What was ¶ {row.OldNumber} is now ¶ {row.NewNumber}.",
                _ => null,
            };
            if (why is not null) found.Add(new(pair.Response.Number, why));
        }

        foreach (var added in rows.Where(r => r.Change == ParagraphChange.Added)) found.Add(new(added.NewNumber!, $"¶ {added.NewNumber} is new and has no answer."));
        return found;
    }
}
