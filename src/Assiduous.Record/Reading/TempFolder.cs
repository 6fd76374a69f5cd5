namespace Assiduous.Record.Reading;

/// <summary>A folder that only this user can open, removed with all in it when done.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assiduous-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A child that is just ending may still hold a file; the system clears its temporary folder in time.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }
    }
}
