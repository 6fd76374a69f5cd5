using Assiduous.Web.Rooms;

namespace Assiduous.Web;

/// <summary>What the workbench serves, and where.</summary>
public sealed record ServeOptions
{
    /// <summary>The matters; <c>/</c> leads to the one, or lists the several.</summary>
    public required IReadOnlyList<IMatterRoom> Matters { get; init; }

    /// <summary>Where to listen: an absolute <c>http</c> address. Port 0 takes any free port.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Told the address once the server listens, <c>http://127.0.0.1:41234</c>.</summary>
    public Action<string>? Listening { get; init; }

    /// <summary>Told, in a sentence, what went wrong with a request.</summary>
    public Action<string>? Report { get; init; }
}
