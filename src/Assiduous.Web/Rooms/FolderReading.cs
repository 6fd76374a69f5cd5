using System.Runtime;
using System.Runtime.CompilerServices;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Matters;

namespace Assiduous.Web.Rooms;

/// <summary>The review of a folder, kept in step with it in the background: the papers are read again when they change, and judged again when somebody decides something.</summary>
/// <param name="folder">The matter's folder.</param>
/// <param name="options">How it is read, with the store as it is now.</param>
/// <param name="fail">Told why a review could not be made.</param>
/// <param name="stop">Ends what goes on.</param>
internal sealed class FolderReading(string folder, Func<ReviewOptions> options, Action<Exception> fail, CancellationToken stop) : IProgress<ReviewProgress>
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);
    private readonly Lock gate = new();
    private MatterState state = new(null, 0, null, null);
    private KeptReview? basis;
    private (string? Files, long Decisions) seen;
    private long lookedAt;
    private Task work = Task.CompletedTask;
    private IProgress<ReviewProgress>? watching;

    /// <summary>The latest review.</summary>
    /// <exception cref="InvalidOperationException">None was made yet.</exception>
    public Review Latest => state.Review ?? throw new InvalidOperationException("The matter has not been read yet.");

    /// <summary>What goes on in the background.</summary>
    public Task Work => work;

    /// <summary>How the matter stands; begins what its files or the decisions about it ask for.</summary>
    public MatterState Look()
    {
        lock (gate)
        {
            var now = Environment.TickCount64;
            if (!work.IsCompleted || (seen.Files is not null && now - lookedAt < LookAgain.TotalMilliseconds)) return state;
            lookedAt = now;
            // What somebody decided elsewhere counts as well as what came into the folder.
            var asked = options();
            (string? Files, long Decisions) found = (MatterStamp.Of(folder, asked.Marks), asked.Store?.Corrections.Count() ?? 0);
            if (found == seen) return state;
            var same = string.Equals(found.Files, seen.Files, StringComparison.Ordinal);
            seen = found;
            if (same && basis is not null) work = JudgeSoon();
            else Begin();
            return state;
        }
    }

    /// <summary>Reads the papers as they are now, and returns when that is done.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cease">Ends the waiting, not the reading.</param>
    public void ReadNow(IProgress<ReviewProgress> progress, CancellationToken cease)
    {
        lock (gate) (seen, watching) = ((null, 0), progress);
        // A reading that had begun before the files were in place does not count.
        for (var behind = true; behind;)
        {
            Look();
            Task read;
            lock (gate) read = work;
            read.Wait(cease);
            lock (gate) behind = seen.Files is null;
        }

        watching = null;
    }

    /// <summary>Shows decisions at once; what follows from them for the claims comes with the judging that begins now.</summary>
    public void Show(IReadOnlyList<Correction> all)
    {
        lock (gate)
        {
            state = state with { Review = AtOnce(Latest, all), Version = state.Version + 1 };
            lookedAt = 0;
            if (seen.Files is not null) seen.Decisions = -1;
        }

        Look();
    }

    /// <summary>The review under a supposition, where the papers need not be read again for it; else null.</summary>
    public Review? Suppose(WhatIf whatIf) => basis?.Again(Decisions(), whatIf);

    /// <inheritdoc/>
    public void Report(ReviewProgress value)
    {
        lock (gate) state = state with { Progress = value };
        watching?.Report(value);
    }

    // Where the papers must be read again for it, the decision is listed until they are.
    private Review AtOnce(Review review, IReadOnlyList<Correction> all)
    {
        if (basis?.AtOnce(all, review) is { } made) return made;
        var ledger = new CorrectionLedger(all);
        var known = review.Corrections.ToDictionary(c => c.Correction.Id, StringComparer.Ordinal);
        return review with { Corrections = [.. ledger.All.Select(c => ledger.StateOf(c) is { State: CorrectionState.Applied } applied ? known.GetValueOrDefault(c.Id, applied) : ledger.StateOf(c))] };
    }

    private void Begin()
    {
        state = state with { Progress = new("Opening", null, 0, 0), Problem = null };
        work = Task.Run(Read, CancellationToken.None);
    }

    // Whoever decided is answered first: the claims are assessed when the page is on its way.
    private async Task JudgeSoon()
    {
        await Task.Delay(Breath, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        if (!stop.IsCancellationRequested) Judge();
    }

    // Nothing but decisions has changed since the papers were read.
    private void Judge() => Guard(() =>
    {
        if (basis!.Again(Decisions(), WhatIf.Nothing) is { } review) Take(review);
        else lock (gate) Begin();
    });

    private void Read() => Guard(() =>
    {
        ReadPapers();
        // The words of the whole record were in memory while it was read; they are given back at once.
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    });

    // A method of its own, so that nothing on the stack holds the record any more when its memory is given back.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadPapers()
    {
        using var thrift = new Thrift();
        var (outcome, made) = MatterReviewer.Keep(folder, options() with { Boxes = false }, this, stop);
        basis = made;
        Take(outcome.Review);
    }

    private void Take(Review review)
    {
        var slim = SlimReview.Of(review);
        lock (gate)
        {
            // A decision made meanwhile is still on its way into the next review.
            var all = Decisions();
            state = new(all.Count == slim.Corrections.Count ? slim : AtOnce(slim, all), state.Version + 1, null, null);
        }
    }

    private void Guard(Action make)
    {
        try
        {
            make();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            fail(trouble);
            lock (gate) state = state with { Progress = null, Problem = "What went wrong stands on the terminal where the workbench runs. Mend it there, then load this page again." };
        }
    }

    private IReadOnlyList<Correction> Decisions() => options().Store?.Corrections.All() ?? [];
}
