using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Whether evidence meets a fact.</summary>
/// <param name="Meets">True where it does, false where it does not, null where it cannot be told.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record MeetingResult(bool? Meets, string Reason);

/// <summary>Tells whether the passage that a denial cites speaks against the fact.</summary>
internal sealed class Meeting(Lexicon lexicon, SupportReader reader)
{
    /// <summary>Compares.</summary>
    /// <param name="fact">What the fact asserts.</param>
    /// <param name="answer">What the denial says besides denying; empty where it only cites.</param>
    /// <param name="passage">The words that the denial cites.</param>
    /// <param name="people">Names, and who speaks in the passage.</param>
    /// <param name="sameDocument">Whether the fact itself cites that document, and its quoted words stand there.</param>
    /// <param name="denied">The part that the denial denies, where it denies a part; null elsewhere.</param>
    public MeetingResult Read(string fact, string answer, string passage, People people, bool sameDocument, string? denied = null)
    {
        var own = reader.Read(fact, passage, people);
        if (own.OtherThing) return new(null, own.Reason);
        if (own.Support is Support.Contradicts) return new(true, own.Reason);
        if (sameDocument && MostlyQuoted(fact)) return new(false, "The document says what the fact quotes from it; other words of the same document do not change that.");
        if (Testimony.NoKnowledge(passage)) return new(false, "The witness says only that the witness does not know or recall.");
        if (answer.Length > 0 && NotRecalled(answer) && reader.Memo.Testimony(passage, people.Names).Any(c => c.Ignorant) && !NotRecalled(fact)) return new(false, "The response, and the witness, say only that the witness does not recall.");
        if (own.Support is Support.Supports || own.Doubted) return new(null, "The passage cited seems to say the same as the fact.");
        if (own.Clash is { } clash) return new(true, $"The passage cited tells it otherwise: {clash}.");
        if (StateOfMind(fact) && own.Coverage > own.Substance) return new(true, "What the person said or did is evidence of what was in that person's mind.");
        if (!string.IsNullOrWhiteSpace(denied) && reader.Read(denied, passage, people) is { Support: Support.Contradicts } part) return new(true, part.Reason);
        return answer.Length > 0 ? Told(fact, answer, passage, people, own) : Bare(own);
    }

