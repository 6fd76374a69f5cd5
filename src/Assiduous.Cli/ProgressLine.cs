using Assiduous.Matters;

namespace Assiduous.Cli;

/// <summary>One line on standard error that says which filing is at hand; nothing where no person is looking.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<ReviewProgress>, IDisposable
{
    private readonly Lock gate = new();
    private long last;
    private bool shown;

    public void Report(ReviewProgress value)
    {
        if (!terminal.ShowsProgress) return;
        lock (gate)
        {
            // More than some fifteen changes a second only flicker.
            var now = Environment.TickCount64;
            if (shown && now - last < 66 && value.File is not null) return;
            (last, shown) = (now, true);
            var words = value.File is { } file ? $"{value.Stage} {value.Done + 1} of {value.Total}: {Terminal.Safe(file, 60)}" : $"{value.Stage} …";
            terminal.Err.Write("\r\u001b[2K" + words);
        }
    }

    public void Dispose()
    {
        if (shown) terminal.Err.Write("\r\u001b[2K");
    }
}
