using Assiduous.Judgment;

namespace Assiduous.Web;

/// <summary>A matter that the workbench shows.</summary>
/// <param name="Name">What to call it in the list and in its address.</param>
/// <param name="Folder">The folder of its filings; handed to <see cref="ServeOptions.LoadReview"/> and shown to nobody.</param>
public sealed record ServedMatter(string Name, string Folder);

/// <summary>What the workbench serves, and where.</summary>
public sealed record ServeOptions
{
    /// <summary>The matters; <c>/</c> leads to the one, or lists the several.</summary>
    public required IReadOnlyList<ServedMatter> Matters { get; init; }

    /// <summary>Where to listen: an absolute <c>http</c> address. Port 0 takes any free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Makes the review of a folder; called anew for each request, one at a time for each matter.</summary>
    public required Func<string, CancellationToken, Task<Review>> LoadReview { get; init; }

    /// <summary>Told the address once the server listens, <c>http://127.0.0.1:41234</c>.</summary>
    public Action<string>? Listening { get; init; }

    /// <summary>Told, in a sentence, what went wrong with a request.</summary>
    public Action<string>? Report { get; init; }
}
