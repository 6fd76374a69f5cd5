using Assiduous.Judgment.Papers;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Judgment.Assessment;

/// <summary>The papers of one motion, prepared once for every claim.</summary>
internal sealed class Bench
{
    private readonly AssessmentInput input;
    private readonly Sentence<Fact>[] facts;
    private readonly Sentence<NarrativeAssertion>[] narrative;
    private readonly SentenceIndex factWords;
    private readonly SentenceIndex narrativeWords;
    private readonly ILookup<(Side, string), Fact> byNumber;
    private readonly Dictionary<string, Cue[]> cues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Laid<Fact>[]> laidFacts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Key, Side Proponent), (Sentence<Fact> Sentence, LaidFact Laid)[]> suggestions = [];
    private readonly Dictionary<string, Laid<NarrativeAssertion>[]> laidSentences = new(StringComparer.Ordinal);
    private readonly Dictionary<PleadedClaim, ConfirmedLink[]> links = [];
    private readonly Cites cites;
    private readonly bool turned;
    private readonly Dictionary<CitedPassage, IReadOnlyList<AdmissibilityQuestion>> questions = new(ReferenceEqualityComparer.Instance);

    public Bench(AssessmentInput input, Motion motion)
    {
        (this.input, Motion, cites) = (input, motion, new(input.Filings));
        (string Name, string? Last)[] defendants = [.. input.Claims.Concat(input.Defenses).SelectMany(c => c.Defendants).Distinct(StringComparer.Ordinal).Select(d => (d, Words.LastName(d)))];
        Fact[] own = [.. input.Facts.Where(f => string.Equals(f.Motion, motion.Id, StringComparison.Ordinal))];
        facts = [.. own.Select(f => Read(f, f.Assertion.Length > 0 ? f.Assertion : f.Text, defendants))];
        narrative = [.. input.Narrative.Where(n => n.Motion is null || string.Equals(n.Motion, motion.Id, StringComparison.Ordinal)).Select(n => Read(n, n.Text, defendants))];
        (factWords, narrativeWords) = (new([.. facts.Select(f => f.Words)]), new([.. narrative.Select(n => n.Words)]));
        byNumber = own.ToLookup(f => (f.Side, f.Number));
        PlaintiffMoves = MovesForPlaintiff(input, motion);
        Briefs = new(input, PlaintiffMoves);
        turned = PlaintiffMoves != MovesForPlaintiff(input, input.Motions[0]);
    }

    /// <summary>The motion.</summary>
    public Motion Motion { get; }

    /// <summary>What the briefs say and do not say of claims.</summary>
    public Briefs Briefs { get; }

    /// <summary>How papers are named.</summary>
    public Cites Cites => cites;

    /// <summary>Whether the plaintiff is the movant.</summary>
    public bool PlaintiffMoves { get; }

    /// <summary>The side of a role in this motion.</summary>
    public Side SideOf(string role) => role is "movant" ? Side.Movant
        : string.Equals(role, "defendant", StringComparison.Ordinal) == PlaintiffMoves ? Side.Opponent : Side.Movant;

    /// <summary>Whether the parties who would have to give a claim up have counsel; null where nothing tells.</summary>
    public bool? Counseled(string role)
    {
        var represented = input.Parties.Where(p => p.Terminated is null && p.Role.Contains(role, StringComparison.OrdinalIgnoreCase)).Select(p => p.Represented).ToArray();
        return represented.Length == 0 || represented.Contains(null) ? null : represented.All(r => r == true);
    }

    /// <summary>A note where a test states the law of another circuit than the matter's; null elsewhere.</summary>
    public string? ElsewhereThan(LegalTest? test) => test?.Circuit is { } circuit && input.Rules.Circuit(input.Court) is { } own && !string.Equals(circuit, own, StringComparison.Ordinal)
        ? $"The test states the law of the {Name(circuit)}, and this matter lies in the {Name(own)} Check what governs there before relying on any of it."
        : null;

    private static string Name(string circuit) => circuit switch
    {
        "cadc" => "D.C. Cir.",
        "ca1" => "1st Cir.",
        "ca2" or "ca3" => $"{circuit[2..]}d Cir.",
        _ => $"{circuit[2..]}th Cir.",
    };

    /// <summary>Whether a person confirmed any link for a claim.</summary>
    public bool HasLinks(PleadedClaim claim) => LinksOf(claim).Length > 0;

    private ConfirmedLink[] LinksOf(PleadedClaim claim)
    {
        if (!links.TryGetValue(claim, out var found)) links[claim] = found = [.. input.Links.Where(l => Names(l.Claim, claim))];
        return found;
    }

    /// <summary>What the papers lay on an element of a claim for a defendant.</summary>
    public ElementRecord Record(PleadedClaim claim, LegalTest test, TestLeaf leaf, string defendant)
    {
        var proponent = SideOf((leaf.Burden ?? test.TrialBurden) is "shifting" ? "plaintiff" : leaf.Burden ?? test.TrialBurden);
        var laid = (HasLinks(claim) ? Confirmed(claim, test, leaf, defendant) : Suggested(test, leaf, defendant, proponent)).ToArray();
        var passages = laid.Length > 0 && laid[0].Link.Confirmed ? [] : Passages(test, leaf, defendant, proponent).ToArray();
        var challenge = input.Challenges.FirstOrDefault(c => Names(c.Claim, claim) && IsElement(c.Element, test, leaf));
        return new(laid, passages, proponent == Side.Movant, challenge?.Locator) { Cites = cites, Ask = Ask, IsLaw = leaf.Nature is "law", Authority = test.AuthorityOf(leaf.Id), SeemsChallenged = challenge is null ? Briefs.Absent(test, leaf) : [] };
    }

    /// <summary>The concessions that cover a claim against a defendant, those of the defendant first.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="defendant">The defendant.</param>
    /// <param name="owner">Who would have to give it up.</param>
    public IEnumerable<Concession> Conceded(PleadedClaim claim, string defendant, Side owner) => input.Concessions.Where(c =>
        By(c) == owner && (c.Claim is not null || c.Defendant is not null)
        && (c.Defendant is null || Words.SameParty(c.Defendant, defendant))
        && (c.Claim is null || IsClaim(c.Claim, claim)));

    // Whose words a concession is stands relative to the first motion; under a cross-motion the sides change places.
    private Side By(Concession concession) => !turned ? concession.By : concession.By == Side.Movant ? Side.Opponent : Side.Movant;

    private IReadOnlyList<AdmissibilityQuestion> Ask(CitedPassage cited)
    {
        if (!questions.TryGetValue(cited, out var asked)) questions[cited] = asked = Admissibility.Of(cited, cites.Filing(cited.TargetFile));
        return asked;
    }

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
        foreach (var link in LinksOf(claim))
        {
            if (!IsElement(link.Element, test, leaf)) continue;
            if (link.Defendants is { } only && !only.Any(d => Words.SameParty(d, defendant))) continue;
            foreach (var fact in byNumber[(link.Side, link.Number)])
                yield return new(fact, new(fact.Side, fact.Number, link.Supports, Confirmed: true, "Confirmed.") { Because = link.Because?.Trim().TrimEnd('.') }, Directed: true);
        }
    }

    private IEnumerable<LaidFact> Suggested(LegalTest test, TestLeaf leaf, string defendant, Side proponent)
    {
        var key = $"{test.Id}#{leaf.Id}";
        if (!suggestions.TryGetValue((key, proponent), out var all))
            suggestions[(key, proponent)] = all = [.. Lay(key, leaf, facts, factWords, laidFacts).Select(l => (l.Sentence, Suggest(l, proponent)))];
        return all.Where(s => s.Sentence.Concerns(defendant)).Select(s => s.Laid);
    }

    private static LaidFact Suggest(Laid<Fact> laid, Side proponent)
    {
        var fact = laid.Sentence.Of;
        var own = fact.Side == proponent;
        var link = new FactLink(fact.Side, fact.Number, own, Confirmed: false, $"Suggested by its words ({laid.Sign}).");
        var directed = own || Words.Negate(laid.Sentence.Words);
        return new(fact, link with { Directed = directed }, directed);
    }

    private IEnumerable<ElementEvidence> Passages(LegalTest test, TestLeaf leaf, string defendant, Side proponent)
    {
        foreach (var (sentence, sign) in Lay($"{test.Id}#{leaf.Id}", leaf, narrative, narrativeWords, laidSentences))
            if (sentence.Concerns(defendant))
                foreach (var cited in sentence.Of.Citations)
                    if (cited.Passage is not null && cited.Support is not (Support.NotFound or Support.Contradicts))
                        yield return new(
                            sentence.Of.Side == proponent, sentence.Of.Side, cited, cited.Competent,
                            $"Suggested by the words of {cites.Name(sentence.Of.File)} ({sign}): “{sentence.Of.Text}”");
    }

    private Laid<T>[] Lay<T>(string key, TestLeaf leaf, Sentence<T>[] sentences, SentenceIndex words, Dictionary<string, Laid<T>[]> laid)
    {
        if (!laid.TryGetValue(key, out var found))
            laid[key] = found = [.. words.Holding(CuesOf(key, leaf.Cues)).Select(h => new Laid<T>(sentences[h.Sentence], h.Sign.Text))];
        return found;
    }

    private static Sentence<T> Read<T>(T of, string text, (string Name, string? Last)[] defendants)
    {
        var words = Words.Of(text);
        return new(of, words, [.. defendants.Where(d => d.Last is not null && words.Contains(d.Last, StringComparer.Ordinal)).Select(d => d.Name)]);
    }

    private Cue[] CuesOf(string key, IReadOnlyList<string> texts)
    {
        if (!cues.TryGetValue(key, out var found)) cues[key] = found = [.. texts.Select(t => new Cue(t))];
        return found;
    }

    private static bool MovesForPlaintiff(AssessmentInput input, Motion motion)
    {
        if (motion.By.Contains("plaintiff", StringComparison.OrdinalIgnoreCase)) return true;
        if (motion.By.Contains("defendant", StringComparison.OrdinalIgnoreCase)) return false;
        return input.Parties.Any(p => p.Role.Contains("plaintiff", StringComparison.OrdinalIgnoreCase) && Words.SameParty(p.Name, motion.By));
    }

    /// <summary>A sentence of the papers, its words, and the defendants it names.</summary>
    private sealed record Sentence<T>(T Of, string[] Words, string[] Named)
    {
        /// <summary>Whether it may concern a defendant: it names them, or names no defendant.</summary>
        public bool Concerns(string defendant) => Named.Length == 0 || Named.Contains(defendant, StringComparer.Ordinal);
    }

    private readonly record struct Laid<T>(Sentence<T> Sentence, string Sign);
}
