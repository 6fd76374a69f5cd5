using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters.Correcting;
using Assiduous.Record;

namespace Assiduous.Matters;

/// <summary>
/// What a review was made from, kept so that it can be made again from where a decision or a supposition begins to matter. Of papers that argue
/// it holds the words, of everything else (testimony, exhibits) only what the list of filings tells, so that its size does not grow with the record.
/// </summary>
public sealed class KeptReview
{
    // The judgment room looks at the head of an exhibit to see whether somebody vouches for it, and no further.
    private const int Head = 4000;
    private static readonly RecordPage Blank = new() { FilePage = 1, Span = default };
    private readonly Readings read;
    private readonly IReadOnlyList<ReadFile> files;
    private readonly MatterSettings settings;
    private readonly MatterSettings said;
    private readonly Finding? lost;
    private readonly Lazy<PleadedClaims?> pleaded;

    private readonly IReadOnlyList<string> inputs;

    internal KeptReview(Readings read, IReadOnlyList<ReadFile> files, MatterSettings settings, MatterSettings said, IReadOnlyList<string> inputs, Finding? lost)
    {
        var cut = read.Filings.ToDictionary(f => f.File, f => read.Citations.ContainsKey(f.File) ? f.Text : Cut(f.Text), StringComparer.Ordinal);
        IReadOnlyList<Filing> Short(IReadOnlyList<Filing> filings) => [.. filings.Select(f => f with { Text = cut[f.File] })];
        this.read = read with { Filings = Short(read.Filings), Named = Short(read.Named) };
        this.files = [.. files.Select(f => f with { Text = RecordText.Empty })];
        (this.settings, this.said, this.inputs, this.lost) = (settings, said, inputs, lost);
        var kept = this.read;
        pleaded = new(() => kept.Statements.Motions is [var motion, ..] ? Claims.Plead(kept, motion) : null);
    }

    /// <summary>The review as it is with these decisions and suppositions, byte for byte what a whole run gives.</summary>
    /// <param name="corrections">Every correction of the matter.</param>
    /// <param name="whatIf">What is supposed.</param>
    /// <returns>The review, testimony and exhibits without their words; null where the papers themselves must be read anew for it: a role, an input of the rule, a pairing or a target is decided, or a filing left out.</returns>
    /// <exception cref="WhatIfException">Something is supposed of a fact that the matter does not have.</exception>
    public Review? Again(IReadOnlyList<Correction> corrections, WhatIf whatIf) => Again(corrections, whatIf, null);

    /// <summary>The review as these decisions leave its facts, findings and notes, with the claims as they were: what can be shown while the claims are assessed.</summary>
    /// <param name="corrections">Every correction of the matter.</param>
    /// <param name="before">The review whose claims stand.</param>
    /// <returns>The review; null where the papers themselves must be read anew for it.</returns>
    public Review? AtOnce(IReadOnlyList<Correction> corrections, Review before) => Again(corrections, WhatIf.Nothing, before);

    private Review? Again(IReadOnlyList<Correction> corrections, WhatIf whatIf, Review? before)
    {
        ArgumentNullException.ThrowIfNull(whatIf);
        if (whatIf.Without.Count > 0) return null;
        var run = new CorrectionRun(new(corrections));
        if (!InputCorrections.InForce(run).SequenceEqual(inputs, StringComparer.Ordinal)) return null;
        if (!RoleCorrections.Over(settings, files, run).Filings.SequenceEqual(said.Filings)) return null;
        if (!PairingCorrections.Of(run, read.Filings).SequenceEqual(read.Pairings)) return null;
        if (!CitationCorrections.Of(run, read.Filings, read.Citations).SequenceEqual(read.Targets)) return null;
        var review = Stages.Judge(read, run, whatIf, before, before is null ? pleaded.Value : null);
        return lost is null ? review : review with { Findings = [.. review.Findings, lost] };
    }

    private static RecordText Cut(RecordText text) => RecordText.Empty with
    {
        Text = text.Text[..Math.Min(Head, text.Text.Length)],
        Pages = text.Pages.Count == 0 ? [] : Enumerable.Repeat(Blank, text.Pages.Count).ToArray(),
        Notes = text.Notes,
        Transcript = text.Transcript is { } transcript ? transcript with { Pages = [] } : null,
    };
}
