namespace Assiduous.Server.Hosting;

/// <summary>What a server or worker needs to know; from a file, the environment (<c>ASSIDUOUS_DATABASE</c>, …) or the command line.</summary>
public sealed record ServerOptions
{
    /// <summary>Connection string of PostgreSQL. Holds a password: never printed.</summary>
    public required string Database { get; init; }

    /// <summary>Address of RabbitMQ, <c>amqp://user:password@host/</c>. Holds a password: never printed.</summary>
    public required Uri Broker { get; init; }

    /// <summary>Where to listen.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Host names under which the server answers, besides the addresses of this machine; requests under other names are refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The header in which a trusted proxy names the person it has signed in; null where people sign in here.</summary>
    public string? ProxyHeader { get; init; }

    /// <summary>Addresses of the proxies whose header is believed.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>How long a session lasts without a request.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long after signing in a person may do what cannot be undone; later they are asked again.</summary>
    public TimeSpan Fresh { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether the browser sends its cookie over https alone; false only for trials on one machine.</summary>
    public bool SecureCookies { get; init; } = true;

    /// <summary>Where copies of matters are kept while people look at them; null for the machine's folder of temporary files. What a killed server left there goes when the next one starts.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>How long the copy of a matter is kept on this machine after somebody last looked at it.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Most bytes of one upload.</summary>
    public long MostBytes { get; init; } = 512L << 20;

    /// <summary>Address of an OpenTelemetry collector that takes OTLP over HTTP, <c>http://127.0.0.1:4318</c>; null where nothing is to be told.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>Told the address once the server listens.</summary>
    public Action<string>? Listening { get; init; }

    /// <summary>Told, in a sentence without contents of any filing, what went wrong.</summary>
    public Action<string> Report { get; init; } = _ => { };
}
