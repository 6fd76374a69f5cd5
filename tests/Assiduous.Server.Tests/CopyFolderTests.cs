using Assiduous.Server.Data;

namespace Assiduous.Server.Tests;

/// <summary>Copies of filings do not outlive the process that made them.</summary>
public sealed class CopyFolderTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("assiduous-sweep-").FullName;
    private readonly List<string> told = [];

    [Fact]
    public void What_a_killed_process_left_goes_when_the_next_one_starts_and_what_a_living_one_uses_stays()
    {
        using var living = new CopyFolder(place);
        File.WriteAllText(Path.Combine(living.Path, "20 Statement.txt"), "1. Words.");
        // As a kill leaves it: the filings and the mark are there, and nobody holds the mark.
        var left = living.Path + "0";
        Directory.CreateDirectory(Path.Combine(left, "room", "filings"));
        File.WriteAllText(Path.Combine(left, ".held"), "");
        File.WriteAllText(Path.Combine(left, "room", "filings", "30 Sealed.txt"), "1. Sealed words.");
        var begun = Directory.CreateDirectory(living.Path + "1").FullName;
        var foreign = Directory.CreateDirectory(Path.Combine(place, "somebody-else")).FullName;

        CopyFolder.Sweep(place, told.Add);

        Assert.False(Directory.Exists(left));
        Assert.True(File.Exists(Path.Combine(living.Path, "20 Statement.txt")));
        Assert.True(Directory.Exists(begun));
        Assert.True(Directory.Exists(foreign));
        Assert.Empty(told);
    }

    [Fact]
    public void It_is_for_its_own_account_alone_and_goes_when_it_is_done_with()
    {
        string path;
        using (var folder = new CopyFolder(place))
        {
            path = folder.Path;
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }

        Assert.False(Directory.Exists(path));
        CopyFolder.Sweep(Path.Combine(place, "no such folder"), told.Add);
        Assert.Empty(told);
    }

    public void Dispose() => Directory.Delete(place, recursive: true);
}
