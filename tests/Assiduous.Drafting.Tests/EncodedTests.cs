using AngleSharp.Html.Parser;
using Assiduous.Drafting.Page;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Drafting.Tests;

public sealed class EncodedTests
{
    [Fact]
    public void Whatever_a_filing_says_is_one_run_of_text_and_one_attribute_for_a_browser() =>
        Prop.ForAll<string?>(words =>
        {
            var encoded = Encoded.Of(words);
            var body = new HtmlParser().ParseDocument($"<!doctype html><p title=\"{encoded}\">{encoded}</p>").Body!;
            return body.Children.Length == 1 && body.FirstElementChild!.Children.Length == 0 && body.FirstElementChild.Attributes.Length == 1
                && string.Equals(body.FirstElementChild.GetAttribute("title"), body.FirstElementChild.TextContent, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Plain_words_come_back_as_they_were() =>
        Prop.ForAll<NonNull<string>>(words =>
        {
            var plain = new string([.. words.Get.Where(c => c is >= ' ' and < '\u007f')]);
            return string.Equals(System.Net.WebUtility.HtmlDecode(Encoded.Of(plain)), plain, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("\u2066x\u2069", "[U+2066]x[U+2069]")]
    [InlineData("O’Hara & \"Sons\"", "O’Hara &amp; &quot;Sons&quot;")]
    public void Signs_that_could_do_harm_are_written_out(string words, string encoded) => Assert.Equal(encoded, Encoded.Of(words));

    // Not a row of the table above: metadata cannot hold half a surrogate pair.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb", Encoded.Of(string.Concat("a", ((char)0xD83D).ToString(), "b")));

    [Fact]
    public void A_caption_cannot_leave_the_style_sheet() =>
        Assert.Equal("\"a\\22 \\7d \\3c \\2f style\\3e \"", Encoded.Css("a\"}</style>"));
}
