using Assiduous.Storage;

namespace Assiduous.Matters.Importing;

/// <summary>Keeps the journal told how far an import is, and stops it where a person cancelled it, in whatever process.</summary>
internal sealed class Watch : IProgress<ReviewProgress>, IDisposable
{
    private const int Pause = 200;
    private readonly ImportJournal _journal;
    private readonly CancellationTokenSource _stop;
    private readonly Lock _gate = new();
    private long _last;

    public Watch(ImportJournal journal, ImportJob job, CancellationToken stop) =>
        (_journal, Job, _stop) = (journal, job, CancellationTokenSource.CreateLinkedTokenSource(stop));

    /// <summary>The import as it was last told.</summary>
    public ImportJob Job { get; private set; }

    /// <summary>Cancelled where the import is to end.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Whether a person cancelled it.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Tells the journal, at most some times a second.</summary>
    /// <exception cref="OperationCanceledException">A person cancelled the import.</exception>
    public void Tell(Func<ImportJob, ImportJob> change)
    {
        lock (_gate)
        {
            var before = Job;
            Job = change(Job);
            var now = Environment.TickCount64;
            if (string.Equals(before.Stage, Job.Stage, StringComparison.Ordinal) && _last != 0 && now - _last < Pause) return;
            _last = now;
            if (!_journal.Set(Job)) Cancel();
        }

        Stop.ThrowIfCancellationRequested();
    }

    /// <summary>How far the reading is; a report from a worker never throws, the token ends it.</summary>
    public void Report(ReviewProgress value)
    {
        lock (_gate)
        {
            Job = Job with { Stage = value.Stage, File = value.File, Done = value.Done, Total = value.Total };
            var now = Environment.TickCount64;
            if (now - _last < Pause) return;
            _last = now;
            if (!_journal.Set(Job)) Cancel();
        }
    }

    /// <summary>Ends the import.</summary>
    public ImportJob End(ImportState state, string? message)
    {
        lock (_gate)
        {
            Job = Job with { State = state, Stage = $"{state}", File = null, Message = message };
            return _journal.Set(Job) ? Job : _journal.Find(Job.Id)!;
        }
    }

    public void Dispose() => _stop.Dispose();

    private void Cancel()
    {
        IsCancelled = true;
        _stop.Cancel();
    }
}
