using System.Data.Common;
using Assiduous.Storage.Data;

namespace Assiduous.Storage;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Files are still being received; a process that dies here leaves nothing behind in the folder.</summary>
    Receiving,

    /// <summary>Everything was received; filings are being put in place and read. Goes on after a crash.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>A person stopped it; what is in the folder already stays there.</summary>
    Cancelled,

    /// <summary>It could not go on; the message says why.</summary>
    Failed,
}

/// <summary>Where one file of an import stands.</summary>
public enum ImportFileState
{
    /// <summary>Received, and not yet in the folder.</summary>
    Staged,

    /// <summary>In the folder.</summary>
    Placed,

    /// <summary>Not needed: the folder has a file with these bytes.</summary>
    Known,

    /// <summary>Not taken; the message says why.</summary>
    Refused,

    /// <summary>A zip whose files stand in the list themselves.</summary>
    Unpacked,
}

/// <summary>An import of filings into a matter's folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Who brings the files.</param>
/// <param name="Created">When it began, in universal time, ISO 8601.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Stage">What is being done, in a word: <c>Receiving</c>, <c>Placing</c>, <c>Reading</c>, <c>Reviewing</c>.</param>
/// <param name="File">The filing at hand; null where the stage is about all of them.</param>
/// <param name="Done">How many filings are done in this stage.</param>
/// <param name="Total">How many there are in this stage.</param>
/// <param name="Message">What the user must know; null where nothing.</param>
public sealed record ImportJob(string Id, string Author, string Created, ImportState State, string Stage, string? File, long Done, long Total, string? Message)
{
    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => State is ImportState.Done or ImportState.Cancelled or ImportState.Failed;
}

/// <summary>One file of an import.</summary>
/// <param name="Ordinal">Its place in the import, from 0.</param>
/// <param name="Source">Its name as it was sent; for an entry of a zip, the zip's name and the entry's.</param>
/// <param name="Staged">The name of the received bytes in the staging folder.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Name">The name under which it goes into the folder; null where it does not.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Message">Why it was refused, or what else to know; null where nothing.</param>
public sealed record ImportFile(long Ordinal, string Source, string Staged, long Size, string Sha256, string? Name, ImportFileState State, string? Message);

/// <summary>What imports have done so far, so that one goes on where it was when the process was killed.</summary>
public sealed class ImportJournal
{
    private readonly Database _database;
    private readonly string _matter;
    private readonly AuditTrail _trail;
    private readonly TimeProvider _clock;

    internal ImportJournal(Database database, string matter, AuditTrail trail, TimeProvider clock) => (_database, _matter, _trail, _clock) = (database, matter, trail, clock);

    /// <summary>Every import, the latest first.</summary>
    public IReadOnlyList<ImportJob> All() => _database.Read(c =>
        c.Rows(null, "select id, author, created, state, stage, file, done, total, message from import where matter = @matter order by created desc, id desc", Job, ("matter", _matter)).ToList());

    /// <summary>An import; null where there is none of that id.</summary>
    public ImportJob? Find(string id) => All().FirstOrDefault(j => string.Equals(j.Id, id, StringComparison.Ordinal));

    /// <summary>The files of an import, in order.</summary>
    public IReadOnlyList<ImportFile> Files(string id) => _database.Read(c =>
        c.Rows(null, "select ordinal, source, staged, size, sha256, name, state, message from import_file where matter = @matter and import = @id order by ordinal", Row, ("matter", _matter), ("id", id)).ToList());

