namespace Assiduous.Matters.Tests;

public sealed class MatterFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-folder-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Everything_below_the_folder_is_read_but_settings_earlier_reviews_and_hidden_names()
    {
        Put("114 Statement.docx", "exhibits/118-1.pdf", "matter.yaml", "review/review.json", "expected/x.json", ".git/config", ".hidden.pdf");
        Assert.Equal(["114 Statement.docx", "exhibits/118-1.pdf"], MatterFolder.Scan(folder).Files.Select(f => f.Name));
    }

    [Fact]
    public void Where_there_is_a_folder_of_filings_only_that_is_read()
    {
        Put("README.md", "filings/1.pdf", "filings/review/2.pdf", "matter.yaml");
        var scan = MatterFolder.Scan(folder);
        Assert.Equal(["1.pdf"], scan.Files.Select(f => f.Name));
        Assert.NotNull(scan.Settings);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_named_and_not_followed()
    {
        Put("1.pdf");
        File.CreateSymbolicLink(Path.Combine(folder, "2.pdf"), "/etc/hostname");
        var scan = MatterFolder.Scan(folder);
        Assert.Equal(["1.pdf"], scan.Files.Select(f => f.Name));
        Assert.Equal("link-not-followed", Assert.Single(scan.Findings).Code);
    }

    [Fact]
    public void A_missing_folder_is_said_to_be_missing() =>
        Assert.Throws<DirectoryNotFoundException>(() => MatterFolder.Scan(Path.Combine(folder, "no")));

    private void Put(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }
}
