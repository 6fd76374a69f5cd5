using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;
using Assiduous.Rules;
using Assiduous.Statements;
using Assiduous.Storage;

namespace Assiduous.Benchmarks;

/// <summary>The stages of one review, each a method on what the ones before it made; the calls are those of the product itself.</summary>
internal sealed class MatterStages(string folder, string? cacheFile, int workers)
{
    private readonly RuleBook rules = RuleBook.Load();

    public IReadOnlyList<ReadFile> Files { get; private set; } = [];

    public Papers Papers { get; private set; } = new([], null, []);

    public MatterHead Head { get; private set; } = new();

    public IReadOnlyDictionary<string, IReadOnlyList<Citation>> Citations { get; private set; } = new Dictionary<string, IReadOnlyList<Citation>>();

    public StatementOutcome? Statements { get; private set; }

    public Review? Review { get; private set; }

    public int Read()
    {
        using var cache = cacheFile is null ? null : StageCache.Open(cacheFile);
        Files = FilingDesk.Read(MatterFolder.Scan(folder).Files, cache, workers, null, CancellationToken.None);
        return Files.Count;
    }

    public int Recognise()
    {
        Papers = Papers.Of(Files, MatterSettings.None);
        Head = HeadOfMatter.Infer(Papers.Filings, Papers.Docket, MatterSettings.None, rules);
        return Papers.Filings.Count;
    }

    public int Cite() => (Citations = PaperCitations.Read(Papers.Filings, workers, CancellationToken.None)).Count;

    public int State()
    {
        Statements = StatementReview.Run(new()
        {
            Filings = Papers.Filings,
            Citations = Citations,
            Rule = Head.Rule!,
            AllRepresented = Head.AllRepresented,
            Parties = [.. Head.Parties.Select(p => new CaseParty(p.Name, p.Role))],
        });
        return Statements.Facts.Count;
    }

    public int Judge() => Claims.Assess(Said(), Statements!, new(CorrectionLedger.Empty)).Claims.Count;

    /// <summary>What the papers say, as the stages before the assessment made it.</summary>
    private Readings Said() => new()
    {
        Filings = Papers.Filings, Named = Papers.Filings, Head = Head, Settings = MatterSettings.None, Rules = rules, Citations = Citations, Pairings = [], Targets = [],
        Statements = Statements!, Timeline = [], Authorities = [], Deadlines = [], History = [], Folder = [], Docket = [],
    };

    /// <summary>All stages behind reading in one, as the product runs them: what the pages are written from.</summary>
    public int Whole() => (Review = Stages.Run(Papers, MatterSettings.None, new() { Workers = workers, Rules = rules }, new(CorrectionLedger.Empty), [], CancellationToken.None)).Facts.Count;

    public long Json()
    {
        using var file = File.Create(Path.Combine(folder, "bench.json"), 1 << 16);
        ReviewJson.Write(Review!, file);
        return file.Length;
    }

    public long Html()
    {
        using var file = File.Create(Path.Combine(folder, "bench.html"), 1 << 16);
        ReviewHtml.Write(Review!, file);
        return file.Length;
    }
}
