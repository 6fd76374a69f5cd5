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
    [InlineData("Smith left the company in 2019.", "Smith took a leave in 2019.")]
    [InlineData("Jones left the store.", "Smith told Jones to leave the store.")]
    [InlineData("The pipe leaked for months.", "The pipe leaked for weeks.")]
    [InlineData("Smith gave Jones a raise.", "Smith denied Jones a raise.")]
    [InlineData("Smith paid Jones.", "Smith agreed to pay Jones.")]
    [InlineData("Smith resigned.", "Jones asked Smith to resign.")]
    [InlineData("Smith reported the theft to Jones.", "Smith reported the theft to the police.")]
    [InlineData("Smith always locked the gate.", "Smith sometimes locked the gate.")]
    [InlineData("Smith was the only supervisor.", "Smith was a supervisor.")]
    [InlineData("Smith insured the house.", "Smith inspected the house.")]
    [InlineData("Smith ran into Jones at the store.", "Smith ran into the store.")]
    [InlineData("Smith missed the deadline.", "Smith met the deadline.")]
    [InlineData("Smith approved the request.", "Smith reviewed the request.")]
    [InlineData("Smith finished the work.", "Smith began the work.")]
    [InlineData("Smith signed the lease.", "Smith refused to sign the lease.")]
    [InlineData("Smith could lift fifty pounds.", "Smith could not lift fifty pounds.")]
    [InlineData("The employees must wear a harness.", "The employees may wear a harness.")]
    [InlineData("Smith pushed Jones in the store.", "Smith pushed Jones in the street.")]
    [InlineData("Smith was told of the leak before the fall.", "Smith was told of the leak after the fall.")]
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

    [Theory]
    [InlineData("Smith saw the knife.", "Q. Did you see a knife? A. I saw his hand move.")]
    [InlineData("Smith signed the form.", "Q. Did you sign the form? A. I signed something.")]
    [InlineData("Smith told Jones about the leak.", "Q. Did you tell Jones about the leak? A. I told my wife.")]
    [InlineData("Smith worked on Monday.", "Q. What days did you work? A. Tuesday and Friday.")]
    [InlineData("Smith was paid for overtime.", "Q. Were you paid for overtime? A. Sometimes.")]
    [InlineData("Smith had a key.", "Q. Who had a key? A. Jones did.")]
    [InlineData("Smith admitted that he was treated fairly.", "Q. Were you treated fairly? A. By some people. Q. By whom? A. The other editors were kind to me.")]
    public void What_was_only_asked_is_not_said(string sentence, string passage) =>
        Assert.NotEqual(Support.Supports, new SupportReader(Lexicon.Default).Read(sentence, passage, People.Unknown with { Names = new HashSet<string>(["smith", "jones"]), Speaker = new HashSet<string>(["smith"]) }).Support);

    [Theory]
    [InlineData("Smith was let go in 2019.", "The company terminated Smith in 2019.")]
    [InlineData("The sprinklers were shut off.", "Somebody had turned the sprinklers off.")]
    [InlineData("Smith had no input into the decision.", "Smith did not have anything to do with that decision.")]
    [InlineData("The underwriters relied on the application.", "The underwriters depended upon the application.")]
    [InlineData("The cause of the fire was undetermined.", "The cause of the fire could not be determined.")]
    [InlineData("Smith examined the ladder every thirty minutes.", "Smith inspected the ladder every half hour.")]
    [InlineData("Smith did not look for work until 2021.", "Smith began to look for work in 2021.")]
    [InlineData("The saw complied with the standard.", "The saw met the standard.")]
    public void One_class_of_meaning_is_taken_as_support(string sentence, string passage) =>
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
