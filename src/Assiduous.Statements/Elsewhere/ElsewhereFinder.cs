using Assiduous.Statements.Evidence;
using Assiduous.Statements.Pairing;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Finds evidence about a fact that neither the fact nor its answer cites.</summary>
internal sealed class ElsewhereFinder
{
    private const int Most = 14;
    private const int Listed = 8;
    private readonly PassageReader _passages;
    private readonly TellingReader _tellings;
    private readonly PlaceNames _places;
    private readonly List<CitedSentence> _cited;
    private readonly IndexedRecord _units;
    private readonly WordIndex _citedIndex = new(Lexicon.Default);
    private readonly WordIndex _unitIndex;

    /// <summary>Indexes what the papers cite, once.</summary>
    /// <param name="passages">Judges passages.</param>
    /// <param name="cited">Every sentence of every paper with a competent passage that it cites.</param>
    /// <param name="record">What the record says.</param>
    public ElsewhereFinder(PassageReader passages, IReadOnlyList<CitedSentence> cited, IndexedRecord record)
    {
        _passages = passages;
        _places = new(cited.Select(c => c.Row));
        (_units, _unitIndex) = (record, record.Index);
        _cited = [.. CitedSentence.Joined(cited).Select(Whole)];
        _citedIndex.AddAll(_cited.Select(c => c.Words + " " + c.Row.Passage!.Text));
        _tellings = new(Lexicon.Default, _unitIndex, passages.Reader.Memo);
    }

    /// <summary>Evidence about <paramref name="fact"/>, its own citations and its answer's left out, the most direct first.</summary>
    public IReadOnlyList<Spotted> Find(StatedFact fact)
    {
        var found = new List<Spotted>();
        foreach (var (index, shared) in _citedIndex.Nearest(fact.Assertion, Most))
            if (Judge(fact, _cited[index].Row, _cited[index], shared) is { } spotted) found.Add(spotted);
        foreach (var (index, shared) in _unitIndex.Nearest(fact.Assertion, Most))
        {
            var unit = _units[index];
            var row = new CitedPassage { Text = "", Span = default, TargetFile = unit.Filing.File, Pinpoint = unit.Pinpoint, Passage = unit.Passage, Competent = true };
            if (shared >= 2 && Judge(fact, row, null, shared) is { } spotted) found.Add(spotted);
        }

        var known = fact.Citations.Concat(fact.Answer?.Citations ?? []).Where(c => c.Passage is not null).Select(c => (c.TargetFile, c.Passage!.Span)).ToList();
        var kept = new List<Spotted>();
        foreach (var spotted in found.OrderByDescending(f => f.Strength))
        {
            var (file, span) = (spotted.Evidence.Cited.TargetFile, spotted.Evidence.Cited.Passage!.Span);
            if (kept.Count == Listed || known.Exists(k => string.Equals(k.TargetFile, file, StringComparison.Ordinal) && k.Span.Overlaps(span))) continue;
            known.Add((file, span));
            kept.Add(spotted);
        }

        return kept;
    }

    /// <summary>An unsworn paper's sentence that tells the fact otherwise, where no evidence does; null where there is none.</summary>
    public (RecordUnit Unit, Telling Telling)? Unsworn(StatedFact fact, IEnumerable<RecordUnit> unsworn)
    {
        foreach (var unit in unsworn)
            if (_tellings.Read(fact.Assertion, unit.Passage.Text, _passages.People(unit.Filing.File), false) is { Relation: Relation.Meets } met) return (unit, met);
        return null;
    }

    /// <summary>Declarations among the rows that the same witness's deposition contradicts, with the words.</summary>
    public IReadOnlyList<(CitedPassage Row, string Why)> DeposedOtherwise(IEnumerable<CitedPassage> rows)
    {
        var found = new List<(CitedPassage, string)>();
        foreach (var row in rows.Where(r => r.Competent && r.Passage is not null))
        {
            if (_passages.Filing(row.TargetFile) is not { Text.Transcript: null, Witness.Length: > 0 }) continue;
            var witness = Witness(row).Name;
            foreach (var (index, shared) in _unitIndex.Nearest(row.Passage!.Text, Most))
            {
                var unit = _units[index];
                var deposed = new CitedPassage { Text = "", Span = default, TargetFile = unit.Filing.File, Pinpoint = unit.Pinpoint, Passage = unit.Passage };
                if (shared < 2 || unit.Filing.Text.Transcript is null || !string.Equals(Witness(deposed).Name, witness, StringComparison.OrdinalIgnoreCase)) continue;
                if (_tellings.Read(row.Passage.Text, unit.Passage.Text, _passages.People(unit.Filing.File), false) is not { Relation: Relation.Meets } met) continue;
                found.Add((row, Reasons.Deposed(Witness(deposed), _places.Of(unit.Filing, unit.Pinpoint), met)));
                break;
            }
        }

        return found;
    }

