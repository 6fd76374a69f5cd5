using System.Net;
using Assiduous.Testing;
using Assiduous.Web.Rooms;

namespace Assiduous.Web.Tests;

/// <summary>The sample, copied so that decisions about it stay out of the repository, and a workbench over it.</summary>
/// <remarks>One stands for all tests that change nothing; those that do take one of <see cref="Own"/>, which begins with what the first has read.</remarks>
public sealed class SampleRoom : IAsyncLifetime
{
    private const string Name = "ali-v-ramos";
    private readonly string home = Directory.CreateTempSubdirectory("assiduous-web-").FullName;
    private Running? running;

    /// <summary>The copied folder.</summary>
    public string Folder => Path.Combine(home, Name);

    /// <summary>The workbench over it.</summary>
    public Running Server => running!;

    /// <summary>The address of the matter.</summary>
    public string Matter => Server.Address + "/" + Name;

    public async ValueTask InitializeAsync()
    {
        Copy(Places.InRepository("samples", Name), Folder, file => !file.StartsWith("review", StringComparison.Ordinal));
        await Start();
    }

    /// <summary>Another copy, with no decision made, for a test that changes something.</summary>
    public async Task<SampleRoom> Own()
    {
        var own = new SampleRoom();
        own.CopyFrom(this);
        await own.Start();
        return own;
    }

    /// <summary>Another copy without a workbench over it, for one in a process of its own.</summary>
    public SampleRoom Apart()
    {
        var own = new SampleRoom();
        own.CopyFrom(this);
        return own;
    }

    /// <summary>Starts the workbench, and waits until the matter is read.</summary>
    public async Task Start()
    {
        running = await Running.Start(new FolderRoom(Name, Folder));
        await Settle();
    }

    /// <summary>Stops the workbench, as closing everything does.</summary>
    public async Task Stop()
    {
        await Server.DisposeAsync();
        running = null;
    }

    /// <summary>Waits until nothing is being read.</summary>
    public Task Settle() => Settle(Server.Client, "/" + Name);

    /// <summary>Waits until a matter is read.</summary>
    public static async Task Settle(HttpClient client, string matter)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            using var answer = await client.GetAsync(matter);
            if (answer.StatusCode == HttpStatusCode.OK && !(await answer.Content.ReadAsStringAsync()).Contains("being read again", StringComparison.Ordinal)) return;
            await Task.Delay(100);
        }

        Assert.Fail("The sample was not read within two minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null) await running.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }

    private void CopyFrom(SampleRoom other) =>
        Copy(other.Folder, Folder, file => !file.StartsWith("review", StringComparison.Ordinal) || file.Contains(".cache", StringComparison.Ordinal));

    private static void Copy(string from, string to, Func<string, bool> wanted)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (!wanted(name)) continue;
            var target = Path.Combine(to, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
