using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Elsewhere;

/// <summary>The competent testimony of a record in units, and the index of their words.</summary>
/// <remarks>Of a long record it holds where the units stand; a unit itself is made when it is asked for, as few ever are.</remarks>
internal sealed class IndexedRecord
{
    private readonly IReadOnlyList<Filing> _filings;
    private readonly FilingUnits[] _units;
    private readonly int[] _firsts;
    private readonly ILookup<string, int> _byFile;
    private readonly Dictionary<int, RecordUnit> _made = [];

    private IndexedRecord(IReadOnlyList<Filing> filings, FilingUnits[] units)
    {
        (_filings, _units, _firsts) = (filings, units, new int[units.Length + 1]);
        Index = new(Lexicon.Default);
        for (var i = 0; i < units.Length; i++)
        {
            _firsts[i + 1] = _firsts[i] + units[i].Places.Length;
            Index.Add(units[i].Ideas);
        }

        _byFile = Enumerable.Range(0, filings.Count).ToLookup(i => filings[i].File, StringComparer.Ordinal);
    }

    /// <summary>The index of the units' words; it numbers them through all filings, in order.</summary>
    public WordIndex Index { get; }

    /// <summary>A unit by its number.</summary>
    public RecordUnit this[int number]
    {
        get
        {
            if (_made.TryGetValue(number, out var made)) return made;
            var filing = Array.BinarySearch(_firsts, number);
            // Filings without units begin where the next one does; the last of those that begin there holds the unit.
            if (filing < 0) filing = ~filing - 1;
            while (_firsts[filing + 1] <= number) filing++;
            return _made[number] = _units[filing].Unit(_filings[filing], number - _firsts[filing]);
        }
    }

    /// <summary>The question with its answer that holds a stretch of a filing and begins before it; null where there is none.</summary>
    public RecordUnit? Around(string file, TextSpan span)
    {
        var (best, start) = (-1, int.MaxValue);
        foreach (var filing in _byFile[file])
        {
            var places = _units[filing].Places;
            for (var i = 0; i < places.Length; i++)
                if (places[i].Start < span.Start && places[i].End >= span.End && places[i].Line >= 0 && places[i].Start < start) (best, start) = (_firsts[filing] + i, places[i].Start);
        }

        return best < 0 ? null : this[best];
    }

    /// <summary>Cuts the record into units and indexes them: those of a transcript that was cut before come from the shelf.</summary>
    public static IndexedRecord Of(StatementInput input)
    {
        var stems = new WordIndex(Lexicon.Default);
        var read = new FilingUnits[input.Filings.Count];
        Parallel.For(0, read.Length, i => read[i] = FilingUnits.Of(input.Filings[i], input.Shelf, stems));
        return new(input.Filings, read);
    }
}

/// <summary>The units of one filing and what they speak of: all that follows from its words alone.</summary>
/// <param name="Places">Where they stand.</param>
/// <param name="Named">How the papers cite each; null where all are lines of testimony.</param>
/// <param name="Ideas">What they speak of.</param>
internal sealed record FilingUnits(UnitPlace[] Places, Pinpoint[]? Named, FilingIdeas Ideas)
{
    /// <summary>The units of a filing. Those of a transcript follow from its words alone, and are kept; other papers are short, and what they are decides whether they count.</summary>
    public static FilingUnits Of(Filing filing, IFilingShelf? shelf, WordIndex index)
    {
        if (shelf is null || filing.Text.Transcript is null || !Resolving.Competence.Of(filing, own: true).Counts) return Made(filing, index);
        if (shelf.Get(filing.File, FilingUnitsCodec.Part) is { } kept && FilingUnitsCodec.Read(kept, filing.Text.Text.Length) is { } known) return known;
        var made = Made(filing, index);
        shelf.Put(filing.File, FilingUnitsCodec.Part, FilingUnitsCodec.Write(made));
        return made;
    }

    /// <summary>One of the units.</summary>
    public RecordUnit Unit(Filing filing, int number) => new(filing, Named?[number] ?? Places[number].Lines, Places[number]);

    private static FilingUnits Made(Filing filing, WordIndex index)
    {
        var (places, named, ideas) = (new List<UnitPlace>(), new List<Pinpoint>(), index.Collect());
        RecordUnits.Cut(filing, (place, pin, words) =>
        {
            places.Add(place);
            if (filing.Text.Transcript is null) named.Add(pin);
            ideas.Add(words);
        });
        return new([.. places], filing.Text.Transcript is null ? [.. named] : null, ideas.Packed());
    }
}