    private Spotted? Judge(StatedFact fact, CitedPassage row, CitedSentence? by, int shared)
    {
        var people = _passages.People(row.TargetFile);
        var rival = by is not null && by.Side != fact.Side && !by.Concedes;
        var reading = _passages.Reader.Read(fact.Assertion, row.Passage!.Text, people);
        var telling = by is { Concedes: true } ? null : _tellings.Read(fact.Assertion, row.Passage.Text, people, rival);
        var place = _places.Of(_passages.Filing(row.TargetFile)!, row.Pinpoint);
        if (telling is { Relation: Relation.Meets } met)
            return Made(Support.Contradicts, Relation.Meets, Reasons.Meets(Witness(row), place, met, by is { Narrative: true } ? (by.Words, _places.Of(by.Paper, null)) : null, fact.Assertion), 20 + met.Weight);
        if (reading.Support is Support.Supports && reading.SharedWords >= 2 && _tellings.HoldsDeed(fact.Assertion, row.Passage.Text, people) && (!people.Document || Named(fact.Assertion, row.Passage.Text, people)))
            return Made(Support.Supports, Relation.SameEvent, Reasons.Says(Witness(row), place, row.Passage.Text), 10 + reading.Coverage);
        if (telling is null) return null;
        if (telling.Relation is Relation.MayClash && (rival || telling.Weight >= 0.6))
            return Made(Support.Unclear, Relation.MayClash, Reasons.MayClash(Witness(row), place, telling), 5 + telling.Weight);
        return rival && telling.Relation is Relation.SameEvent && telling.Weight >= 0.6
            ? Made(Support.Unclear, Relation.SameEvent, Reasons.SameEvent(Witness(row), place, telling), telling.Weight) : null;

        Spotted Made(Support support, Relation relation, string why, double strength) => new(
            new(row with { Text = place, Support = support, SupportReason = why }, by?.Paper.File ?? row.TargetFile!, by?.Words ?? "", why), relation,
            strength + (by is null ? 0 : 0.5) + Math.Min(by is null ? 0 : Reasons.Shared(by.Words, telling?.Clause ?? fact.Assertion), 6) * 0.1 + Math.Min(shared, 9) * 0.01 - Math.Min(row.Passage.Text.Length, 4000) / 8000.0);
    }

    /// <summary>Whether a document names, in the passage or at its head, every person of whom the fact tells.</summary>
    private static bool Named(string fact, string passage, People people)
    {
        var there = Tokens.Of(passage).Select(t => t.Lower).ToHashSet(StringComparer.Ordinal);
        return Tokens.Of(fact).Where(t => people.Names.Contains(t.Lower) && !people.Organizations.Contains(t.Lower)).All(t => people.House.Contains(t.Lower) || there.Any(w => people.One(w, t.Lower)));
    }

    private (string Name, bool Testified) Witness(CitedPassage row)
    {
        var filing = _passages.Filing(row.TargetFile)!;
        var witness = filing.Witness ?? filing.Text.Transcript?.Witness;
        var name = witness?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).LastOrDefault(w => w.TrimEnd('.').ToLowerInvariant() is not ("jr" or "sr" or "ii" or "iii" or "md" or "phd"));
        return (name is null ? "" : char.ToUpperInvariant(name[0]) + (name.Length > 1 && name.All(char.IsUpper) ? name[1..].ToLowerInvariant() : name[1..]), filing.Text.Transcript is not null);
    }

    /// <summary>A row that holds an answer alone is read with its question.</summary>
    private CitedSentence Whole(CitedSentence cited)
    {
        var span = cited.Row.Passage!.Span;
        var around = cited.Row.TargetFile is { } file ? _units.Around(file, span) : null;
        return around is null ? cited : cited with { Row = cited.Row with { Passage = around.Passage, Pinpoint = around.Pinpoint } };
    }
}
