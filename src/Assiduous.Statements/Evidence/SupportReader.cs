using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Tells, without opinion, whether a passage says a sentence.</summary>
/// <remarks>
/// Words are compared by stem and by the lists of <c>rules/wordlists</c>; names, figures, dates, times, negation and quoted words must
/// agree. Where they neither agree nor clash, the answer is <see cref="Support.Unclear"/>.
/// </remarks>
internal sealed class SupportReader(Lexicon lexicon)
{
    /// <summary>Share of the weight that must be found for a clause to count as said.</summary>
    private const double Enough = 0.65;

    private const int Window = 90;

    /// <summary>What was read before.</summary>
    public ClauseMemo Memo { get; } = new(lexicon);

    /// <summary>Compares.</summary>
    /// <param name="sentence">What is asserted, without citations.</param>
    /// <param name="passage">The words cited.</param>
    /// <param name="people">Names, and who speaks in the passage.</param>
    /// <param name="before">What stands before the passage, on which its "it" and "there" may lean; empty where that is not known.</param>
    public SupportReading Read(string sentence, string passage, People people, string before = "")
    {
        if (passage.Trim().Length == 0) return new(Support.NotFound, "There are no words at the place cited.", 0);
        var plain = Spoken(sentence, people);
        var conceded = !ReferenceEquals(plain, sentence) || Concedes(sentence);
        (sentence, passage) = Acronyms.Align(plain, passage.Replace("/s/", "signed", StringComparison.Ordinal));
        var asserted = Memo.Clauses(sentence, people.Names);
        if (asserted.Count == 0) return new(Support.Unclear, "The paragraph has no words that could be compared.", 0);
        var clauses = Memo.Testimony(passage, people.Names);
        var ignorance = asserted.Any(c => c.Negative && c.Terms.Any(t => lexicon.ShareIdea(t.Stem, "know") || lexicon.ShareIdea(t.Stem, "remember")));
        var unknown = clauses.Count(c => c.Ignorant);
        var unknowing = unknown > 0;
        if (!ignorance && unknowing) clauses = [.. clauses.Where(c => !c.Ignorant)];
        if (!ignorance && Memo.NoKnowledge(passage, people.Names)) return new(Support.NotFound, "The witness says only that the witness does not know or recall.", 0);
        if (Identity.OtherThing(asserted, clauses, lexicon) is { } otherThing) return new(Support.NotFound, $"Of another thing: {otherThing}.", 0) { OtherThing = true };
        var comparison = new Comparison(lexicon, people);
        if (before.Length > 0 && Context.Leans(passage)) clauses = [.. Memo.Testimony(before, people.Names).Select(c => c with { Asserted = false, Before = true }), .. clauses];
        var (measured, part) = Best(asserted, clauses, comparison);
        var verdict = Verdict(measured, people);
        if (!ignorance && unknowing && verdict.Support is Support.Unclear && measured.TrueForAll(m => m.Conflict is null) && unknown * 2 >= clauses.Count(c => c is { Asserted: true, Before: false } && c.Terms.Count > 0) && !clauses.Any(c => c is { Asserted: true, Before: false } && asserted.Any(a => a.Terms.Any(t => comparison.Carries(t) && c.Terms.Any(u => comparison.Same(t, u)))))) return new(Support.NotFound, "Of what the paragraph tells the witness says only that the witness does not know or recall.", 0);
        if (verdict.Support is Support.Partial)
        {
            var told = measured.Where(m => Said(m, people) && !Testimony.Circumstance(m.Clause)).Select(m => m.Clause).ToList();
            if (new Proof(lexicon, people, comparison).Doubt(string.Join(" ", told.Select(c => c.Text)), told, Around(passage, part, clauses), part, unknowing) is { } half) verdict = verdict with { Support = Support.Unclear, Reason = half, Part = null };
        }

        if (verdict.Support is Support.Unclear && conceded && OnlyAsked(measured, clauses, comparison)) verdict = verdict with { Support = Support.NotFound, Reason = "What the witness is said to have conceded was asked, and the answer does not say it." };
        if (verdict.Support is Support.Supports or Support.Partial or Support.Unclear && Some(sentence, passage) is { } some) verdict = verdict with { Support = verdict.Substance >= 0.45 ? Support.Contradicts : Support.Unclear, Reason = some };
        if (verdict.Support is Support.Supports && Twice(sentence) && !Twice(passage)) verdict = verdict with { Support = Support.Unclear, Reason = "The paragraph says that something was never done without something else; the passage does not say so in those words." };
        if (verdict.Support is Support.Supports && new Proof(lexicon, people, comparison).Doubt(sentence, asserted, Around(passage, part, clauses), part, unknowing) is { } doubt) verdict = verdict with { Support = Support.Unclear, Reason = doubt, Doubted = true };
        return Quoted(sentence, passage, verdict with
        {
            Clauses = [.. measured.Select(m => (m.Clause.Text, m.Weight, Said(m, people)))],
            Clash = measured.Find(m => m.Conflict is not null)?.Conflict,
            SharedWords = Distinct(measured.SelectMany(m => m.Clause.Terms.Where(t => t.Kind is not (TermKind.Name or TermKind.Person) && !lexicon.IsWeak(t.Stem) && !m.Missing.Contains(t) && t.Surface is not ("before" or "after" or "still" or "could" or "may" or "shall" or "able")))),
        });
    }

