using Assiduous.Record;

namespace Assiduous.Statements.Elsewhere;

/// <summary>The competent testimony of a record in units, and the index of their words.</summary>
internal sealed class IndexedRecord
{
    private IndexedRecord(IReadOnlyList<RecordUnit> units, WordIndex index) => (Units, Index) = (units, index);

    /// <summary>The units of all filings, in order.</summary>
    public IReadOnlyList<RecordUnit> Units { get; }

    /// <summary>The index of their words; it names a unit by its place in <see cref="Units"/>.</summary>
    public WordIndex Index { get; }

    /// <summary>Cuts the record into units and indexes them, a filing at a time: those of a transcript that was cut before come from the shelf.</summary>
    public static IndexedRecord Of(StatementInput input)
    {
        var index = new WordIndex(Words.Lexicon.Default);
        var read = new FilingUnits[input.Filings.Count];
        Parallel.For(0, read.Length, i => read[i] = FilingUnits.Of(input.Filings[i], input.Shelf, index));
        var units = new List<RecordUnit>(read.Sum(r => r.Places.Count));
        for (var i = 0; i < read.Length; i++)
        {
            var filing = input.Filings[i];
            units.AddRange(read[i].Places.Select(p => new RecordUnit(filing, p)));
            index.Add(read[i].Ideas);
        }

        return new(units, index);
    }
}

/// <summary>The units of one filing and what they speak of: all that follows from its words alone.</summary>
/// <param name="Places">Where they stand.</param>
/// <param name="Ideas">What they speak of.</param>
internal sealed record FilingUnits(IReadOnlyList<UnitPlace> Places, FilingIdeas Ideas)
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

    private static FilingUnits Made(Filing filing, WordIndex index)
    {
        var places = RecordUnits.Of(filing);
        return new([.. places.Select(p => p.Place)], index.IdeasOf(places.Select(p => p.Words)));
    }
}
