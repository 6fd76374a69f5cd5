using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Synthetic;
using Assiduous.Statements;
using Assiduous.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Matters.Tests;

/// <summary>A decision or a supposition costs no second reading of the papers, and gives the very review that a second reading would.</summary>
public sealed class KeptReviewTests : IDisposable
{
    private static readonly FactStatus[] Statuses = [FactStatus.Admitted, FactStatus.Undisputed, FactStatus.Disputed, FactStatus.Unsupported, FactStatus.DeemedAdmitted, FactStatus.Undecided];
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-kept-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judging_again_gives_byte_for_byte_what_a_whole_run_gives(bool synthetic)
    {
        if (synthetic) SyntheticMatter.Make(30, 60, 4).WriteTo(folder);
        else Copy(Places.InRepository("samples", "ali-v-ramos"), folder);
        var (outcome, kept) = MatterReviewer.Keep(folder, Options());
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new System.Random(seed);
            var corrections = Corrections(outcome.Review, random);
            var whatIf = random.Next(3) > 0 ? WhatIf.Nothing : new() { Treat = [.. Facts(outcome.Review, random, 2).Select(f => new SupposedStatus(f.Side, f.Number, Any(Statuses, random)))] };
            var whole = MatterReviewer.Run(folder, Options() with { Corrections = corrections, WhatIf = whatIf }).Review;
            var again = kept.Again(corrections, whatIf);
            Assert.NotNull(again);
            Assert.Equal(Json(whole), Json(again));
            Assert.Equal(Page(whole with { Filings = [] }), Page(again with { Filings = [] }));
            var atOnce = kept.AtOnce(corrections, outcome.Review);
            if (whatIf.IsNothing) Assert.Equal(Facts(whole), Facts(atOnce!));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public void The_boxes_that_are_left_out_are_those_that_no_stage_looks_at()
    {
        MixedFolder.Load().WriteTo(folder);
        SyntheticMatter.Make(20, 400, 4).WriteTo(folder);
        var whole = Json(MatterReviewer.Run(folder, new()).Review);
        Assert.Equal(whole, Json(MatterReviewer.Run(folder, Options()).Review));
        Assert.Equal(whole, Json(MatterReviewer.Run(folder, Options()).Review)); // From the cache.
    }

    [Fact]
    public void What_reaches_into_the_reading_itself_is_read_anew()
    {
        Copy(Places.InRepository("samples", "ali-v-ramos"), folder);
        var (outcome, kept) = MatterReviewer.Keep(folder, Options());
        var review = outcome.Review;
        Assert.Null(kept.Again([], new() { Without = ["118-1"] }));
        foreach (var body in new CorrectionBody[] { new RoleOverruled(review.Filings[^1].File, FilingRole.Exhibit, null, null), new PairingOverruled(FactName.Of(review.Facts[0]), null, null) })
            Assert.Null(kept.Again([Make(review, body, 0)], WhatIf.Nothing));
        Assert.Throws<WhatIfException>(() => kept.Again([], new() { Treat = [new(Side.Movant, "9999", FactStatus.Disputed)] }));
    }

    private ReviewOptions Options() => new() { CacheFile = Path.Combine(folder, "review", ".cache", "stages.db"), Boxes = false };

    // Decisions of every kind that leaves the reading alone, some taken back, some that contradict each other.
    private static Correction[] Corrections(Review review, System.Random random)
    {
        var made = new List<Correction>();
        foreach (var fact in Facts(review, random, random.Next(6)))
            made.Add(Make(review, new StatusOverruled(FactName.Of(fact), Any([StatusReading.Strict, StatusReading.Assiduous], random), Any(Statuses, random)), made.Count));
        foreach (var fact in Facts(review, random, 2)) made.Add(Make(review, new NoteWritten(FactName.Of(fact), null), made.Count));
        foreach (var fact in review.Facts.Where(f => f.Findings.Count > 0).OrderBy(_ => random.Next()).Take(2)) made.Add(Make(review, new FindingJudged(Grounds.Name(fact.Findings[0], fact), random.Next(2) == 0), made.Count));
        foreach (var finding in review.Findings.Concat(review.Authorities.SelectMany(a => a.Findings)).OrderBy(_ => random.Next()).Take(2)) made.Add(Make(review, new FindingJudged(Grounds.Name(finding, null), false), made.Count));
        foreach (var (paper, fact) in review.Facts.Select(f => (review.Filings.First(p => p.File == f.File), f)).Where(p => p.f.Citations.Any(c => c.TargetFile is not null)).OrderBy(_ => random.Next()).Take(2))
        {
            var cited = fact.Citations.First(c => c.TargetFile is not null);
            var target = review.Filings.First(f => f.File == cited.TargetFile);
            made.Add(Make(review, new CitationConfirmed(Grounds.Name(paper, fact.Citations, cited), target.File, cited.Pinpoint, target.Hash), made.Count));
        }

        foreach (var claim in review.Claims.OrderBy(_ => random.Next()).Take(1))
            foreach (var element in claim.Elements.Where(e => e.Facts.Count > 0).Take(1))
                if (review.Facts.FirstOrDefault(f => f.Side == element.Facts[0].Side && f.Number == element.Facts[0].Number) is { } linked)
                    made.Add(Make(review, new LinkConfirmed(FactName.Of(linked), claim.Claim, element.Id, element.Facts[0].Supports, claim.Defendant), made.Count));
        foreach (var one in made.Where(_ => random.Next(5) == 0).ToList()) made.Add(CorrectionMaker.Make(new Undone(one.Id), "Rosa Lindqvist", "", At(made.Count), []));
        return [.. made];
    }

    private static Correction Make(Review review, CorrectionBody body, int minutes) => CorrectionMaker.Make(review, body, minutes % 2 == 0 ? "Dana Whitfield" : "Rosa Lindqvist", "I read it.", At(minutes));

    private static DateTimeOffset At(int minutes) => new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero).AddMinutes(minutes);

    private static IEnumerable<Fact> Facts(Review review, System.Random random, int most) => review.Facts.OrderBy(_ => random.Next()).Take(most).ToList();

    private static T Any<T>(T[] of, System.Random random) => of[random.Next(of.Length)];

    private static string Json(Review review)
    {
        using var bytes = new MemoryStream();
        ReviewJson.Write(review, bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Page(Review review)
    {
        using var bytes = new MemoryStream();
        ReviewHtml.Write(review, bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Facts(Review review) => Json(review with { Claims = [], Conflicts = [], Concessions = [], Filings = [], Findings = [], Corrections = [] });

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(from, f).StartsWith("review", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
