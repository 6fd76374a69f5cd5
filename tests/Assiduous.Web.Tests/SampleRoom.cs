using Assiduous.Testing;
using Assiduous.Web.Rooms;

namespace Assiduous.Web.Tests;

/// <summary>The sample, copied so that decisions about it stay out of the repository, read once for all tests of a class.</summary>
public sealed class SampleRoom : IAsyncLifetime
{
    private readonly string home = Directory.CreateTempSubdirectory("assiduous-web-").FullName;
    private Running? running;

    /// <summary>The copied folder.</summary>
    public string Folder => Path.Combine(home, "ali-v-ramos");

    /// <summary>The workbench over it.</summary>
    public Running Server => running!;

    /// <summary>The address of the matter.</summary>
    public string Matter => Server.Address + "/ali-v-ramos";

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Places.InRepository("samples", "ali-v-ramos"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Places.InRepository("samples", "ali-v-ramos"), file);
            if (name.StartsWith("review", StringComparison.Ordinal)) continue;
            var target = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await Start();
    }

    /// <summary>Starts the workbench, and waits until the matter is read.</summary>
    public async Task Start()
    {
        running = await Running.Start(new FolderRoom("ali-v-ramos", Folder));
        await Settle();
    }

    /// <summary>Stops the workbench, as closing everything does.</summary>
    public async Task Stop() => await Server.DisposeAsync();

    /// <summary>Waits until nothing is being read.</summary>
    public async Task Settle()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var answer = await Server.Client.GetAsync("/ali-v-ramos");
            if (answer.StatusCode == System.Net.HttpStatusCode.OK && !(await answer.Content.ReadAsStringAsync()).Contains("being read again", StringComparison.Ordinal)) return;
            await Task.Delay(200);
        }

        Assert.Fail("The sample was not read within two minutes.");
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null) await running.DisposeAsync();
        Directory.Delete(home, recursive: true);
    }
}
