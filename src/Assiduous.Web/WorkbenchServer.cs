using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Assiduous.Web;

/// <summary>Serves matters to a browser on the same machine. It loads nothing from outside and sends nothing anywhere.</summary>
public static class WorkbenchServer
{
    /// <summary>Most bytes of one request: an import of many scans.</summary>
    public const long MostBytes = 2L << 30;

    /// <summary>Serves until <paramref name="stop"/> is cancelled, then returns.</summary>
    /// <exception cref="ArgumentException">There is no matter, or the address is no absolute http address.</exception>
    /// <exception cref="IOException">The address is taken, or may not be listened on.</exception>
    public static async Task RunAsync(ServeOptions options, CancellationToken stop)
    {
        var address = Check(options);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Only the import takes more than a form's worth, and lifts the bound for itself.
            kestrel.Limits.MaxRequestBodySize = 256 << 10;
            kestrel.Limits.MaxConcurrentConnections = 200;
        });
        await using var app = builder.Build();
        using var rest = new Rest();
        app.Urls.Add(options.Url);
        app.Use((context, next) =>
        {
            rest.Asked();
            return next(context);
        });
        app.Use(new Guard(address.Host).Invoke);
        app.Run(new Desk(options).Answer);
        await app.StartAsync(stop);
        options.Listening?.Invoke(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // The host takes the signal that ends a process and waits to be stopped; it counts as much as the caller's word.
        await using (stop.Register(() => stopped.TrySetResult()))
        await using (app.Lifetime.ApplicationStopping.Register(() => stopped.TrySetResult()))
            await stopped.Task;
        await app.StopAsync(CancellationToken.None);
        foreach (var matter in options.Matters) await matter.DisposeAsync();
    }

    private static Uri Check(ServeOptions options)
    {
        if (options.Matters.Count == 0) throw new ArgumentException("There is no matter to serve. Name at least one folder.", nameof(options));
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var address) || !string.Equals(address.Scheme, "http", StringComparison.Ordinal))
            throw new ArgumentException($"“{options.Url}” is no http address. Write it as http://127.0.0.1:5000.", nameof(options));
        return address;
    }
}
