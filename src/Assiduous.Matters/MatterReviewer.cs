using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters.Correcting;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>How a review is run.</summary>
public sealed record ReviewOptions
{
    /// <summary>Where outputs of stages are kept for the next run; null keeps nothing.</summary>
    public string? CacheFile { get; init; }

    /// <summary>How many filings are read at a time, from 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The matter's store: its corrections go into the review. It stays the caller's. Null where there is none.</summary>
    public MatterStore? Store { get; init; }

    /// <summary>What people decided about the matter, where that is not to come from <see cref="Store"/>; null takes it from there.</summary>
    public IReadOnlyList<Correction>? Corrections { get; init; }

    /// <summary>What the caller found before the run and the user must know: a store that cannot be opened.</summary>
    public IReadOnlyList<Finding> Notices { get; init; } = [];

    /// <summary>What is supposed for this run alone.</summary>
    public WhatIf WhatIf { get; init; } = WhatIf.Nothing;

    /// <summary>What the keeper of the filings says of single ones, by their names in the folder, beside <c>matter.yaml</c>: a shared server knows what is sealed and what a protective order calls it.</summary>
    public IReadOnlyDictionary<string, FilingMark> Marks { get; init; } = FilingMark.None;

    /// <summary>Whether the filings of the review have the boxes of all their words, which are most of a record's bytes; without, they have those alone that the stages look at (<see cref="Record.NeededBoxes"/>).</summary>
    public bool Boxes { get; init; } = true;

    /// <summary>The law.</summary>
    public RuleBook Rules { get; init; } = RuleBook.Load();

    /// <summary>What is said for this run alone of court, day, judge and counsel.</summary>
    public RuleInputs Inputs { get; init; } = RuleInputs.None;

    // Before anything is quoted, so that a quotation is never without its mark.
    internal Papers Marked(Papers papers) => papers with { Filings = [.. papers.Filings.Select(f => Marks.TryGetValue(f.File, out var mark) ? Seals.Marked(f, mark.Sealed, mark.Designation) : Seals.Marked(f, isSealed: false, null))] };
}

/// <summary>What the keeper of a filing says of it.</summary>
/// <param name="Sealed">Whether it is sealed.</param>
/// <param name="Designation">What a protective order calls it; null where nothing.</param>
public sealed record FilingMark(bool Sealed, string? Designation)
{
    /// <summary>Nothing is said of any.</summary>
    public static readonly IReadOnlyDictionary<string, FilingMark> None = System.Collections.Frozen.FrozenDictionary<string, FilingMark>.Empty;
}

/// <summary>What came of a review.</summary>
/// <param name="Review">The review; whatever could be read stands in it.</param>
/// <param name="EverythingRead">Whether every input could be read.</param>
/// <param name="Messages">What the user must know at once, gravest first: files that could not be read, a missing statement.</param>
public sealed record MatterOutcome(Review Review, bool EverythingRead, IReadOnlyList<Finding> Messages);

/// <summary>Opens a matter's folder and runs the stages, each on what the ones before it made.</summary>
public static class MatterReviewer
{
    /// <summary>Reviews a folder.</summary>
    /// <param name="folder">The matter's folder; nothing in it is changed.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told what is being done; null where nobody asks.</param>
    /// <param name="stop">Stops the run between two steps.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="WhatIfException">Something is supposed of a fact or filing that the matter does not have.</exception>
    public static MatterOutcome Run(string folder, ReviewOptions options, IProgress<ReviewProgress>? progress = null, CancellationToken stop = default) =>
        Keep(folder, options, progress, stop).Outcome;

