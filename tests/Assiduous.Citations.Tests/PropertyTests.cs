using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Citations.Tests;

/// <summary>What holds for any text, however hostile.</summary>
public class PropertyTests
{
    private static readonly string[] Pieces =
        ["Id. ", "id. at 44:6-12; ", "(", ")", "See ", "Holz v. Rockefeller & Co., 258 F.3d 62, 72 (2d Cir. 2001) ", "(quoting ", "932 F. Supp. 2d at 594", "¶¶ 8–12, ", "§ ", "Pl. Tr. or ECF No. 118-1 at 28:7–30:13", "Ex. 5 at LKM 00011", "\n\n", "\f", "“", "”", "*", "supra, at 2", "12", ":", "-", "–", ", ", ";", ". ", "v. ", "In re ", "Rule 56(c)", "ECF Nos. 45–47", "Fourteenth Amendment", "U.S. Const. art. I, § 8, cl. 3", "No. 12-cv-345 (S.D.N.Y. May 3, 2012)", "2015 WL 4619517", "___ U.S. ___", "Ex.", "Exs. A, B and ", "Smith", "the", "[", "]", "2009-1 (La. 1/2/09)", "é", "\ud83d", "Decl. ", "Dkt. ", "99999999999", "\u00a0"];

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void Spans_are_ordered_in_bounds_and_give_the_words()
    {
        Prop.ForAll(Texts(), text =>
        {
            var last = 0;
            var citations = CitationReader.Read(text);
            foreach (var (citation, index) in citations.Select((c, i) => (c, i)))
            {
                Assert.True(citation.Span.Start >= last && citation.Span.End <= text.Length && !citation.Span.IsEmpty, text);
                Assert.Equal(citation.Span.Of(text), citation.Text);
                Assert.True(citation.ResolvesTo is null || (citation.ResolvesTo >= 0 && citation.ResolvesTo < citations.Count && citation.ResolvesTo != index), text);
                Assert.True(citation.Parent is null || citation.Parent < index, text);
                last = citation.Span.Start;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        Prop.ForAll(Texts(), text => Assert.Equal(Describe(text), Describe(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_prefix_and_no_surrounding_makes_reading_checking_or_cutting_fail()
    {
        Prop.ForAll(Texts(), ArbMap.Default.ArbFor<string>(), (text, around) =>
        {
            for (var cut = 0; cut < text.Length; cut += 7) Work(text[..cut]);
            Work((around ?? "") + text + (around ?? ""));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7 ")]
    [InlineData("id. ")]
    [InlineData("Id. at 5. ")]
    [InlineData("(")]
    [InlineData("((quoting Smith v. Jones, 1 U.S. 1, ")]
    [InlineData("Smith ")]
    [InlineData("Smith v. ")]
    [InlineData("1 U.S. 1, ")]
    [InlineData("¶ 1, ")]
    [InlineData("Ex. A, ")]
    [InlineData("Ex. ")]
    [InlineData("Decl. ")]
    [InlineData("ECF No. ")]
    [InlineData("Smith v. Jones, 1 U.S. 1 (1990). Smith at 5. ")]
    [InlineData("Rule 5 and ")]
    [InlineData("§ ")]
    [InlineData("§ A ")]
    [InlineData("supra ")]
    [InlineData("\n")]
    [InlineData("“")]
    [InlineData("No. ")]
    [InlineData("Fourth, ")]
    public void A_megabyte_of_hostile_text_is_read_in_linear_time(string piece)
    {
        var small = Text(piece, 1 << 17);
        var large = Text(piece, 1 << 20);
        Time(small);
        var a = Best(small);
        var b = Best(large);
        Assert.True(b < (a * 32) + TimeSpan.FromSeconds(1), $"128 KB took {a.TotalMilliseconds:F0} ms, 1 MB {b.TotalMilliseconds:F0} ms");
    }

    private static string Text(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1));

    /// <summary>The shortest of three runs, so that other work on the machine does not count.</summary>
    private static TimeSpan Best(string text) => Enumerable.Range(0, 3).Min(_ => Time(text));

    private static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        Work(text);
        return watch.Elapsed;
    }

    private static void Work(string text)
    {
        var citations = CitationReader.Read(text);
        CitationChecker.Check(text, citations);
        DocumentNames.Learn(text, citations);
        CitationText.Without(text, citations);
    }

    private static string Describe(string text) =>
        string.Join('\n', CitationReader.Read(text).Select(c => $"{c} {string.Join(',', c.Pinpoints)} {string.Join(',', c.Parallels)}").Select(s => s.Replace("System.Collections", "", StringComparison.Ordinal)));
}
