using System.Text.Json;

namespace Assiduous.Server.Hosting;

/// <summary>Reads what a server needs to know from a file and the environment; the environment counts more.</summary>
/// <remarks>
/// The file is JSON: <c>database</c>, <c>broker</c>, <c>urls</c>, <c>hosts</c>, <c>proxyHeader</c>, <c>proxies</c>, <c>sessionMinutes</c>, <c>freshMinutes</c>,
/// <c>workFolder</c>, <c>insecureCookies</c>, <c>telemetry</c>. In the environment: <c>ASSIDUOUS_DATABASE</c>, <c>ASSIDUOUS_BROKER</c>, <c>ASSIDUOUS_URLS</c>, <c>ASSIDUOUS_TELEMETRY</c>.
/// </remarks>
public static class ServerSettings
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private sealed record SettingsFile(
        string? Database, string? Broker, string? Urls, string[]? Hosts, string? ProxyHeader, string[]? Proxies, double? SessionMinutes, double? FreshMinutes, string? WorkFolder, bool? InsecureCookies, string? Telemetry);

    /// <summary>Reads the settings.</summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="environment">A variable of the environment by its name; null where it is not set.</param>
    /// <exception cref="InvalidDataException">Something is missing or wrong; the message says what, and never holds a password.</exception>
    public static ServerOptions Read(string? file, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var said = file is null ? new(null, null, null, null, null, null, null, null, null, null, null) : Parse(file);
        var database = environment("ASSIDUOUS_DATABASE") ?? said.Database ?? throw Missing("database", "ASSIDUOUS_DATABASE", "Host=db.example;Username=assiduous;Password=…;Database=assiduous");
        var broker = environment("ASSIDUOUS_BROKER") ?? said.Broker ?? throw Missing("broker", "ASSIDUOUS_BROKER", "amqp://assiduous:…@queue.example/");
        if (!Uri.TryCreate(broker, UriKind.Absolute, out var address) || address.Scheme is not ("amqp" or "amqps"))
            throw new InvalidDataException("The address of the broker is none; write it as amqp://user:password@host/ or amqps://….");
        if (said.ProxyHeader is not null && said.Proxies is not { Length: > 0 })
            throw new InvalidDataException("proxyHeader is set and proxies is not: anybody could name anybody. List the addresses of the proxies whose header is to be believed.");
        return new()
        {
            Database = database, Broker = address, Url = environment("ASSIDUOUS_URLS") ?? said.Urls ?? "http://127.0.0.1:8056", Hosts = said.Hosts ?? [], ProxyHeader = said.ProxyHeader,
            Proxies = said.Proxies ?? [], Session = TimeSpan.FromMinutes(said.SessionMinutes ?? 30), Fresh = TimeSpan.FromMinutes(said.FreshMinutes ?? 10), WorkFolder = said.WorkFolder,
            SecureCookies = said.InsecureCookies is not true, Telemetry = Collector(environment("ASSIDUOUS_TELEMETRY") ?? said.Telemetry),
        };
    }

    private static Uri? Collector(string? said) =>
        said is null ? null
        : Uri.TryCreate(said, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address
        : throw new InvalidDataException("telemetry is no address of a collector; write it as http://127.0.0.1:4318, or leave it out.");

    private static SettingsFile Parse(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SettingsFile>(File.ReadAllBytes(file), Form) ?? throw new InvalidDataException($"{Path.GetFileName(file)} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)}, line {(wrong.LineNumber ?? 0) + 1}: this is no setting of the server, or no JSON. See docs/server.md.", wrong);
        }
    }

    private static InvalidDataException Missing(string name, string variable, string example) =>
        new($"The server does not know its {name}. Set {variable} or '{name}' in the file of --config, like {example}");
}