    /// <summary>Reviews a folder, and keeps what is needed to make the review again when somebody decides or supposes something.</summary>
    /// <param name="folder">The matter's folder; nothing in it is changed.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told what is being done; null where nobody asks.</param>
    /// <param name="stop">Stops the run between two steps.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="WhatIfException">Something is supposed of a fact or filing that the matter does not have.</exception>
    public static (MatterOutcome Outcome, KeptReview Kept) Keep(string folder, ReviewOptions options, IProgress<ReviewProgress>? progress = null, CancellationToken stop = default)
    {
        var scan = MatterFolder.Scan(folder);
        var settings = ReadSettings(scan, out var wrongSettings);
        options = options with { Rules = OwnRules(folder, settings, options.Rules, wrongSettings) };
        using var cache = options.CacheFile is { } file ? StageCache.Open(file) : null;
        var read = FilingDesk.Read(scan.Files, cache, options.Workers, progress, stop, options.Boxes);
        progress?.Report(new("Reviewing", null, read.Count, read.Count));
        var corrections = new CorrectionRun(new(options.Corrections ?? options.Store?.Corrections.All() ?? []));
        settings = options.Inputs.Over(InputCorrections.Over(settings, corrections));
        var said = RoleCorrections.Over(settings, read, corrections);
        var papers = options.Marked(Papers.Of(read, said));
        var findings = options.Notices.Concat(scan.Findings).Concat(wrongSettings).Concat(papers.Findings).ToList();
        if (settings.Court is { } court && !options.Rules.Courts.Contains(court, StringComparer.Ordinal))
            findings.Add(About("settings", Severity.Warning, $"{(settings.SaidBy("court") is var by && by[0] is 't' ? "T" + by[1..] : by)} names the court '{court}', for which no local rule is known; only Fed. R. Civ. P. 56 was applied.", "Write a court as courts do in their addresses, nysd or ilnd, or look up its local rules by hand.", "matter.yaml"));
        if (cache?.Trouble is { } trouble) findings.Add(About("cache-not-kept", Severity.Note, trouble));
        // Beside the stages: an index that cannot be written costs a search, never the review.
        var indexed = options.Store is { } store ? Task.Run(() => RecordSearch.Keep(store, papers.Filings, scan, corrections, stop), stop) : Task.FromResult<Finding?>(null);
        var readings = Readings.Of(papers, settings, options, corrections, findings, cache is null ? null : new FilingShelf(cache, read), stop);
        var review = Stages.Judge(readings, corrections, options.WhatIf);
        var lost = indexed.GetAwaiter().GetResult();
        if (lost is not null) review = review with { Findings = [.. review.Findings, lost] };
        var whole = wrongSettings.Count == 0 && !options.Notices.Any(n => n.Severity == Severity.Error) && !read.Any(FilingDesk.Failed) && scan.Files.Count > 0 && !scan.Unseen;
        return (new(review, whole, UrgentMessages.Of(review)), new(readings, read, settings, said, InputCorrections.InForce(corrections), lost));
    }

    /// <summary>The folder in which a matter's filings lie: <c>filings/</c> where there is one, else the folder itself.</summary>
    public static string FilingsOf(string folder) => Path.Combine(folder, "filings") is var filings && Directory.Exists(filings) ? filings : folder;

    /// <summary>A file by this name in a folder says that the program wrote what lies there, so that it is never read as filings.</summary>
    public static string DraftsMark => MatterFolder.DraftsMark;

    /// <summary>A finding about the matter as a whole.</summary>
    internal static Finding About(string code, Severity severity, string message, string? remedy = null, string? file = null) =>
        new() { Code = code, Severity = severity, Span = default, Text = "", Message = message, Suggestion = remedy, File = file };

    // A firm's rules are used whole or not at all.
    private static RuleBook OwnRules(string folder, MatterSettings settings, RuleBook rules, List<Finding> wrong)
    {
        if (settings.Rules is not { } own) return rules;
        if (!Directory.Exists(Path.Combine(folder, own)))
        {
            wrong.Add(About("settings", Severity.Error, $"matter.yaml names the folder of rules '{own}', which is not there.", "Name it from the matter's folder; only the shipped rules were used.", "matter.yaml"));
            return rules;
        }

        var load = RuleBook.LoadFolder(Path.Combine(folder, own));
        wrong.AddRange(load.Problems.Select(p => About("settings", Severity.Error, $"{own}: {p}", "None of the rules in that folder was used.", "matter.yaml")));
        return load.Book ?? rules;
    }

    /// <summary>What a person says in <c>matter.yaml</c>; nothing where it cannot be used, and then what is wrong with it.</summary>
    internal static MatterSettings ReadSettings(MatterFolder scan, out List<Finding> wrong)
    {
        wrong = [];
        if (scan.Settings is not { } path) return MatterSettings.None;
        try
        {
            return MatterSettingsReader.ReadFile(path);
        }
        catch (MatterSettingsException trouble)
        {
            wrong = [About("settings", Severity.Error, trouble.Message, "Nothing of matter.yaml was used; the review stands on the filings alone.", "matter.yaml")];
            return MatterSettings.None;
        }
    }
}
