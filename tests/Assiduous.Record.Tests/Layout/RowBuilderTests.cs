using Assiduous.Record.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Record.Tests.Layout;

/// <summary>Words come to stand in the same rows, in the same order, however the file orders them.</summary>
public sealed class RowBuilderTests
{
    [Fact]
    public void The_order_in_which_the_file_gives_words_does_not_count() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new System.Random(seed);
        Word[] words = [.. Enumerable.Range(0, random.Next(200)).Select(i => new Word(i, 1, random.Next(60) * 10, random.Next(60) * 12, 8, 10))];
        var expected = RowBuilder.Build(Sheet([.. words.OrderBy(w => w.Middle).ThenBy(w => w.Start)]));
        random.Shuffle(words);
        var shuffled = RowBuilder.Build(Sheet(words));
        Assert.Equal(expected.Words, shuffled.Words);
        Assert.Equal(expected.Rows, shuffled.Rows);
        Array.Reverse(words);
        Assert.Equal(expected.Words, RowBuilder.Build(Sheet(words)).Words);
    }).QuickCheckThrowOnFailure();

    private static Sheet Sheet(Word[] words) => new() { FilePage = 1, Width = 612, Height = 792, Characters = new string('a', words.Length), Words = words };
}
