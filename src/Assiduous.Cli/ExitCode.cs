namespace Assiduous.Cli;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>An input could not be read; the others were still done.</summary>
    public const int Unreadable = 3;
}
