using Assiduous.Record;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>A sentence of some paper and a passage that it cites.</summary>
internal sealed record CitedSentence(Filing Paper, Side? Side, string Words, CitedPassage Row)
{
    /// <summary>Whether it stands in a brief's telling of the facts.</summary>
    public bool Narrative { get; init; }

    /// <summary>Whether it grants rather than contests.</summary>
    public bool Concedes { get; init; }
}

/// <summary>Evidence about a fact from other places.</summary>
/// <param name="Evidence">The passage and why it was taken.</param>
/// <param name="Against">Whether it speaks against the fact.</param>
/// <param name="Strength">How directly: the passage itself before the sentence that cites it, more shared words before fewer.</param>
internal sealed record Spotted(EvidenceElsewhere Evidence, bool Against, double Strength);

/// <summary>Finds evidence about a fact that neither the fact nor its answer cites.</summary>
internal sealed class ElsewhereFinder
{
    private const int Most = 14;
    private readonly PassageReader _passages;
    private readonly List<CitedSentence> _cited;
    private readonly List<RecordUnit> _units;
    private readonly WordIndex _citedIndex = new(Lexicon.Default);
    private readonly WordIndex _unitIndex = new(Lexicon.Default);
    private readonly bool _answered;

    /// <summary>Indexes what the papers cite and what the record says.</summary>
    /// <param name="passages">Judges passages.</param>
    /// <param name="cited">Every sentence of every paper with a competent passage that it cites.</param>
    /// <param name="units">The record in units.</param>
    /// <param name="answered">Whether the statement has a response of its own.</param>
    public ElsewhereFinder(PassageReader passages, IReadOnlyList<CitedSentence> cited, IEnumerable<RecordUnit> units, bool answered)
    {
        (_passages, _answered) = (passages, answered);
        _cited = [.. cited];
        _units = [.. units];
        _citedIndex.AddAll(_cited.Select(c => c.Words + " " + c.Row.Passage!.Text));
        _unitIndex.AddAll(_units.Select(u => u.Passage.Text));
    }

    /// <summary>Evidence about <paramref name="fact"/>, its own citations and its answer's left out.</summary>
    public IReadOnlyList<Spotted> Find(StatedFact fact)
    {
        var found = new List<Spotted>();
        var known = fact.Citations.Concat(fact.Answer?.Citations ?? []).Where(c => c.Passage is not null).Select(c => (c.TargetFile, c.Passage!.Span)).ToList();
        foreach (var (index, _) in _citedIndex.Nearest(fact.Assertion, Most))
        {
            var sentence = _cited[index];
            if (known.Exists(k => string.Equals(k.TargetFile, sentence.Row.TargetFile, StringComparison.Ordinal) && k.Span.Overlaps(sentence.Row.Passage!.Span))) continue;
            if (Cited(fact, sentence) is not { } spotted) continue;
            known.Add((sentence.Row.TargetFile, sentence.Row.Passage!.Span));
            found.Add(spotted);
        }

        foreach (var (index, shared) in _unitIndex.Nearest(fact.Assertion, Most))
        {
            var unit = _units[index];
            if (known.Exists(k => string.Equals(k.TargetFile, unit.Filing.File, StringComparison.Ordinal) && k.Span.Overlaps(unit.Passage.Span))) continue;
            if (Uncited(fact, unit, shared) is { } spotted) found.Add(spotted);
        }

        return [.. found.OrderByDescending(f => f.Strength)];
    }

    private Spotted? Cited(StatedFact fact, CitedSentence sentence)
    {
        var people = _passages.People(sentence.Row.TargetFile);
        var direct = _passages.Reader.Read(fact.Assertion, sentence.Row.Passage!.Text, people);
        var rival = sentence.Side != fact.Side;
        if (direct.Support is Support.Supports) return Made(sentence, direct, against: false, $"The passage says what the paragraph says. {direct.Reason}");
        if (sentence.Concedes) return null;
        if (direct.Support is Support.Contradicts && direct.Substance >= 0.34 && direct.SharedWords >= (rival && direct.Substance >= 0.5 && Named(fact) ? 1 : 2)
            && SubjectIn(fact, sentence.Row.Passage.Text, sentence.Words, people))
            return Made(sentence, direct, against: true, direct.Reason);
        if (!rival) return null;
        var told = _passages.Reader.Read(fact.Assertion, sentence.Words, _passages.Counsel);
        var backed = _passages.Reader.Read(sentence.Words, sentence.Row.Passage.Text, people);
        if (backed.Support is Support.Contradicts or Support.NotFound) return null;
        if (told.Support is Support.Contradicts && About(fact, sentence, told) && SubjectIn(fact, "", sentence.Words, _passages.Counsel))
            return Made(sentence, told with { Support = Support.Contradicts }, against: true, $"{sentence.Paper.Label} cites it for the contrary: {told.Reason}", direct: false);
        return sentence.Narrative && !_answered && told.Support is not Support.Supports && direct.SharedWords >= 3 && OneSentence(fact, sentence.Words) >= 3 && told.Substance is >= 0.3 and < 0.85
            ? Made(sentence, told with { Support = Support.Contradicts }, against: true, $"{sentence.Paper.Label} tells the same event otherwise and cites it: {told.Reason}", direct: false) : null;
    }

