using System.Data.Common;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Storage.Data;

namespace Assiduous.Storage;

/// <summary>What a merge did.</summary>
/// <param name="Added">How many corrections were new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Refused">Lines that are no corrections or were altered, each with its number and why; the others were kept.</param>
/// <param name="Conflicts">Subjects on which the corrections now disagree, each with every standing decision.</param>
public sealed record MergeResult(int Added, int Known, IReadOnlyList<RefusedLine> Refused, IReadOnlyList<IReadOnlyList<Correction>> Conflicts);

/// <summary>What a merge would do.</summary>
/// <param name="New">The corrections that this store does not know yet, by time.</param>
/// <param name="Known">How many are there already.</param>
/// <param name="Refused">Lines that are no corrections or were altered, each with its number and why.</param>
/// <param name="Conflicts">Subjects on which the corrections would disagree because of the new ones, each with every standing decision.</param>
public sealed record MergePreview(IReadOnlyList<Correction> New, int Known, IReadOnlyList<RefusedLine> Refused, IReadOnlyList<IReadOnlyList<Correction>> Conflicts);

/// <summary>A line that could not be merged.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record RefusedLine(int Line, string Why);

/// <summary>The corrections of a matter: added, taken back, carried and merged; never changed, never deleted.</summary>
public sealed class CorrectionBook
{
    private const int MostLines = 1_000_000;
    private readonly Database _database;
    private readonly string _matter;
    private readonly AuditTrail _trail;
    private readonly TimeProvider _clock;

    internal CorrectionBook(Database database, string matter, AuditTrail trail, TimeProvider clock) => (_database, _matter, _trail, _clock) = (database, matter, trail, clock);

    /// <summary>Every correction, in the order in which this store came to know them.</summary>
    public IReadOnlyList<Correction> All() => _database.Read(c => Lines(c).Select(CorrectionJson.Read).ToList());

    /// <summary>How many corrections there are, those taken back included. Grows with each.</summary>
    public long Count() => _database.Read(c => c.Number(null, "select count(*) from correction where matter = @matter", ("matter", _matter)));

    /// <summary>Which corrections stand.</summary>
    public CorrectionLedger Ledger() => new(All());

    /// <summary>Decides something about what a review shows. It takes the place of the decisions on the same subject that the review showed, and of no other.</summary>
    /// <param name="review">The review that the author looks at, with its <see cref="Review.Corrections"/>.</param>
    /// <param name="body">What is decided.</param>
    /// <param name="author">Who decides, as they sign.</param>
    /// <param name="reason">Why; needed for a note and to set a finding aside.</param>
    /// <exception cref="ArgumentException">What it speaks of is not in the review, or a needed word is missing.</exception>
    public Correction Decide(Review review, CorrectionBody body, string author, string reason = "")
    {
        var seen = new CorrectionLedger(review.Corrections.Select(c => c.Correction)).Standing(body);
        var correction = CorrectionMaker.Make(review, body, author, reason, _clock.GetUtcNow(), seen);
        Add(correction);
        return correction;
    }