    /// <summary>Begins an import.</summary>
    public ImportJob Begin(string author)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var job = new ImportJob($"{now:yyyyMMddHHmmssfff}-{Guid.NewGuid():N}"[..26], author, now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), ImportState.Receiving, "Receiving", null, 0, 0, null);
        _database.Write((c, t) =>
        {
            c.Run(t, "insert into import (matter, id, author, created, state, stage) values (@matter, @id, @author, @created, 'Receiving', @stage)",
                ("matter", _matter), ("id", job.Id), ("author", job.Author), ("created", job.Created), ("stage", job.Stage));
            return _trail.Append(c, t, author, "import", AuditTrail.Detail(("import", job.Id)));
        });
        return job;
    }

    /// <summary>Notes files that were received, or refused: all of them or none.</summary>
    public void Add(string id, IReadOnlyList<ImportFile> files) => _database.Write((c, t) => files.Sum(file => Insert(c, t, id, file)));

    /// <summary>Notes what came out of a zip, all of it or nothing.</summary>
    public void Unpacked(string id, ImportFile zip, IReadOnlyList<ImportFile> files) => _database.Write((c, t) =>
    {
        foreach (var file in files) Insert(c, t, id, file);
        return c.Run(t, "update import_file set state = @state, message = @message where matter = @matter and import = @id and ordinal = @ordinal",
            ("matter", _matter), ("id", id), ("ordinal", zip.Ordinal), ("state", $"{zip.State}"), ("message", zip.Message));
    });

    private int Insert(DbConnection c, DbTransaction t, string id, ImportFile file) => c.Run(
        t, "insert into import_file (matter, import, ordinal, source, staged, size, sha256, name, state, message) values (@matter, @id, @ordinal, @source, @staged, @size, @sha256, @name, @state, @message)",
        ("matter", _matter), ("id", id), ("ordinal", file.Ordinal), ("source", file.Source), ("staged", file.Staged), ("size", file.Size), ("sha256", file.Sha256), ("name", file.Name), ("state", $"{file.State}"), ("message", file.Message));

    /// <summary>Notes where files of an import stand, all or none; each that came into the folder is told of in the trail.</summary>
    public void Set(ImportJob job, IReadOnlyList<ImportFile> files) => _database.Write((c, t) => files.Sum(file => Set(c, t, job, file)));

    private long Set(DbConnection c, DbTransaction t, ImportJob job, ImportFile file)
    {
        var changed = c.Run(
            t, "update import_file set name = @name, state = @state, message = @message where matter = @matter and import = @id and ordinal = @ordinal and state <> @state",
            ("matter", _matter), ("id", job.Id), ("ordinal", file.Ordinal), ("name", file.Name), ("state", $"{file.State}"), ("message", file.Message));
        return changed > 0 && file.State == ImportFileState.Placed ? _trail.Append(c, t, job.Author, "filing", AuditTrail.Detail(("import", job.Id), ("file", file.Name!), ("sha256", file.Sha256))) : 0;
    }

    /// <summary>Notes the names that files are about to get in the folder, all or none.</summary>
    public void Name(string id, IReadOnlyList<(long Ordinal, string Name)> names) => _database.Write((c, t) => names.Sum(n => c.Run(
        t, "update import_file set name = @name where matter = @matter and import = @id and ordinal = @ordinal", ("matter", _matter), ("id", id), ("ordinal", n.Ordinal), ("name", n.Name))));

    /// <summary>Notes how far an import has come. One that is over stays as it is.</summary>
    /// <returns>Whether it was noted: false where the import is over, as when a person cancelled it from another process.</returns>
    public bool Set(ImportJob job) => _database.Write((c, t) => c.Run(
        t,
        """
        update import set state = @state, stage = @stage, file = @file, done = @done, total = @total, message = @message
        where matter = @matter and id = @id and state in ('Receiving', 'Running')
        """,
        ("matter", _matter), ("id", job.Id), ("state", $"{job.State}"), ("stage", job.Stage), ("file", job.File), ("done", job.Done), ("total", job.Total), ("message", job.Message))) > 0;

    private static ImportJob Job(DbDataReader r) =>
        new(r.GetString(0), r.GetString(1), r.GetString(2), Enum.Parse<ImportState>(r.GetString(3)), r.GetString(4), r.Words(5), r.GetInt64(6), r.GetInt64(7), r.Words(8));

    private static ImportFile Row(DbDataReader r) =>
        new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4), r.Words(5), Enum.Parse<ImportFileState>(r.GetString(6)), r.Words(7));
}
