using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Rules;

namespace Assiduous.Matters.Tests;

/// <summary>Court, day, judge and counsel, as <c>tests/Specs/four-inputs.md</c> tells them.</summary>
public sealed class FourInputs(ITestOutputHelper output)
{
    public static TheoryData<string> Cases => [.. InputSpec.Cases.Keys];

    public static TheoryData<string> Courts => [.. InputSpec.Courts.Keys];

    [Fact]
    public void The_page_has_every_court_of_the_rule_book() => Assert.Equal(RuleBook.Load().Courts, InputSpec.Courts.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Courts))]
    public void A_courts_caption_is_known_in_each_form(string court)
    {
        var head = Head([InputSpec.Statement(court)]);
        Assert.Equal((court, new DateOnly(2025, 3, 3)), (head.Court, head.Filed));
        Assert.Equal(court, head.Rule!.Court);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_papers_tell_what_the_page_says(string title)
    {
        var spec = InputSpec.Cases[title];
        var head = Head(spec.Files);
        var told = string.Join('\n', head.Inferred);
        output.WriteLine(told);
        var counsel = head.AllRepresented switch { true => "all", false => "not all", null => "-" };
        Assert.Equal($"{spec.Court} {spec.Day} {spec.Judge} {spec.Counsel} {spec.Version}", $"{head.Court ?? "-"} {head.Filed?.ToString("yyyy-MM-dd") ?? "-"} {head.Judge ?? "-"} {counsel} {head.Rule?.Id ?? "-"}");
        Assert.Contains(spec.Says, told, StringComparison.OrdinalIgnoreCase);
    }

    private static MatterHead Head(IReadOnlyList<(string File, byte[] Bytes)> files, RuleInputs? inputs = null)
    {
        var folder = Directory.CreateTempSubdirectory("assiduous-inputs-").FullName;
        try
        {
            foreach (var (file, bytes) in files) File.WriteAllBytes(Path.Combine(folder, file), bytes);
            return MatterReviewer.Run(folder, new() { Workers = 1, Inputs = inputs ?? RuleInputs.None }).Review.Matter;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void What_is_said_on_the_command_line_goes_before_matter_yaml_and_says_so()
    {
        var spec = InputSpec.Cases.Values.Single(c => c.Title.Contains("What a person says goes first", StringComparison.Ordinal));
        var head = Head(spec.Files, new("ilnd", new(2023, 5, 6), "Wayne R. Andersen", false));
        Assert.Equal(("ilnd", "ilnd-2021", "Wayne R. Andersen", false), (head.Court, head.Rule!.Id, head.Judge, head.AllRepresented));
        Assert.Contains(head.Inferred, i => i.Contains("as the command line says", StringComparison.Ordinal));
        Assert.DoesNotContain(head.Inferred, i => i.Contains("matter.yaml says", StringComparison.Ordinal));
        Assert.Equal(4, head.Rule.SentencesPerParagraph);
    }

    [Fact]
    public void What_a_person_decides_goes_before_matter_yaml_names_its_author_and_can_be_taken_back()
    {
        var spec = InputSpec.Cases.Values.Single(c => c.Title.Contains("leaves the others as inferred", StringComparison.Ordinal));
        var folder = Directory.CreateTempSubdirectory("assiduous-inputs-").FullName;
        try
        {
            foreach (var (file, bytes) in spec.Files) File.WriteAllBytes(Path.Combine(folder, file), bytes);
            var (before, kept) = MatterReviewer.Keep(folder, new() { Workers = 1 });
            var at = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);
            var said = CorrectionMaker.Make(before.Review, new InputOverruled(RuleInput.Counsel, "all"), "R. Okafor", "Counsel appeared in May.", at);
            var day = CorrectionMaker.Make(before.Review, new InputOverruled(RuleInput.Filed, "2023-05-01"), "R. Okafor", "", at);
            Assert.Null(kept.Again([said], WhatIf.Nothing));
            var after = MatterReviewer.Run(folder, new() { Workers = 1, Corrections = [said, day] }).Review.Matter;
            Assert.Equal((true, "nysd-2004-03"), (after.AllRepresented, after.Rule!.Id));
            Assert.Contains(after.Inferred, i => i.Contains("R. Okafor on February 3, 2026", StringComparison.Ordinal));
            Assert.Equal((false, "nysd-2024-07"), (before.Review.Matter.AllRepresented, before.Review.Matter.Rule!.Id));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
