using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Assiduous.Record;
using Assiduous.Storage.Data;

namespace Assiduous.Storage.Search;

/// <summary>The words of a matter's filings, page by page. A copy of what the filings say, made anew from them at any time.</summary>
public sealed class SearchIndex
{
    // Part of every fingerprint: filings are indexed anew where the way of indexing has changed.
    private const string Version = "1";
    private const int UnitBits = 20;
    private const int UnitsAtOnce = 4000;
    private const int PagesAtOnce = 200;

    private readonly Database _database;
    private readonly string _matter;
    private readonly UnitTable _units;

    internal SearchIndex(Database database, string matter) => (_database, _matter, _units) = (database, matter, UnitTable.Of(database, matter));

    /// <summary>What the index was last brought up to, as <see cref="Update"/> was told; null where there is no index yet.</summary>
    public string? Stamp => _database.Read(c => c.Rows(null, "select stamp from search_state where matter = @matter", r => r.Words(0), ("matter", _matter)).SingleOrDefault());

    /// <summary>Brings the index up to the filings: those whose words have changed are indexed anew, those that are gone are taken out.</summary>
    /// <param name="filings">Every filing, in the order in which hits are to stand.</param>
    /// <param name="stamp">What tells the caller next time that nothing has changed.</param>
    /// <param name="stop">Stops between two filings; what was done stays, and the stamp is not set.</param>
    /// <returns>How many filings were indexed anew.</returns>
    public int Update(IReadOnlyList<Filing> filings, string stamp, CancellationToken stop = default)
    {
        var known = _database.Read(Documents).ToDictionary(d => d.File, StringComparer.Ordinal);
        var here = filings.Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        var next = known.Count == 0 ? 1 : known.Values.Max(d => d.Number) + 1;
        foreach (var gone in known.Values.Where(d => !here.Contains(d.File))) _database.Write((c, t) => Remove(c, t, gone.Number));
        var (batch, pages, anew) = (new List<(HitReader.Document, IReadOnlyList<SearchUnit>?)>(), 0, 0);
        for (var i = 0; i < filings.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            var filing = filings[i];
            var before = known.GetValueOrDefault(filing.File);
            var document = new HitReader.Document(before?.Number ?? next++, filing.File, Fingerprint(filing), i, filing.Label, filing.CitedAs, filing.Witness);
            if (document == before) continue;
            var units = string.Equals(before?.Fingerprint, document.Fingerprint, StringComparison.Ordinal) ? null : SearchUnits.Of(filing.Text).Take((1 << UnitBits) - 1).ToList();
            anew += units is null ? 0 : 1;
            batch.Add((document, units));
            if ((pages += units?.Count ?? 0) < UnitsAtOnce) continue;
            Keep(batch);
            pages = 0;
        }

        Keep(batch);
        _database.Write((c, t) => c.Run(t, "insert into search_state (matter, stamp) values (@matter, @stamp) on conflict (matter) do update set stamp = excluded.stamp", ("matter", _matter), ("stamp", stamp)));
        return anew;
    }

    /// <summary>Looks for words.</summary>
    /// <exception cref="QueryException">The query cannot be understood.</exception>
    public SearchResult Find(SearchRequest request, CancellationToken stop = default)
    {
        var query = QueryParser.Read(request.Query);
        return _database.Read(c =>
        {
            var documents = Documents(c).Where(d => IsMeant(d, request)).ToDictionary(d => d.Number);
            var ids = _units.Candidates(c, query).Where(id => documents.ContainsKey(id >> UnitBits)).OrderBy(id => documents[id >> UnitBits].Ordinal).ThenBy(id => id).ToList();
            var (hits, at) = (new List<SearchHit>(), 0);
            for (; at < ids.Count && hits.Count < request.Limit; at += PagesAtOnce)
            {
                stop.ThrowIfCancellationRequested();
                var some = ids.GetRange(at, Math.Min(PagesAtOnce, ids.Count - at));
                var pages = _units.Pages(c, some).ToDictionary(p => p.Id);
                foreach (var id in some)
                    if (pages.TryGetValue(id, out var page)) hits.AddRange(HitReader.Hits(query, page, documents[id >> UnitBits]));
            }

            var more = Math.Max(0, ids.Count - at);
            if (hits.Count > request.Limit) more = Math.Max(1, more);
            return new SearchResult([.. hits.Take(request.Limit)], more);
        });
    }

    /// <summary>Makes sure that a query can be understood.</summary>
    /// <exception cref="QueryException">It cannot.</exception>
    public static void Check(string query) => QueryParser.Read(query);

    private static bool IsMeant(HitReader.Document document, SearchRequest request) =>
        (request.Files is null || request.Files.Contains(document.File)) && (request.Witness is not { } witness || document.Witness?.Contains(witness, StringComparison.OrdinalIgnoreCase) == true)
        && (request.Document is not { } named || string.Equals(document.Label, named, StringComparison.OrdinalIgnoreCase)
            || document.File.Contains(named, StringComparison.OrdinalIgnoreCase) && !IsNumber(named) || document.CitedAs.Contains(named, StringComparison.OrdinalIgnoreCase) && !IsNumber(named));

    // A docket number means that entry and no name that happens to hold its digits.
    private static bool IsNumber(string named) => named.All(c => char.IsAsciiDigit(c) || c == '-');

    private static string Fingerprint(Filing filing) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(filing.Text.Text)))[..32] + $".{filing.Text.Pages.Count}.{filing.Text.Paragraphs.Count}.{filing.Text.Transcript?.Pages.Count ?? 0}.{Version}";

    private List<HitReader.Document> Documents(DbConnection connection) => [.. connection.Rows<HitReader.Document>(
        null, "select number, file, fingerprint, ordinal, label, cited_as, witness from document where matter = @matter",
        r => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetInt64(3), r.GetString(4), r.GetString(5), r.Words(6)), ("matter", _matter))];

    private void Keep(List<(HitReader.Document Document, IReadOnlyList<SearchUnit>? Units)> batch)
    {
        if (batch.Count == 0) return;
        _database.Write((c, t) =>
        {
            foreach (var (document, units) in batch)
            {
                if (units is not null) _units.Clear(c, t, document.Number << UnitBits, (document.Number + 1) << UnitBits);
                Enter(c, t, document);
                if (units is not null) _units.Insert(c, t, document.Number << UnitBits, units);
            }

            return 0;
        });
        batch.Clear();
    }

    private void Enter(DbConnection connection, DbTransaction transaction, HitReader.Document document) => connection.Run(
        transaction,
        """
        insert into document (matter, number, file, fingerprint, ordinal, label, cited_as, witness) values (@matter, @number, @file, @fingerprint, @ordinal, @label, @cited_as, @witness)
        on conflict (matter, number) do update set fingerprint = excluded.fingerprint, ordinal = excluded.ordinal, label = excluded.label, cited_as = excluded.cited_as, witness = excluded.witness
        """,
        ("matter", _matter), ("number", document.Number), ("file", document.File), ("fingerprint", document.Fingerprint), ("ordinal", document.Ordinal), ("label", document.Label), ("cited_as", document.CitedAs), ("witness", document.Witness));

    private int Remove(DbConnection connection, DbTransaction transaction, long number)
    {
        _units.Clear(connection, transaction, number << UnitBits, (number + 1) << UnitBits);
        return connection.Run(transaction, "delete from document where matter = @matter and number = @number", ("matter", _matter), ("number", number));
    }
}
