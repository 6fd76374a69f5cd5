using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>The papers of one motion, prepared once for every claim.</summary>
internal sealed class Bench
{
    private readonly AssessmentInput input;
    private readonly (Fact Fact, string[] Words)[] facts;
    private readonly (NarrativeAssertion Sentence, string[] Words)[] narrative;
    private readonly Dictionary<string, Cue[]> cues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LaidSentence[]> sentences = new(StringComparer.Ordinal);
    private readonly string[] defendants;

    public Bench(AssessmentInput input, Motion motion)
    {
        (this.input, Motion) = (input, motion);
        facts = [.. input.Facts.Where(f => string.Equals(f.Motion, motion.Id, StringComparison.Ordinal)).Select(f => (f, Words.Of(f.Assertion.Length > 0 ? f.Assertion : f.Text)))];
        narrative = [.. input.Narrative.Select(n => (n, Words.Of(n.Text)))];
        defendants = [.. input.Claims.Concat(input.Defenses).SelectMany(c => c.Defendants).Distinct(StringComparer.Ordinal)];
        PlaintiffMoves = MovesForPlaintiff(input, motion);
    }

    /// <summary>The motion.</summary>
    public Motion Motion { get; }

    /// <summary>Whether the plaintiff is the movant.</summary>
    public bool PlaintiffMoves { get; }

    /// <summary>The side of a role in this motion.</summary>
    public Side SideOf(string role) => role is "movant" ? Side.Movant
        : string.Equals(role, "defendant", StringComparison.Ordinal) == PlaintiffMoves ? Side.Opponent : Side.Movant;

    /// <summary>Whether a person confirmed any link for a claim.</summary>
    public bool HasLinks(PleadedClaim claim) => input.Links.Any(l => Names(l.Claim, claim));

    /// <summary>What the papers lay on an element of a claim for a defendant.</summary>
    public ElementRecord Record(PleadedClaim claim, LegalTest test, TestLeaf leaf, string defendant)
    {
        var proponent = SideOf((leaf.Burden ?? test.TrialBurden) is "shifting" ? "plaintiff" : leaf.Burden ?? test.TrialBurden);
        var laid = (HasLinks(claim) ? Confirmed(claim, test, leaf, defendant) : Suggested(test, leaf, defendant, proponent)).ToArray();
        var passages = laid.Length > 0 && laid[0].Link.Confirmed ? [] : Passages(test, leaf, defendant, proponent).ToArray();
        var challenge = input.Challenges.FirstOrDefault(c => Names(c.Claim, claim) && IsElement(c.Element, test, leaf));
        return new(laid, passages, proponent == Side.Movant, challenge?.Locator);
    }

    /// <summary>The concessions that cover a claim against a defendant, those of the defendant first.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="defendant">The defendant.</param>
    /// <param name="owner">Who would have to give it up.</param>
    public IEnumerable<Concession> Conceded(PleadedClaim claim, string defendant, Side owner) => input.Concessions.Where(c =>
        c.By == owner && (c.Claim is not null || c.Defendant is not null)
        && (c.Defendant is null || Words.SameParty(c.Defendant, defendant))
        && (c.Claim is null || IsClaim(c.Claim, claim)));

    private static bool Names(string name, PleadedClaim claim) =>
        string.Equals(name, claim.TestId, StringComparison.Ordinal) || Words.Of(name).SequenceEqual(Words.Of(claim.Name), StringComparer.Ordinal);

    private static bool IsElement(string element, LegalTest test, TestLeaf leaf) =>
        string.Equals(element, leaf.Id, StringComparison.Ordinal) || string.Equals(element, $"{test.Id}#{leaf.Id}", StringComparison.Ordinal);

    private bool IsClaim(string words, PleadedClaim claim)
    {
        var given = Words.Of(words);
        var (content, name) = (Content(given), Content(Words.Of(claim.Name)));
        if (content.Length > 0 && name.Length > 0 && (content.All(name.Contains) || name.All(content.Contains))) return true;
        return claim.TestId is { } id && input.Rules.Test(id) is { } test && CuesOf(id, test.Cues).Any(c => c.In(given));
    }

    private static string[] Content(string[] words) => [.. words.Where(w => w.Length > 2 && w is not ("the" or "claim" or "claims" or "for" or "and" or "his" or "her" or "their"))];

    private IEnumerable<LaidFact> Confirmed(PleadedClaim claim, LegalTest test, TestLeaf leaf, string defendant)
    {
        foreach (var link in input.Links)
        {
            if (!Names(link.Claim, claim) || !IsElement(link.Element, test, leaf)) continue;
            if (link.Defendants is { } only && !only.Any(d => Words.SameParty(d, defendant))) continue;
            foreach (var (fact, _) in facts)
                if (fact.Side == link.Side && string.Equals(fact.Number, link.Number, StringComparison.Ordinal))
                    yield return new(fact, new(fact.Side, fact.Number, link.Supports, Confirmed: true, "Confirmed."), Directed: true);
        }
    }

    private IEnumerable<LaidFact> Suggested(LegalTest test, TestLeaf leaf, string defendant, Side proponent)
    {
        var signs = CuesOf($"{test.Id}#{leaf.Id}", leaf.Cues);
        foreach (var (fact, words) in facts)
        {
            if (Array.Find(signs, c => c.In(words)) is not { } sign || !Concerns(words, defendant)) continue;
            var own = fact.Side == proponent;
            var link = new FactLink(fact.Side, fact.Number, own, Confirmed: false, $"Suggested by its words ({sign.Text}).");
            yield return new(fact, link, Directed: own || Words.Negate(words));
        }
    }

    private IEnumerable<ElementEvidence> Passages(LegalTest test, TestLeaf leaf, string defendant, Side proponent)
    {
        var key = $"{test.Id}#{leaf.Id}";
        if (!sentences.TryGetValue(key, out var laid)) sentences[key] = laid = Lay(CuesOf(key, leaf.Cues));
        foreach (var (sentence, words, sign) in laid)
            if (Concerns(words, defendant))
                foreach (var cited in sentence.Citations)
                    if (cited.Passage is not null && cited.Support is not (Support.NotFound or Support.Contradicts))
                        yield return new(
                            sentence.Side == proponent, sentence.Side, cited, cited.Competent,
                            $"Suggested by the words of {Cites.Label(sentence.File)} ({sign}): “{sentence.Text}”");
    }

    private LaidSentence[] Lay(Cue[] signs) =>
        [.. from n in narrative
            let sign = Array.Find(signs, c => c.In(n.Words))
            where sign is not null
            select new LaidSentence(n.Sentence, n.Words, sign.Text)];

    private Cue[] CuesOf(string key, IReadOnlyList<string> texts)
    {
        if (!cues.TryGetValue(key, out var found)) cues[key] = found = [.. texts.Select(t => new Cue(t))];
        return found;
    }

    /// <summary>Whether a sentence may concern a defendant: it names them, or names no defendant.</summary>
    private bool Concerns(string[] words, string defendant) =>
        Words.Name(words, defendant) || !defendants.Any(d => Words.Name(words, d));

    private static bool MovesForPlaintiff(AssessmentInput input, Motion motion)
    {
        if (motion.By.Contains("plaintiff", StringComparison.OrdinalIgnoreCase)) return true;
        if (motion.By.Contains("defendant", StringComparison.OrdinalIgnoreCase)) return false;
        return input.Parties.Any(p => p.Role.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) && Words.SameParty(p.Name, motion.By));
    }

    private sealed record LaidSentence(NarrativeAssertion Sentence, string[] Words, string Sign);
}