    /// <summary>What a witness is said to have conceded, without the words that say so: the witness's own testimony shows it or does not.</summary>
    private string Spoken(string sentence, People people)
    {
        if (Cleft(sentence) is { } plain) sentence = plain;
        var that = sentence.IndexOf(" that ", StringComparison.Ordinal);
        if (people.Speaker.Count == 0 || that is < 0 or > 60) return sentence;
        var head = Tokens.Of(sentence[..that]);
        return head.Count is > 1 and <= 5 && head[^1].Lower is "admitted" or "conceded" or "acknowledged" or "testified" or "confirmed" or "agreed" or "swears" or "swore" or "declares" or "declared" or "attests" or "attested" or "avers" or "testifies" && (ByPost(head, people) || head.Exists(t => people.Speaker.Contains(t.Lower)) || head.Exists(t => people.Speaker.Any(s => people.Roles.TryGetValue(s, out var role) && string.Equals(role, t.Lower, StringComparison.Ordinal))))
            ? sentence[(that + 6)..] : sentence;
    }

    /// <summary>Whether the one who conceded is told by a post, "Norvane's controller", and no other person is named.</summary>
    private bool ByPost(List<Token> head, People people) => head.Exists(t => lexicon.IsPerson(lexicon.Stem(t.Lower)) || t.Lower is "president" or "controller" or "director" or "owner" or "chief" or "clerk" or "assistant" or "treasurer" or "adjuster" or "representative")
        && !head.Exists(t => people.Names.Contains(t.Lower) && !people.Organizations.Contains(t.Lower) && !people.Speaker.Contains(t.Lower));

    /// <summary>Whether the sentence says that somebody conceded what it tells.</summary>
    private static bool Concedes(string sentence) => Array.Exists((string[])[" admitted that ", " conceded that ", " acknowledged that ", " admitted ", " conceded "], w => sentence.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether the passage has the deed only in a question that its answer does not take up.</summary>
    private bool OnlyAsked(List<Comparison.Measured> measured, IReadOnlyList<Clause> passage, Comparison comparison)
    {
        var main = measured[^1].Clause;
        bool Holds(Clause c) => main.Terms.Any(t => t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) && c.Terms.Any(u => comparison.Same(t, u)));
        return passage.Any(c => c is { Asserted: false, Before: false } && Holds(c)) && !passage.Any(c => c.Asserted && c.Negative == main.Negative && Holds(c));
    }

