using System.Data.Common;
using System.Text;
using Assiduous.Storage.Data;

namespace Assiduous.Storage.Search;

/// <summary>The pages of the index in a database's own dialect: the one part of the store that each database does in its own way.</summary>
internal abstract class UnitTable
{
    protected const string PageColumns = "id, start, own, file_page, places, text";

    /// <summary>The table of a database.</summary>
    public static UnitTable Of(Database database, string matter) => string.Equals(database.Dialect, "sqlite", StringComparison.Ordinal) ? new SqliteUnits() : new PostgresUnits(matter);

    /// <summary>Ids of the pages that can match, in any order.</summary>
    public abstract IEnumerable<long> Candidates(DbConnection connection, Query query);

    /// <summary>The pages of these ids, in any order.</summary>
    public abstract IEnumerable<HitReader.Page> Pages(DbConnection connection, IReadOnlyList<long> ids);

    /// <summary>Takes out the pages from one id to another, excluded.</summary>
    public abstract void Clear(DbConnection connection, DbTransaction transaction, long from, long to);

    /// <summary>Puts in a filing's pages, their ids counted on from <paramref name="first"/>.</summary>
    public abstract void Insert(DbConnection connection, DbTransaction transaction, long first, IReadOnlyList<SearchUnit> units);

    /// <summary>A page of a row of <see cref="PageColumns"/>.</summary>
    protected static HitReader.Page Page(DbDataReader r) => new(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetString(4), r.GetString(5));

    /// <summary>A command that is run many times with other values.</summary>
    protected static DbCommand Prepared(DbConnection connection, DbTransaction transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    protected static void Run(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    /// <summary>SQLite: FTS5 over the words as <see cref="Token"/> cuts them; the file holds one matter.</summary>
    private sealed class SqliteUnits : UnitTable
    {
        public override IEnumerable<long> Candidates(DbConnection connection, Query query) =>
            connection.Rows(null, "select rowid from unit_words where unit_words match @match", r => r.GetInt64(0), ("match", QueryWriter.Fts5(query)));

        public override IEnumerable<HitReader.Page> Pages(DbConnection connection, IReadOnlyList<long> ids) =>
            connection.Rows(null, $"select {PageColumns} from unit where id in ({string.Join(',', ids)})", Page);

        public override void Clear(DbConnection connection, DbTransaction transaction, long from, long to) =>
            connection.Run(transaction, "delete from unit_words where rowid in (select id from unit where id >= @from and id < @to); delete from unit where id >= @from and id < @to;", ("from", from), ("to", to));

        public override void Insert(DbConnection connection, DbTransaction transaction, long first, IReadOnlyList<SearchUnit> units)
        {
            using var unit = Prepared(connection, transaction, "insert into unit (id, start, own, file_page, places, text) values (@id, @start, @own, @page, @places, @text)", "@id", "@start", "@own", "@page", "@places", "@text");
            using var words = Prepared(connection, transaction, "insert into unit_words (rowid, words) values (@id, @words)", "@id", "@words");
            for (var i = 0; i < units.Count; i++)
            {
                Run(unit, first + i, units[i].Start, units[i].Own, units[i].FilePage, units[i].Places, units[i].Text);
                Run(words, first + i, string.Join(' ', Token.Of(units[i].Text).Select(t => t.Word)));
            }
        }
    }

    /// <summary>PostgreSQL: a <c>tsvector</c> of the same words, so that both databases find the same.</summary>
    private sealed class PostgresUnits(string matter) : UnitTable
    {
        public override IEnumerable<long> Candidates(DbConnection connection, Query query) =>
            connection.Rows(null, "select id from unit where matter = @matter and words @@ cast(@match as tsquery)", r => r.GetInt64(0), ("matter", matter), ("match", QueryWriter.TsQuery(query)));

        public override IEnumerable<HitReader.Page> Pages(DbConnection connection, IReadOnlyList<long> ids) =>
            connection.Rows(null, $"select {PageColumns} from unit where matter = @matter and id = any(@ids)", Page, ("matter", matter), ("ids", ids.ToArray()));

        public override void Clear(DbConnection connection, DbTransaction transaction, long from, long to) =>
            connection.Run(transaction, "delete from unit where matter = @matter and id >= @from and id < @to", ("matter", matter), ("from", from), ("to", to));

        public override void Insert(DbConnection connection, DbTransaction transaction, long first, IReadOnlyList<SearchUnit> units)
        {
            using var unit = Prepared(
                connection, transaction, "insert into unit (matter, id, start, own, file_page, places, text, words) values (@matter, @id, @start, @own, @page, @places, @text, cast(@words as tsvector))",
                "@matter", "@id", "@start", "@own", "@page", "@places", "@text", "@words");
            for (var i = 0; i < units.Count; i++)
                Run(unit, matter, first + i, (long)units[i].Start, (long)units[i].Own, (long)units[i].FilePage, units[i].Places, units[i].Text, Vector(units[i].Text));
        }

        private static string Vector(string text)
        {
            var vector = new StringBuilder(text.Length * 2);
            var position = 0;
            foreach (var token in Token.Of(text)) vector.Append('\'').Append(token.Word).Append("':").Append(++position).Append(' ');
            return vector.ToString();
        }
    }
}
