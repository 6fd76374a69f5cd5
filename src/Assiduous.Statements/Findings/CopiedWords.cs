using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Reading;

namespace Assiduous.Statements.Findings;

/// <summary>Words that are copied: one answer pasted under many facts, and declarations of two witnesses in the same words.</summary>
internal static class CopiedWords
{
    private const int FewestAnswers = 3, FewestWords = 4, FewestParagraphs = 3, WordsInParagraph = 10;

    /// <summary>The same denial or objection, word for word, under three facts or more. A bare "Denied." says nothing to copy and is told as a denial without evidence.</summary>
    /// <param name="facts">The facts of one motion.</param>
    /// <param name="rule">The court's rule.</param>
    public static IEnumerable<Finding> Responses(IReadOnlyList<StatedFact> facts, string rule)
    {
        var sentences = new Dictionary<string, List<(StatedFact Fact, string Words)>>(StringComparer.Ordinal);
        foreach (var fact in facts.Where(f => f.Answer is { Read.Disposition: not Disposition.Admitted } answer && answer.Raw.Prose.Text.Length > 0 && !answer.Blanket))
            foreach (var sentence in Reading.Sentences.Of(fact.Answer!.Words).Select(s => fact.Answer.Words[s.Start..s.End].Trim()))
            {
                var key = Fold(sentence);
                if (key.Count(c => c == ' ') + 1 < FewestWords || Bare(sentence)) continue;
                if (!sentences.TryGetValue(key, out var places)) sentences[key] = places = [];
                if (places.Count == 0 || !ReferenceEquals(places[^1].Fact, fact)) places.Add((fact, sentence));
            }

        // Sentences that go together in the same answers are one matter.
        foreach (var same in sentences.Values.Where(p => p.Count >= FewestAnswers).GroupBy(p => string.Join('|', p.Select(x => x.Fact.Order + x.Fact.Side.ToString())), StringComparer.Ordinal).Select(g => g.ToList()))
        {
            var (first, words) = (same[0][0].Fact.Answer!, string.Join(' ', same.Select(s => s[0].Words)));
            yield return new()
            {
                Code = "boilerplate", Severity = Severity.Warning, Span = first.Raw.Prose.SpanOf(0, first.Raw.Prose.Text.Length), Text = FactFindings.Cut(first.Raw.Prose.Text), File = first.Paper.File, Rule = rule,
                Message = $"The responses to {Numbers.Told(same[0].Select(p => p.Fact.Numbered.Number))} say the same, word for word: “{FactFindings.Cut(words)}”.",
                Suggestion = "Say of each paragraph what is wrong with it, and cite the evidence.",
            };
        }
    }

    /// <summary>Declarations of two witnesses that tell the same in the same words, three paragraphs or more.</summary>
    /// <param name="filings">The papers.</param>
    public static IEnumerable<Finding> Declarations(IReadOnlyList<Filing> filings)
    {
        var sworn = filings.Where(f => f.Role is FilingRole.Declaration or FilingRole.Affidavit && f.Witness is { Length: > 0 } && f.Text.Paragraphs.Count > 0)
            .Select(f => (Filing: f, Told: f.Text.Paragraphs.Select(p => (p.Number, Words: Unnumbered(Fold(f.Text.Text[p.Span.Start..p.Span.End])))).Where(p => p.Words.Count(c => c == ' ') + 1 >= WordsInParagraph && !Formal(p.Words)).ToList())).ToList();
        for (var i = 0; i < sworn.Count; i++)
            for (var k = i + 1; k < sworn.Count; k++)
            {
                if (string.Equals(sworn[i].Filing.Witness, sworn[k].Filing.Witness, StringComparison.OrdinalIgnoreCase)) continue;
                var own = sworn[i].Told.GroupBy(p => p.Words, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Number, StringComparer.Ordinal);
                var copied = sworn[k].Told.Where(p => own.ContainsKey(p.Words)).ToList();
                if (copied.Count < FewestParagraphs) continue;
                yield return new()
                {
                    Code = "copied-declaration", Severity = Severity.Warning, Span = default, Text = "", File = sworn[k].Filing.File, Rule = "Fed. R. Civ. P. 56(c)(4)",
                    Message = $"{sworn[k].Filing.CitedAs} ({sworn[k].Filing.Witness}) tells in {Numbers.Told(copied.Select(p => p.Number))}, word for word, what {sworn[i].Filing.CitedAs} ({sworn[i].Filing.Witness}) tells in {Numbers.Told(copied.Select(p => own[p.Words]))}.",
                    Suggestion = "Let each declarant tell in words of their own what they saw.",
                };
            }
    }

    /// <summary>Whether a sentence admits or denies and says nothing besides: "Plaintiff disputes this paragraph."</summary>
    private static bool Bare(string sentence)
    {
        var act = ResponseWords.Act(sentence);
        return act.Kind is ActKind.Admits or ActKind.Denies && Fold(act.Rest(sentence)).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => w is "this" or "the" or "that" or "paragraph" or "statement" or "fact" or "it" or "in" or "its" or "entirety" or "allegation" or "allegations" or "contained" or "herein" or "of" or "same" || w.All(char.IsDigit));
    }

    /// <summary>What every declaration says: who makes it, of what knowledge, under what penalty.</summary>
    private static bool Formal(string words) => Array.Exists((string[])["penalty of perjury", "personal knowledge", "true and correct", "make this declaration", "make this affidavit", "over eighteen", "over the age", "competent to testify", "true copy"], w => words.Contains(w, StringComparison.Ordinal));

    private static string Unnumbered(string folded) => folded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && folded[..space].All(char.IsDigit) ? folded[(space + 1)..] : folded;

    private static string Fold(string text) => string.Join(' ', new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