    /// <summary>"It was Ostler who recommended" told plainly, "Ostler recommended"; null where the sentence is no such one.</summary>
    private static string? Cleft(string sentence)
    {
        var at = sentence.IndexOf("t was ", StringComparison.Ordinal);
        if (at < 1 || sentence[at - 1] is not ('I' or 'i') || at > 1 && sentence[at - 2] != ' ') return null;
        var from = at + 6;
        var who = sentence.IndexOf(" who ", from, StringComparison.Ordinal);
        return who > from && who - from < 40 && char.IsUpper(sentence[from]) && sentence.IndexOf(',', from, who - from) < 0 ? string.Concat(sentence.AsSpan(0, at - 1), sentence.AsSpan(from, who - from), " ", sentence.AsSpan(who + 5)) : null;
    }

    /// <summary>What the passage says of some, "two of the four", where the sentence says it of every one; null where it does not.</summary>
    private static string? Some(string sentence, string passage)
    {
        var told = Tokens.Of(sentence);
        if (!told.Exists(t => t.Lower is "every" or "all" or "each" or "everyone" or "everybody" or "entire" or "whole")) return null;
        var words = Tokens.Of(passage);
        if (words.Exists(t => t.Lower is "every" or "all" or "each" or "everyone" or "everybody")) return null;
        for (var i = 0; i + 2 < words.Count; i++)
            if ((words[i].Lower is "one" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "part" or "some" or "most" or "many" or "few" or "several" or "half" || words[i].Text is [>= '0' and <= '9', ..])
                && words[i + 1].Lower is "of" && words[i + 2].Lower is "the" or "them" or "those" or "my" or "our" or "his" or "her" or "their")
                return $"The passage says “{words[i].Text} of {words[i + 2].Text}{(i + 3 < words.Count && !words[i + 3].IsMark ? " " + words[i + 3].Text : "")}”, not all.";
        return null;
    }

    /// <summary>Whether words deny twice, "never entered without leave", which no count of signs can read.</summary>
    internal static bool Twice(string text)
    {
        var words = Tokens.Of(text);
        var denied = words.FindIndex(w => w.Lower is "never" or "not" or "no" or "nobody" or "nothing");
        return denied >= 0 && words.FindIndex(denied, w => w.Lower is "without" or "unless") > denied;
    }

    /// <summary>Whether a clause tells what was done to its subject.</summary>
    internal static bool Passive(string clause)
    {
        var words = Tokens.Of(clause);
        return words.Exists(w => w.Lower is "was" or "were" or "been" or "being" or "is" or "are" or "got") && !words.Exists(w => w.Lower.Length > 5 && w.Lower.EndsWith("ing", StringComparison.Ordinal));
    }

    /// <summary>How many different things the terms name: handcuffs and cuffs are one.</summary>
    private int Distinct(IEnumerable<Term> terms)
    {
        var kept = new List<Term>();
        foreach (var term in terms)
            if (!kept.Exists(k => string.Equals(k.Stem, term.Stem, StringComparison.Ordinal) && !term.IsQuantity || lexicon.ShareIdea(k.Stem, term.Stem))) kept.Add(term);
        return kept.Count;
    }

    private bool Said(Comparison.Measured m, People people) =>
        m.Conflict is null && m.Agrees && m.Share >= Enough && m.SubstanceShare >= Enough && Whole(m, people) && !LacksDeed(m, people);

    /// <summary>Whether the passage lacks what was done: "missed the deadline" is not said by words about the deadline alone.</summary>
    private bool LacksDeed(Comparison.Measured m, People people) => LacksBurden(m) ||  Actor.Deed(m.Clause, lexicon) is { } deed && m.Missing.Contains(deed) && !(people.Document && Comparison.OfDocument.Contains(deed.Stem)) && m.Clause.Terms.Count(t => t.Kind is TermKind.Word) > 1;

