using System.Text.Json;
using Assiduous.Statements.Evidence;
using Assiduous.Statements.Words;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

public sealed class SupportTable(ITestOutputHelper output)
{
    [Fact]
    public void A_passage_that_does_not_say_it_is_never_taken_as_support_in_the_invented_matter()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Places.Shared("corpus", "matters", "ortega-v-lakemont", "truth.json")));
        var people = People.Unknown with { Names = Names(truth.RootElement) };
        var reader = new SupportReader(Lexicon.Default);
        // The key gives one row of a table where the program is given the whole page; those rows are counted, not asserted.
        var rows = new List<(string Expected, Support Got, string Line, bool Whole)>();
        foreach (var fact in truth.RootElement.GetProperty("facts").EnumerateArray())
            foreach (var citation in fact.GetProperty("citations").EnumerateArray())
            {
                if (citation.GetProperty("passage").GetString() is not { } passage) continue;
                var text = fact.GetProperty("text").GetString()!;
                var sentence = text.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? text[..at] : text;
                var reading = reader.Read(sentence, passage, people.With(Witness(citation.GetProperty("target_file").GetString())));
                var defect = citation.GetProperty("defect").GetString();
                var expected = defect is "partial_support" ? "part" : citation.GetProperty("supports").GetBoolean() ? "yes" : "no";
                rows.Add((expected, reading.Support, $"{fact.GetProperty("side")} {fact.GetProperty("number")}: {sentence} | {passage} -> {reading.Support} {reading.Reason}", Witness(citation.GetProperty("target_file").GetString()) is not null));
            }

        foreach (var group in rows.GroupBy(r => (r.Expected, r.Got)).OrderBy(g => g.Key.Expected, StringComparer.Ordinal))
            output.WriteLine($"{group.Key.Expected,-5} {group.Key.Got,-12} {group.Count()}");
        foreach (var row in rows.Where(r => r.Expected == "yes" && r.Got != Support.Supports || r.Expected == "no" && r.Got is not (Support.Contradicts or Support.NotFound)))
            output.WriteLine(row.Expected + " " + row.Line);
        Assert.DoesNotContain(rows, r => r.Expected == "no" && r.Got is Support.Supports);
        Assert.DoesNotContain(rows, r => r.Expected == "yes" && r.Whole && r.Got is Support.Contradicts or Support.NotFound && r.Expected == "yes" && r.Whole);
    }

    [Theory]
    [InlineData("Smith supervised Jones.", "Smith reported to Jones every day.")]
    [InlineData("Smith accepted the offer.", "Smith received the offer on Monday.")]
    [InlineData("Smith fought with Jones in the hall.", "Smith argued with Jones in the hall.")]
    [InlineData("Smith groped Jones.", "Smith touched Jones on the arm.")]
    [InlineData("Every witness told Smith that Jones was rude.", "Two of the witnesses told Smith that Jones was rude.")]
    [InlineData("Nobody else saw Jones.", "Smith saw Jones.")]
    [InlineData("Smith sent the form to Jones.", "Smith received the form from Jones.")]
    [InlineData("Smith stayed for two hours.", "Smith stayed, but I never said two hours.")]
    [InlineData("The brick was out of plumb.", "The brick was plumb.")]
    public void Words_that_are_near_are_not_taken_for_the_same(string sentence, string passage) =>
        Assert.NotEqual(Support.Supports, new SupportReader(Lexicon.Default).Read(sentence, passage, People.Unknown with { Names = new HashSet<string>(["smith", "jones"]) }).Support);

    [Theory]
    [InlineData("Smith testified that he had informed the officers that normal sized handcuffs did not fit his large wrists.", "Q. Which handcuffs did they use? A. The regular sized handcuffs. They did not fit. Q. What did you feel? A. Pain. The handcuffs were too small for my wrists.")]
    [InlineData("Smith informed the officers that normal sized handcuffs did not fit his large wrists.", "A. I told the officers that normal sized handcuffs did not fit my wrists, because my wrists are large.")]
    public void Words_that_say_the_same_do_not_contradict(string sentence, string passage)
    {
        var read = new SupportReader(Lexicon.Default).Read(sentence, passage, People.Unknown with { Names = new HashSet<string>(["smith", "jones"]), Speaker = new HashSet<string>(["smith"]) });
        output.WriteLine(read.ToString());
        Assert.NotEqual(Support.Contradicts, read.Support);
        Assert.Null(read.Clash);
    }

    [Theory]
    [InlineData("Smith sent the form to Jones.", "Jones received the form from Smith.")]
    [InlineData("The saw met the standard of the American National Standards Institute.", "The saw met the ANSI standard.")]
    [InlineData("Smith left the building no later than 4:30 p.m.", "Smith never left the building past four-thirty.")]
    [InlineData("Smith was paid for vacation.", "Smith was paid for the vacation that she had not used.")]
    [InlineData("Smith returned to work on May 3, 2021.", "Smith went back to work on May 3, 2021.")]
    [InlineData("Smith worked there throughout 2019.", "Smith worked there the entire time in 2019.")]
    [InlineData("Jones recommended the termination of Smith.", "Jones recommended that Smith be terminated.")]
    [InlineData("The agreement could be modified only in a writing signed by both parties.", "No modification of this agreement is effective unless made in a writing signed by both parties.")]
    public void Other_words_for_the_same_are_taken_as_support(string sentence, string passage) =>
        Assert.Equal(Support.Supports, new SupportReader(Lexicon.Default).Read(sentence, passage, People.Unknown with { Names = new HashSet<string>(["smith", "jones"]) }).Support);

    private static HashSet<string> Names(JsonElement truth) =>
        [.. truth.GetProperty("parties").EnumerateArray().SelectMany(p => p.GetProperty("name").GetString()!.ToLowerInvariant().Split(' ')).Where(w => w is not ("city" or "of")), "vance", "lucille"];

    private static string? Witness(string? file) => file switch
    {
        null => null,
        _ when file.EndsWith("045-01.pdf", StringComparison.Ordinal) || file.EndsWith("045-04.pdf", StringComparison.Ordinal) => "Brian Delacroix",
        _ when file.EndsWith("045-02.pdf", StringComparison.Ordinal) => "Tessa Nowak",
        _ when file.EndsWith("045-03.pdf", StringComparison.Ordinal) || file.EndsWith("053-04.pdf", StringComparison.Ordinal) => "Rafael Ortega",
        _ when file.EndsWith("053-03.pdf", StringComparison.Ordinal) => "Lucille Vance",
        _ => null,
    };
}