    private Spotted? Uncited(StatedFact fact, RecordUnit unit, int shared)
    {
        if (shared < 2) return null;
        var reading = _passages.Reader.Read(fact.Assertion, unit.Passage.Text, _passages.People(unit.Filing.File));
        var against = reading.Support is Support.Contradicts && reading.Substance >= 0.6 && reading.SharedWords >= 2 && SubjectIn(fact, unit.Passage.Text, "", _passages.People(unit.Filing.File));
        if (!against && !(reading.Support is Support.Supports && reading.SharedWords >= 2)) return null;
        var row = new CitedPassage
        {
            Text = $"{unit.Filing.Label} at {unit.Passage.Pinpoint.From}", Span = default, TargetFile = unit.Filing.File, Pinpoint = unit.Passage.Pinpoint, Passage = unit.Passage,
            Support = reading.Support, SupportReason = reading.Reason, Competent = true,
        };
        return new(new(row, unit.Filing.File, "", $"No paper cites it for this; it shares {shared} words with the paragraph. {reading.Reason}"), against, 2 + reading.SharedWords + reading.Substance);
    }

    /// <summary>Whether the sentence speaks of the fact's event: two words shared, or most of a short sentence.</summary>
    private bool About(StatedFact fact, CitedSentence sentence, SupportReading told) => told.SharedWords >= 2 && told.Substance >= 0.25
        || told.SharedWords == 1 && Named(fact) && _passages.Reader.Read(sentence.Words, fact.Assertion, _passages.Counsel).Substance >= 0.5;

    /// <summary>Most words that the fact shares with one sentence of a longer telling.</summary>
    private int OneSentence(StatedFact fact, string words) => Reading.Sentences.Of(words)
        .Where(s => SharesDeed(fact, words[s.Start..s.End]) && Reading.DispositionReader.Read(words[s.Start..s.End], false).Disposition is not Disposition.Admitted).Max(s => (int?)_passages.Reader.Read(fact.Assertion, words[s.Start..s.End], _passages.Counsel).SharedWords) ?? 0;

    /// <summary>Whether both tell the same deed: a verb in the past, not one of saying.</summary>
    private static bool SharesDeed(StatedFact fact, string words)
    {
        var lexicon = Lexicon.Default;
        var deeds = Tokens.Of(fact.Assertion).Where(t => !t.IsMark && (lexicon.IsPast(t.Lower) || t.Lower.EndsWith("ed", StringComparison.Ordinal)) && !lexicon.IsStop(t.Lower) && t.Lower is not "left")
            .Select(t => lexicon.Stem(t.Lower)).Where(s => !lexicon.IsWeak(s) && !lexicon.ShareIdea(s, "say")).ToHashSet(StringComparer.Ordinal);
        var told = Tokens.Of(words);
        return told.Where((t, i) => !t.IsMark && deeds.Contains(lexicon.Stem(t.Lower)) && !(i > 0 && told[i - 1].Lower is "the" or "a" or "his" or "her" or "their")).Any();
    }

    private bool Named(StatedFact fact) => Tokens.Of(fact.Assertion).Exists(t => _passages.Counsel.Names.Contains(t.Lower));

    /// <summary>Whether the person of whom the fact speaks first speaks in the passage or is named in it or in the sentence that cites it.</summary>
    private static bool SubjectIn(StatedFact fact, string passage, string sentence, People people)
    {
        var first = Tokens.Of(fact.Assertion).Find(t => people.Names.Contains(t.Lower)).Lower;
        if (first is null || Tokens.Of(fact.Assertion).Exists(t => people.Speaker.Contains(t.Lower))) return true;
        bool In(string text) => Tokens.Of(text).Exists(t => string.Equals(t.Lower, first, StringComparison.Ordinal));
        return In(passage) || In(sentence) || people.Speaker.Count > 0 && sentence.Length == 0;
    }

    private static Spotted Made(CitedSentence sentence, SupportReading reading, bool against, string why, bool direct = true) =>
        new(new(sentence.Row with { Support = reading.Support, SupportReason = reading.Reason }, sentence.Paper.File, sentence.Words, why), against,
            (direct ? 3 : 0) + reading.SharedWords + reading.Substance);
}