    /// <summary>Whether the passage lacks the noun that a verb only carries: "obtained eight hours of sleep" is not said without the sleep.</summary>
    private bool LacksBurden(Comparison.Measured m) => Actor.Deed(m.Clause, lexicon) is { } deed && Comparison.IsLight(deed.Stem)
        && m.Clause.Terms.SkipWhile(t => !ReferenceEquals(t, deed)).Skip(1).FirstOrDefault(t => t is { Kind: TermKind.Word, Circumstance: false, Relative: false } && !lexicon.IsWeak(t.Stem) && !m.Clause.Terms.Any(q => q.IsQuantity && string.Equals(q.Stem, t.Stem, StringComparison.Ordinal))) is { } burden
        && m.Missing.Contains(burden);

    /// <summary>Measures against the whole, or against the window of a long passage that says most; and gives the clauses measured against.</summary>
    private static (List<Comparison.Measured> Measured, IReadOnlyList<Clause> Part) Best(IReadOnlyList<Clause> asserted, IReadOnlyList<Clause> clauses, Comparison comparison)
    {
        List<Comparison.Measured> All(IReadOnlyList<Clause> part) => [.. asserted.Select(a => comparison.Measure(a, part))];
        if (clauses.Count <= 14) return (All(clauses), clauses);
        (List<Comparison.Measured> Measured, IReadOnlyList<Clause> Part)? best = null;
        for (var from = 0; from < clauses.Count; from += 2)
        {
            var part = new List<Clause>();
            for (int i = from, words = 0; i < clauses.Count && words < Window && part.Count < 14; i++)
            {
                part.Add(clauses[i]);
                words += clauses[i].Terms.Count;
            }

            var now = All(part);
            if (best is null || now.Sum(m => m.Covered) > best.Value.Measured.Sum(m => m.Covered)) best = (now, part);
        }

        return best ?? (All(clauses), clauses);
    }

    /// <summary>The words of a passage from the first of some of its clauses to the last; the whole passage where they are all.</summary>
    private static string Around(string passage, IReadOnlyList<Clause> part, IReadOnlyList<Clause> clauses)
    {
        if (part.Count == clauses.Count || part.Count == 0) return passage;
        var start = passage.IndexOf(part[0].Sentence, StringComparison.Ordinal);
        var end = start < 0 ? -1 : passage.IndexOf(part[^1].Sentence, start, StringComparison.Ordinal);
        return end < 0 ? passage : passage[start..(end + part[^1].Sentence.Length)];
    }

    private SupportReading Verdict(List<Comparison.Measured> measured, People people)
    {
        double weight = measured.Sum(m => m.Weight), covered = measured.Sum(m => m.Covered);
        double substance = measured.Sum(m => m.Substance), found = measured.Sum(m => m.SubstanceCovered);
        var share = weight == 0 ? 0 : covered / weight;
        var inner = substance == 0 ? share : found / substance;
        SupportReading Made(Support support, string reason, string? part = null) =>
            new(support, reason, share) { Substance = inner, Part = part, FigureDiffers = measured.Exists(m => m.FigureDiffers) };

        var clash = measured.Find(m => m.Conflict is not null && (m.FigureDiffers || m.SubstanceShare >= 0.45 || m.Substance <= 1.5));
        var said = measured.Where(m => Said(m, people)).ToList();
        if (clash is not null)
            return said.Where(m => !Testimony.Circumstance(m.Clause)).Sum(m => m.Substance) >= 2
                ? Made(Support.Unclear, $"A part is there, but {clash.Conflict}.")
                : Made(Support.Contradicts, $"Otherwise than the paragraph, {clash.Conflict}.");
        if (inner < 0.4 && measured.Find(m => m.Conflict is not null) is { } odd) return Made(Support.NotFound, $"The passage does not speak of {Missing(measured)}; {odd.Conflict}.");
        if (measured.Exists(m => m.Conflict is not null)) return Made(Support.Unclear, $"Some words agree, but {measured.Find(m => m.Conflict is not null)!.Conflict}.");
        var heavy = measured.Where(m => m.Substance >= 1 || m.Weight >= 1).ToList();
        if (heavy.Count == 0) heavy = measured;
        if (said.Count > 0 && heavy.TrueForAll(said.Contains) && share >= Enough)
            return Made(Support.Supports, $"The passage has its words: {Words(measured)}.");
        if (share >= 0.8 && inner >= 0.8 && measured.TrueForAll(m => m.Agrees && Whole(m, people) && !LacksDeed(m, people)))
            return Made(Support.Supports, $"The passage has its words: {Words(measured)}.");
        var parts = said.Where(m => m.Substance >= 2 && !Testimony.Circumstance(m.Clause)).ToList();
        if (parts.Count > 0 && heavy.Count > 1)
            return Made(Support.Partial, $"The passage says “{parts[0].Clause.Text}”, but not “{heavy.First(h => !said.Contains(h)).Clause.Text}”.",
                string.Join(", ", parts.Select(p => p.Clause.Text)));
        if (found < 0.5 || inner < 0.18) return Made(Support.Unclear, $"The passage does not speak of {Missing(measured)}, at least not in those words.") with { Lacking = true };
        return Made(Support.Unclear, $"The passage has {Words(measured)}, but not {Missing(measured)}.");
    }

