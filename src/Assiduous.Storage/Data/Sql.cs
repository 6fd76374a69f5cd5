using System.Data.Common;
using System.Globalization;

namespace Assiduous.Storage.Data;

/// <summary>Statements with named values, and rows read by hand.</summary>
/// <remarks>Nothing here makes code while the program runs, so that a program that opens a store can be compiled to native code.</remarks>
internal static class Sql
{
    /// <summary>Runs a statement, or several.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Run(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The number in the first column of the first row.</summary>
    public static long Number(this DbConnection connection, DbTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, transaction, sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows, one after another while they are asked for; the connection serves nothing else until they end.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction; null where there is none.</param>
    /// <param name="sql">The query.</param>
    /// <param name="read">Makes a value of the row that the reader stands on.</param>
    /// <param name="values">Names, without their sign, with values.</param>
    public static IEnumerable<T> Rows<T>(this DbConnection connection, DbTransaction? transaction, string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return read(rows);
    }

    /// <summary>A column's words; null where it holds none.</summary>
    public static string? Words(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@" + name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
