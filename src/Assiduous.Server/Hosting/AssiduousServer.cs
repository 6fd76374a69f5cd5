using Assiduous.Server.Accounts;
using Assiduous.Server.Data;
using Assiduous.Server.Jobs;
using Assiduous.Server.Matters;
using Assiduous.Server.Pages;
using Assiduous.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;

namespace Assiduous.Server.Hosting;

/// <summary>The shared server: pages for people, and the relay of jobs to the workers.</summary>
public static class AssiduousServer
{
    private const int MostWaiting = 100;

    /// <summary>Serves until <paramref name="stop"/> is cancelled, then returns.</summary>
    /// <exception cref="InvalidOperationException">The database is newer than this program, or an endpoint has no access rule.</exception>
    public static async Task RunAsync(ServerOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        HaveThreads();
        CopyFolder.Sweep(null, options.Report);
        if (options.WorkFolder is { } named) CopyFolder.Sweep(named, options.Report);
        await using var database = await ServerDatabase.OpenAsync(options.Database, stop);
        using var telemetry = Telemetry.Export(options.Telemetry, "server");
        await using var app = Build(options, database);
        CheckRules(app);
        if (await app.Services.GetRequiredService<MatterBook>().CatchUpAsync(stop) is > 0 and var anew) options.Report($"{anew} filings are to be read anew, because this version reads otherwise than the one before. People see the matters as soon as theirs are read.");
        app.Urls.Add(options.Url);
        await app.StartAsync(stop);
        options.Listening?.Invoke(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        // What ends by itself ends the server with its reason: one without its relay would take filings in that nobody ever reads.
        Task[] running = [new Relay(database, options.Broker, options.Report).RunAsync(stop), app.Services.GetRequiredService<StampNews>().RunAsync(options.Report, stop)];
        await await Task.WhenAny(running);
        await Task.WhenAll(running);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await app.StopAsync(patience.Token);
    }

    // The stores of matters wait for the database on a thread each. The pool begins with one thread a processor and adds two in a second, so that on
    // a small machine a few that wait would keep everybody waiting for seconds; as many as there are connections keep nobody.
    private static void HaveThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, MostWaiting), ports);
    }

    /// <summary>The server before it listens.</summary>
    internal static WebApplication Build(ServerOptions options, ServerDatabase database)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MostBytes;
        });
        AddServices(builder.Services, options, database);
        var app = builder.Build();
        app.UseMiddleware<Entrance>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<GateKeeper>();
        // The gate looks at every form itself, before any endpoint; the framework's own check for single endpoints would ask for a middleware of its own.
        var routes = app.MapGroup("").DisableAntiforgery();
        SignInPages.Map(routes);
        MattersPages.Map(routes);
        PeoplePages.Map(routes);
        FindPages.Map(routes);
        PasskeyPages.Map(routes);
        PasswordPages.Map(routes);
        KeeperPages.Map(routes);
        WorkbenchPages.Map(routes);
        HealthPages.Map(routes);
        return app;
    }

    /// <summary>Every endpoint with its rule.</summary>
    /// <exception cref="InvalidOperationException">One has none.</exception>
    internal static IReadOnlyList<(RouteEndpoint Endpoint, AccessRule Rule)> CheckRules(WebApplication app) =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Select(e =>
            (e, e.Metadata.GetMetadata<AccessRule>() ?? throw new InvalidOperationException($"The endpoint {e.RoutePattern.RawText} has no access rule. Give it one before it can be served."))),
    ];

    private static void AddServices(IServiceCollection services, ServerOptions options, ServerDatabase database)
    {
        services.AddSingleton(options).AddSingleton(database).AddSingleton<BlobStore>().AddSingleton<JobBook>().AddSingleton<AccessBook>().AddSingleton<MatterBook>().AddSingleton<Intake>();
        services.AddSingleton<Trails>().AddSingleton<StampNews>().AddSingleton<ServerRooms>().AddSingleton<MatterNews>().AddSingleton(new FormGuard(database.FormKey));
        services.AddRouting();
        services.AddLogging();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            (cookie.Cookie.Name, cookie.Cookie.HttpOnly, cookie.Cookie.SameSite, cookie.Cookie.IsEssential) = ("assiduous-session", true, SameSiteMode.Strict, true);
            cookie.Cookie.SecurePolicy = options.SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (options.Session, true);
            // A page that only listens keeps no session alive.
            cookie.Events.OnCheckSlidingExpiration = sliding =>
            {
                sliding.ShouldRenew &= !sliding.Request.Path.Value!.EndsWith("/events", StringComparison.Ordinal);
                return Task.CompletedTask;
            };
        });
        services.AddDataProtection().SetApplicationName("assiduous");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeyRepository(database));
        services.AddAntiforgery(forms =>
        {
            (forms.Cookie.Name, forms.SuppressXFrameOptionsHeader) = ("assiduous-forms", true);
            forms.Cookie.SecurePolicy = options.SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 12;
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
            (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan, identity.Lockout.AllowedForNewUsers) = (5, TimeSpan.FromMinutes(15), true);
            identity.User.AllowedUserNameCharacters = "";
        }).AddUserStore<AccountStore>();
        services.AddSingleton<AccountStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // The device asks its owner, and knows the name, so that nobody types one.
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement) = ("required", "required");
        });
    }

    /// <summary>Makes the first account, which keeps the others.</summary>
    /// <exception cref="InvalidOperationException">The name is taken or the password too short; the message says which.</exception>
    public static async Task<Guid> AddAccountAsync(ServerOptions options, string name, string password, bool administrator, CancellationToken stop)
    {
        await using var database = await ServerDatabase.OpenAsync(options.Database, stop);
        await using var app = Build(options, database);
        await using var scope = app.Services.CreateAsyncScope();
        var account = new Account { Name = name, Administrator = administrator };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, password);
        return made.Succeeded ? account.Id : throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
    }
}

/// <summary>Runs the gate for each request.</summary>
internal sealed class GateKeeper(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, ServerOptions options, AccessBook access, UserManager<Account> accounts, Microsoft.AspNetCore.Antiforgery.IAntiforgery forms) =>
        new Gate(options, access, accounts, forms).Invoke(context, next);
}