    /// <summary>Whether nothing that must be there is missing: figures, and the person of whom the clause speaks.</summary>
    private bool Whole(Comparison.Measured m, People people) =>
        !m.Missing.Any(t => t.IsQuantity) && (people.Document || !m.Missing.Any(t => t is { Kind: TermKind.Name, Circumstance: false } && people.Names.Contains(t.Stem) && !people.Organizations.Contains(t.Stem) && !ByWhole(t, m, people))) && !Subject(m.Clause).Any(t => t.Kind == TermKind.Name && people.Names.Contains(t.Stem) && m.Missing.Contains(t));

    /// <summary>Whether another word of the same name is there: "Dana Pruett", told as "Pruett".</summary>
    private static bool ByWhole(Term name, Comparison.Measured m, People people) => m.Clause.Terms.Any(t => t.Kind is TermKind.Name && !ReferenceEquals(t, name) && !m.Missing.Contains(t) && people.One(t.Stem, name.Stem));

    /// <summary>What stands before the deed.</summary>
    private IEnumerable<Term> Subject(Clause clause)
    {
        var deed = Actor.Deed(clause, lexicon);
        return clause.Terms.TakeWhile(t => !ReferenceEquals(t, deed)).Take(2);
    }

    private static SupportReading Quoted(string sentence, string passage, SupportReading reading)
    {
        var quotes = Quotations.Of(sentence).ToList();
        if (quotes.Count == 0) return reading;
        var missing = quotes.Find(q => Quotations.Compare(q, passage) is QuoteMatch.NotFound);
        if (missing is not null)
            return reading.Support is Support.Supports
                ? reading with { Support = Support.Unclear, Reason = $"The quoted words “{missing}” are not in the passage." } : reading;
        var length = quotes.Sum(q => q.Length);
        return reading.Support is Support.Unclear or Support.NotFound or Support.Partial && length >= sentence.Length * 0.5
            ? reading with { Support = Support.Supports, Reason = $"The quoted words “{quotes[0]}” are in the passage." } : reading;
    }

    private static string Words(List<Comparison.Measured> measured) =>
        List(measured.SelectMany(m => m.Clause.Terms.Where(t => !m.Missing.Contains(t))));

    private static string Missing(List<Comparison.Measured> measured) => List(measured.SelectMany(m => m.Missing));

    private static string List(IEnumerable<Term> terms)
    {
        var words = terms.Select(t => t.Printed).Distinct(StringComparer.Ordinal).Take(6).ToList();
        return words.Count == 0 ? "it" : string.Join(", ", words);
    }
}
