using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements.Elsewhere;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Statements.Tests;

/// <summary>The units of a transcript come back from bytes as they were, and damaged bytes give none.</summary>
public sealed class FilingUnitsTests
{
    private const int Length = 1000;

    [Fact]
    public void What_was_written_is_read() => Prop.ForAll(Units(), units =>
    {
        var read = FilingUnitsCodec.Read(FilingUnitsCodec.Write(units), Length);
        Assert.NotNull(read);
        Assert.Equal(units.Places, read.Places);
        Assert.Equal(units.Ideas.Units, read.Ideas.Units);
        Assert.Equal(units.Ideas.All, read.Ideas.All);
        Assert.All(units.Ideas.All, idea => Assert.Equal(Holding(units.Ideas, idea), Holding(read.Ideas, idea)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Damaged_bytes_give_none() => Prop.ForAll(Units(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (units, at) =>
    {
        var bytes = FilingUnitsCodec.Write(units);
        bytes[at % bytes.Length] ^= (byte)(1 + at % 255);
        Assert.Null(FilingUnitsCodec.Read(bytes, Length));
        Assert.Null(FilingUnitsCodec.Read(bytes[..(at % bytes.Length)], Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Units_that_reach_beyond_the_text_are_not_of_it()
    {
        var units = new FilingUnits([new(5, 1, 5, 9, 3, 40, 1, 1, 1)], null, FilingIdeas.Of(1, []));
        Assert.NotNull(FilingUnitsCodec.Read(FilingUnitsCodec.Write(units), 40));
        Assert.Null(FilingUnitsCodec.Read(FilingUnitsCodec.Write(units), 39));
    }

    [Fact]
    public void What_is_kept_of_a_transcript_is_taken_and_not_cut_again()
    {
        var transcript = Papers.Transcript("118-1.pdf", "Dana Reyes", "plaintiff", "44|6|Q. What did you feel?", "44|7|A. The handcuffs hurt.");
        var (shelf, index) = (new OneShelf(), new WordIndex(Words.Lexicon.Default));
        var made = FilingUnits.Of(transcript, shelf, index);
        Assert.NotEmpty(made.Places);
        Assert.Equal(made.Places, FilingUnitsCodec.Read(shelf.Kept!, transcript.Text.Text.Length)!.Places);
        shelf.Kept = FilingUnitsCodec.Write(new([], null, FilingIdeas.Of(0, [])));
        Assert.Empty(FilingUnits.Of(transcript, shelf, index).Places);
        shelf.Kept = [1, 2, 3];
        Assert.Equal(made.Places, FilingUnits.Of(transcript, shelf, index).Places);
        Assert.Empty(FilingUnits.Of(transcript with { Role = FilingRole.Letter, Oath = Oath.Unsworn }, shelf, index).Places);
    }

    private sealed class OneShelf : IFilingShelf
    {
        public byte[]? Kept { get; set; }

        public byte[]? Get(string file, string part) => Kept;

        public void Put(string file, string part, byte[] output) => Kept = output;
    }

    /// <summary>The index answers as a plain list of every idea's texts would, whatever filings its texts lie in.</summary>
    [Fact]
    public void Packed_ideas_are_those_that_were_packed() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var (units, holding) = Drawn(new System.Random(seed));
        var packed = FilingIdeas.Of(units, holding);
        Assert.Equal(holding.Select(h => h.Key), packed.All);
        Assert.All(holding, h => Assert.Equal(h.Value.Select(u => u + 7), Holding(packed, h.Key, 7)));
        Assert.Equal(0, packed.Count("=nobody"));
    }).QuickCheckThrowOnFailure();

    private static int[] Holding(FilingIdeas ideas, string idea, int first = 0)
    {
        var units = new int[ideas.Count(idea)];
        ideas.Unpack(idea, first, units);
        return units;
    }

    private static Arbitrary<FilingUnits> Units() => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new System.Random(seed);
        var (units, holding) = Drawn(random);
        return new FilingUnits([.. Enumerable.Range(0, units).Select(_ => Place(random))], null, FilingIdeas.Of(units, holding));
    }).ToArbitrary();

    // Steps of one byte, of two and of three.
    private static (int Units, List<KeyValuePair<string, List<int>>> Holding) Drawn(System.Random random)
    {
        var units = random.Next(20) == 0 ? 40_000 : random.Next(300);
        return (units, [.. Enumerable.Range(0, random.Next(20)).Select(i => KeyValuePair.Create($"=idée {i}", Enumerable.Range(0, units).Where(_ => random.Next(i * i * 10 + 3) == 0).ToList()))]);
    }

    private static UnitPlace Place(System.Random random)
    {
        var (start, page) = (random.Next(Length / 2), random.Next(5000));
        return new(page, random.Next(26), page + 1, random.Next(26), start, start + random.Next(Length / 2), page, page + random.Next(3), random.Next(2));
    }
}
