namespace Assiduous.Record.Reading;

/// <summary>Bounds within which one document is read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The bounds that fit a laptop and every honest filing.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>How many child processes may read pages of this document at a time, from 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Whether pages without a usable text layer go through optical character recognition.</summary>
    public bool Ocr { get; init; } = true;

    /// <summary>Longest time for one child process over a text layer.</summary>
    public TimeSpan TextTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Longest time for the recognition of one scanned page.</summary>
    public TimeSpan OcrTimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Most memory a child process may claim, in bytes.</summary>
    public long ChildMemory { get; init; } = 2L << 30;

    /// <summary>Most bytes taken from one child process.</summary>
    public long ChildOutput { get; init; } = 4L << 30;

    /// <summary>Largest file that is read, in bytes.</summary>
    public long FileSize { get; init; } = 1L << 30;

    /// <summary>Most bytes that a compressed document may unfold to.</summary>
    public long UnfoldedSize { get; init; } = 256L << 20;

    /// <summary>Most pages of one document that go through recognition.</summary>
    public int OcrPages { get; init; } = 2000;

    /// <summary>Resolution at which pages are rendered for recognition, in dots per inch.</summary>
    public int OcrResolution { get; init; } = 300;

    /// <summary>Most words kept of one page.</summary>
    public int WordsPerPage { get; init; } = 100_000;

    /// <summary>Most pages kept of one document.</summary>
    public int Pages { get; init; } = 100_000;
}