    /// <summary>Whether words say of somebody only that he does not recall.</summary>
    private static bool NotRecalled(string answer) => Reading.Sentences.Of(answer).Count == 1 && Array.Exists((string[])["not recall", "not remember", "no recollection", "no memory", "n't recall", "n't remember", "cannot recall"], w => answer.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A denial that says what is so instead.</summary>
    private MeetingResult Told(string fact, string answer, string passage, People people, SupportReading own)
    {
        var backed = reader.Read(answer, passage, people);
        var against = reader.Read(fact, answer, people with { Speaker = new HashSet<string>(StringComparer.Ordinal) });
        if (backed.Lacking || backed.Support is Support.NotFound or Support.Contradicts)
            return own.SharedWords == 0 && backed.Support is not Support.Contradicts ? new(false, $"The passage cited does not say what the response says. {backed.Reason}") : new(null, backed.Reason);
        if (Later(fact, answer, people) && own.SharedWords > 0) return new(true, "The response tells the same event at a later time, and the passage bears it out.");
        if (answer.Contains("no such", StringComparison.OrdinalIgnoreCase) && Math.Max(own.SharedWords, against.SharedWords) > 0) return new(true, "The response denies it outright, and the passage bears it out.");
        if (against.Support is Support.Contradicts && backed.Coverage >= 0.4) return new(true, against.Reason);
        if (!SameSubject(fact, answer, people)) return new(null, "The response speaks of somebody else; whether that can be true along with the fact could not be told.");
        if (backed.Support is Support.Supports && OtherFigure(fact, answer, passage, people) is { } other) return new(true, other);
        if (backed.Support is Support.Supports && (NothingDone(fact) || NothingDone(answer))) return new(true, "One says that nothing was done, the other what was done, and the passage bears it out.");
        if (Math.Max(own.SharedWords, against.SharedWords) >= (backed.Support is Support.Supports ? 1 : 2))
            return new(true, "The response tells the same event otherwise, and the passage bears it out.");
        return new(null, $"Whether the passage cited meets the fact could not be told. {own.Reason}");
    }

    /// <summary>Whether the fact tells when something was done, and the answer that it was not until another time.</summary>
    private bool Later(string fact, string answer, People people)
    {
        var comparison = new Comparison(lexicon, people);
        return reader.Memo.Clauses(answer, people.Names).Any(c => c.Until && Actor.Deed(c, lexicon) is { } deed
            && reader.Memo.Clauses(fact, people.Names).Any(f => !f.Negative && f.Terms.Any(t => t.IsQuantity) && f.Terms.Any(t => comparison.Same(t, deed))));
    }

    /// <summary>What the answer counts otherwise, in the same unit: two hours, fifteen minutes; null where it counts nothing so.</summary>
    private string? OtherFigure(string fact, string answer, string passage, People people)
    {
        var comparison = new Comparison(lexicon, people);
        var told = reader.Memo.Clauses(answer, people.Names).SelectMany(c => c.Terms).Where(Counts).ToList();
        var shown = reader.Memo.Testimony(passage, people.Names).SelectMany(c => c.Terms).Where(Counts).ToList();
        foreach (var own in reader.Memo.Clauses(fact, people.Names).SelectMany(c => c.Terms).Where(Counts))
        {
            if (shown.Exists(t => comparison.Same(own, t))) continue;
            if (told.Find(t => shown.Exists(s => comparison.Same(t, s)) && t.Kind == own.Kind && (t.Kind is TermKind.Money or TermKind.Time || Amounts.Minutes(t) is not null && Amounts.Minutes(own) is not null || t.Stem.Length > 0 && string.Equals(t.Stem, own.Stem, StringComparison.Ordinal))) is { } other)
                return $"The response has {other.Printed} where the paragraph has {own.Printed}, and the passage bears it out.";
        }

        return null;
        static bool Counts(Term t) => t is { Kind: TermKind.Number or TermKind.Money or TermKind.Time, Ordinal: false };
    }

    /// <summary>"Did nothing", which any deed of the same person meets.</summary>
    private static bool NothingDone(string text) => Array.Exists((string[])["did nothing", "took no action", "took no steps", "made no effort", "made no attempt", "said nothing", "did not do anything"],
        w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A denial that only cites.</summary>
    private static MeetingResult Bare(SupportReading own) => own.SharedWords >= 1 && own.Substance >= 0.25
        ? new(true, "The passage cited speaks of the same event and tells it otherwise.")
        : new(null, $"Whether the passage cited meets the fact could not be told. {own.Reason}");

    /// <summary>Whether the person of whom the fact speaks first is the speaker of the passage, or is named or meant in the answer.</summary>
    private static bool SameSubject(string fact, string answer, People people)
    {
        var first = Tokens.Of(fact).Select(t => people.Names.Contains(t.Lower) ? t.Lower : t.Lower is [.., 's'] && people.Names.Contains(t.Lower[..^1]) ? t.Lower[..^1] : null).FirstOrDefault(n => n is not null);
        if (first is null || people.Speaker.Contains(first) || people.Organizations.Contains(first)) return true; // an organization acts by its people
        if (fact.StartsWith("No ", StringComparison.OrdinalIgnoreCase) || fact.StartsWith("Nobody ", StringComparison.OrdinalIgnoreCase) || fact.StartsWith("None ", StringComparison.OrdinalIgnoreCase) || fact.StartsWith("Neither ", StringComparison.OrdinalIgnoreCase)) return true;
        var said = Tokens.Of(answer);
        if (said.Exists(t => string.Equals(t.Lower, first, StringComparison.Ordinal))) return true;
        var opening = said.Find(t => people.Names.Contains(t.Lower) || t.Lower is "he" or "she" or "they" or "his" or "her" or "their").Lower;
        return opening is null || !people.Names.Contains(opening) || Tokens.Of(fact).Exists(t => string.Equals(t.Lower, opening, StringComparison.Ordinal));
    }

    private bool StateOfMind(string fact) => Tokens.Of(fact).Exists(t => !t.IsMark && lexicon.IsStateOfMind(lexicon.Stem(t.Lower)));

    private static bool MostlyQuoted(string fact) => Quotations.Of(fact).Sum(q => q.Length) is var quoted && quoted > 0 && quoted >= fact.Length * 0.45;
}
