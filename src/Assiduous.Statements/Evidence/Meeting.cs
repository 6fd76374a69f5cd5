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
    public MeetingResult Read(string fact, string answer, string passage, People people, bool sameDocument)
    {
        var own = reader.Read(fact, passage, people);
        if (own.Support is Support.Contradicts) return new(true, own.Reason);
        if (own.Support is Support.Supports) return new(false, "The passage cited says the same as the fact.");
        if (sameDocument && MostlyQuoted(fact)) return new(false, "The document says what the fact quotes from it; other words of the same document do not change that.");
        if (Testimony.NoKnowledge(passage)) return new(false, "The witness says only that the witness does not know or recall.");
        if (answer.Length > 0)
        {
            var backed = reader.Read(answer, passage, people);
            if (backed.Support is Support.NotFound && own.SharedWords == 0) return new(false, $"The passage cited does not say what the response says. {backed.Reason}");
            if (backed.Support is Support.Contradicts && own.SharedWords == 0) return new(false, $"The passage cited says otherwise than the response. {backed.Reason}");
            if (backed.Support is Support.Supports or Support.Partial or Support.Unclear && reader.Read(fact, answer, people with { Speaker = new HashSet<string>(StringComparer.Ordinal) }) is { Support: Support.Contradicts } clash)
                return backed.Support is Support.Unclear && backed.Coverage < 0.5 ? new(null, backed.Reason) : new(true, clash.Reason);
        }

        var subject = SameSubject(fact, answer, people);
        if (answer.Length > 0 && !subject && own.SharedWords <= 1) return new(false, $"The response speaks of somebody else and of something that can be true along with the fact. {own.Reason}");
        if (answer.Length > 0 && subject && own.SharedWords >= 1 && reader.Read(answer, passage, people).Support is Support.Supports or Support.Unclear)
            return new(true, "The response tells the same event otherwise, and the passage bears it out.");
        var shared = own.SharedWords;
        var said = answer.Length > 0 ? Shared(fact, answer, people) : 0;
        if (StateOfMind(fact) && own.Coverage > own.Substance) return new(true, "What the person said or did is evidence of what was in that person's mind.");
        if (Math.Max(shared, said) >= 2) return new(true, "The passage speaks of the same event and tells it otherwise.");
        if (answer.Length == 0 && shared >= 1 && own.Substance >= 0.25) return new(true, "The passage speaks of the same event and tells it otherwise.");
        if (shared + said == 0) return new(false, $"The passage cited does not meet the fact. {own.Reason}");
        return new(null, $"Whether the passage cited meets the fact could not be told. {own.Reason}");
    }

    /// <summary>Whether the person of whom the fact speaks first is the speaker of the passage, or is named or meant in the answer.</summary>
    private static bool SameSubject(string fact, string answer, People people)
    {
        var first = Tokens.Of(fact).Find(t => people.Names.Contains(t.Lower)).Lower;
        if (first is null || people.Speaker.Contains(first)) return true;
        var said = Tokens.Of(answer);
        return said.Exists(t => t.Lower is "he" or "she" or "they" or "his" or "her" or "their" || string.Equals(t.Lower, first, StringComparison.Ordinal)) || !said.Exists(t => people.Names.Contains(t.Lower));
    }

    private int Shared(string fact, string answer, People people) =>
        reader.Read(fact, answer, people with { Speaker = new HashSet<string>(StringComparer.Ordinal) }).SharedWords;

    private bool StateOfMind(string fact) => Tokens.Of(fact).Exists(t => !t.IsMark && lexicon.IsStateOfMind(lexicon.Stem(t.Lower)));

    private static bool MostlyQuoted(string fact) => Quotations.Of(fact).Sum(q => q.Length) is var quoted && quoted > 0 && quoted >= fact.Length * 0.45;
}