    /// <summary>Takes a correction back, which is a correction too: taken back itself, the first stands again.</summary>
    /// <param name="id">Its id, or the beginning of it where only one begins so.</param>
    /// <param name="author">Who takes it back.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">No correction, or more than one, has such an id; or it is taken back already.</exception>
    public Correction Undo(string id, string author, string reason = "")
    {
        var ledger = Ledger();
        var named = ledger.All.Where(c => c.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList();
        if (id.Length == 0 || named.Count == 0) throw new ArgumentException($"There is no correction '{id}'. 'assiduous corrections FOLDER' lists them.", nameof(id));
        if (named.Count > 1) throw new ArgumentException($"{named.Count} corrections begin with '{id}'. Write more of it.", nameof(id));
        if (ledger.StateOf(named[0]).State == CorrectionState.Undone) throw new ArgumentException($"Correction {named[0].Id} is taken back already.", nameof(id));
        var undo = CorrectionMaker.Make(new Undone(named[0].Id), author, reason, _clock.GetUtcNow(), []);
        Add(undo);
        return undo;
    }

    /// <summary>Keeps a correction; one that is there already is left as it is.</summary>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="FormatException">Its id is not the hash of its words.</exception>
    public bool Add(Correction correction)
    {
        var line = CorrectionJson.Write(correction);
        CorrectionJson.Read(line);
        return _database.Write((c, t) => Insert(c, t, correction, line));
    }

    /// <summary>Writes every correction as JSON lines, by time, and tells the trail.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="author">Who carries them out.</param>
    /// <returns>How many there are.</returns>
    public int Export(TextWriter output, string author)
    {
        var all = Ledger().All;
        foreach (var correction in all)
        {
            output.Write(CorrectionJson.Write(correction));
            output.Write('\n');
        }

        output.Flush();
        _trail.Append(author, "export", ("what", "corrections"), ("count", $"{all.Count}"));
        return all.Count;
    }

    /// <summary>Adds corrections from JSON lines that another store exported. Doing it twice changes nothing; a bad line never spoils the others.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="author">Who merges them; each correction keeps its own author.</param>
    public MergeResult Merge(TextReader input, string author)
    {
        var (read, refused) = Parse(input);
        var added = _database.Write((c, t) =>
        {
            var count = read.Count(r => Insert(c, t, r.Correction, r.Line));
            if (count > 0) _trail.Append(c, t, author, "merge", AuditTrail.Detail(("added", $"{count}"), ("known", $"{read.Count - count}"), ("refused", $"{refused.Count}")));
            return count;
        });
        return new(added, read.Count - added, refused, Ledger().Conflicts);
    }

    /// <summary>What <see cref="Merge"/> would do; changes nothing.</summary>
    /// <param name="input">The lines.</param>
    public MergePreview Preview(TextReader input)
    {
        var (read, refused) = Parse(input);
        var here = All();
        var known = here.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var added = read.Select(r => r.Correction).Where(c => !known.Contains(c.Id)).DistinctBy(c => c.Id, StringComparer.Ordinal).ToList();
        var ids = added.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var after = new CorrectionLedger(here.Concat(added));
        return new([.. after.All.Where(c => ids.Contains(c.Id))], read.Count - added.Count, refused, [.. after.Conflicts.Where(g => g.Any(c => ids.Contains(c.Id)))]);
    }

    private static (List<(Correction Correction, string Line)> Read, List<RefusedLine> Refused) Parse(TextReader input)
    {
        var (read, refused, number) = (new List<(Correction, string)>(), new List<RefusedLine>(), 0);
        while (BoundedLine(input) is { } line)
        {
            if (++number > MostLines)
            {
                refused.Add(new(number, $"The file has more than {MostLines} lines; from here on it was not read. Split it."));
                break;
            }

            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var correction = CorrectionJson.Read(line.TrimStart('\ufeff'));
                read.Add((correction, CorrectionJson.Write(correction)));
            }
            catch (FormatException wrong)
            {
                refused.Add(new(number, wrong.Message));
            }
        }

        return (read, refused);
    }

    // A line, or its beginning where it is longer than any correction: a file without line ends must not fill the memory.
    private static string? BoundedLine(TextReader input)
    {
        var line = new System.Text.StringBuilder();
        for (var next = input.Read(); ; next = input.Read())
        {
            if (next < 0) return line.Length == 0 ? null : line.ToString();
            if (next == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length <= CorrectionJson.LongestLine) line.Append((char)next);
        }
    }

    private bool Insert(DbConnection connection, DbTransaction transaction, Correction correction, string line)
    {
        var kind = correction.Body is Undone ? "undo" : "correction";
        // The matter's row first: whoever writes to one matter stands in one line.
        var seq = connection.Number(transaction, "select trail_length from matter where id = @matter" + _database.ForUpdate, ("matter", _matter)) + 1;
        var added = connection.Run(
            transaction, "insert into correction (matter, id, seq, kind, line) values (@matter, @id, @seq, @kind, @line) on conflict (matter, id) do nothing",
            ("matter", _matter), ("id", correction.Id), ("seq", seq), ("kind", kind), ("line", line));
        if (added == 0) return false;
        _trail.Append(connection, transaction, correction.Author, kind, AuditTrail.Detail(
            ("id", correction.Id), ("sha256", AuditTrail.Sha256(line)), ("says", correction.Body.Sentence), ("decided", correction.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))));
        return true;
    }

    private IEnumerable<string> Lines(DbConnection connection) =>
        connection.Rows(null, "select line from correction where matter = @matter order by seq", r => r.GetString(0), ("matter", _matter));
}
