using Assiduous.Matters.Importing;
using Assiduous.Record.Reading;
using Assiduous.Server.Data;

namespace Assiduous.Server.Matters;

/// <summary>How filings are to be taken in.</summary>
/// <param name="Set">The set to which they belong; empty for none.</param>
/// <param name="Sealed">Whether they are sealed.</param>
/// <param name="Designation">What a protective order calls them; null where nothing.</param>
public sealed record IntakeMarks(string Set, bool Sealed, string? Designation)
{
    /// <summary>Filings open to everyone in the matter.</summary>
    public static readonly IntakeMarks None = new("", false, null);
}

/// <summary>Takes in what people send: a filing, or an archive of them, whose documents become filings of their own, so that workers read each within its bounds.</summary>
public sealed class Intake(MatterBook matters)
{
    /// <summary>Takes in one file. It is whole on this machine before anything of it is in the matter: half of an upload is nothing.</summary>
    /// <param name="matter">The matter.</param>
    /// <param name="name">Its name as it was sent.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="marks">How it is to be taken in.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The names of the filings that came of it.</returns>
    /// <exception cref="InvalidDataException">It cannot be taken; the message says why and what to do.</exception>
    public async Task<IReadOnlyList<string>> TakeAsync(Guid matter, string name, Stream content, IntakeMarks marks, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(marks);
        FilingName.Checked(name);
        using var folder = new CopyFolder();
        // The ending decides whether it may be an archive; nothing else of the name becomes part of a path.
        var draft = Path.Combine(folder.Path, name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? "sent.zip" : "sent");
        await using (var file = File.Create(draft)) await content.CopyToAsync(file, stop);
        return FilingArchive.Is(draft) ? await UnfoldAsync(matter, name, draft, marks, stop) : [await AddAsync(matter, name, draft, marks, stop)];
    }

    private async Task<IReadOnlyList<string>> UnfoldAsync(Guid matter, string name, string archive, IntakeMarks marks, CancellationToken stop)
    {
        var (files, notes) = FilingArchive.List(archive);
        if (notes.Count > 0) throw new InvalidDataException($"{name}: {notes[0].Message}");
        if (files.Count == 0) throw new InvalidDataException($"{name} holds no documents.");
        var room = Math.Max(ImportLimits.Usual.Unfolded, new FileInfo(archive).Length * ImportLimits.Usual.MostFolded);
        var taken = new List<string>();
        foreach (var file in files)
        {
            var (bytes, note) = FilingArchive.Read(archive, file.Entry);
            if (bytes is null) throw new InvalidDataException($"{name}, {file.Name}: {note!.Message} {taken.Count} documents before it were taken.");
            if ((room -= bytes.Length) < 0) throw new InvalidDataException($"{name} unfolds to far more than it is itself. Unpack it by hand and look at it. {taken.Count} documents before {file.Name} were taken.");
            var draft = Path.Combine(Path.GetDirectoryName(archive)!, "document");
            await File.WriteAllBytesAsync(draft, bytes, stop);
            taken.Add(await AddAsync(matter, Flat(file.Name, taken), draft, marks, stop));
        }

        return taken;
    }

    private async Task<string> AddAsync(Guid matter, string name, string path, IntakeMarks marks, CancellationToken stop)
    {
        await matters.AddAsync(matter, name, path, marks.Set, marks.Sealed, marks.Designation, urgent: true, stop);
        return name;
    }

    // The document's own name; where the archive has it twice, with its folder before it.
    private static string Flat(string inside, List<string> taken)
    {
        var own = inside[(inside.LastIndexOf('/') + 1)..];
        var name = taken.Contains(own, StringComparer.Ordinal) ? inside.Replace('/', ' ') : own;
        return FilingName.Checked(name.Length <= FilingName.Longest ? name : name[^FilingName.Longest..].TrimStart(' ', '.'));
    }
}
