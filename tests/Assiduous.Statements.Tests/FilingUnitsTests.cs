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
        Assert.Equal(units.Ideas.Holding.Select(h => h.Key), read.Ideas.Holding.Select(h => h.Key));
        Assert.Equal(units.Ideas.Holding.SelectMany(h => h.Value), read.Ideas.Holding.SelectMany(h => h.Value));
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
        var units = new FilingUnits([new(new(PinpointKind.PageLine, "5:1", "5:9"), new(3, 40), 1, 1, true)], new(1, []));
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
        shelf.Kept = FilingUnitsCodec.Write(new([], new(0, [])));
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

    private static Arbitrary<FilingUnits> Units() => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new System.Random(seed);
        var places = Enumerable.Range(0, random.Next(20)).Select(_ => Place(random)).ToArray();
        var holding = Enumerable.Range(0, random.Next(20)).Select(i => KeyValuePair.Create<string, IReadOnlyList<int>>($"=idée {i}", [.. Enumerable.Range(0, places.Length).Where(_ => random.Next(3) == 0)]));
        return new FilingUnits(places, new(places.Length, [.. holding]));
    }).ToArbitrary();

    private static UnitPlace Place(System.Random random)
    {
        var (start, page) = (random.Next(Length / 2), random.Next(5000));
        var pin = new Pinpoint(PinpointKind.PageLine, $"{page}:{random.Next(26)}", random.Next(2) == 0 ? null : $"{page + 1}:{random.Next(26)}");
        return new(pin, new(start, start + random.Next(Length / 2)), page, page + random.Next(3), random.Next(2) == 0);
    }
}
