using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace Assiduous.Server.Data;

/// <summary>Content in the database under its SHA-256, in pieces.</summary>
public sealed class BlobStore(ServerDatabase database)
{
    /// <summary>Bytes of a piece.</summary>
    public const int Piece = 1 << 20;

    /// <summary>Keeps a file; what is already there is not written again.</summary>
    /// <returns>Its hash in lower-case hexadecimal, and its size.</returns>
    public async Task<(string Hash, long Size)> PutFileAsync(string path, CancellationToken stop)
    {
        await using var stream = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
        var size = stream.Length;
        await database.TransactAsync(
            async (connection, transaction) =>
            {
                if (!await BeginAsync(connection, transaction, hash, size)) return 0;
                stream.Position = 0;
                var piece = new byte[Piece];
                for (var n = 0; await stream.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false, stop) is > 0 and var count; n++)
                    await AddAsync(connection, transaction, hash, n, piece.AsMemory(0, count));
                return 0;
            },
            stop);
        return (hash, size);
    }

    /// <summary>Adds the pieces of a content after its first, within a transaction.</summary>
    internal static async Task AddRestAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string hash, ReadOnlyMemory<byte> bytes)
    {
        for (var n = 1; n * (long)Piece < bytes.Length; n++)
            await AddAsync(connection, transaction, hash, n, bytes.Slice(n * Piece, Math.Min(Piece, bytes.Length - (n * Piece))));
    }

    /// <summary>Writes a blob's content to a stream, a piece at a time.</summary>
    /// <exception cref="InvalidDataException">It is not there, or not whole.</exception>
    public async Task CopyToAsync(string hash, Stream to, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(to);
        await using var connection = await database.ConnectAsync(stop);
        // Most contents are one piece, so the first comes with the size.
        var (size, piece) = await connection.QuerySingleOrDefaultAsync<(long?, byte[]?)>("select b.size, p.bytes from blob b left join blob_piece p on p.hash = b.hash and p.n = 0 where b.hash = @hash", new { hash });
        if (size is null) throw new InvalidDataException($"The content {hash[..Math.Min(12, hash.Length)]}… is not in the database.");
        var written = 0L;
        for (var n = 0; written < size; n++)
        {
            if (n > 0) piece = await connection.ExecuteScalarAsync<byte[]?>("select bytes from blob_piece where hash = @hash and n = @n", new { hash, n });
            if (piece is null) throw new InvalidDataException($"The content {hash[..Math.Min(12, hash.Length)]}… is not whole in the database. Restore it from a backup or add the file again.");
            await to.WriteAsync(piece, stop);
            written += piece.Length;
        }
    }

    /// <summary>A blob's content.</summary>
    /// <exception cref="InvalidDataException">It is not there, or not whole.</exception>
    public async Task<byte[]> GetAsync(string hash, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await CopyToAsync(hash, bytes, stop);
        return bytes.ToArray();
    }

    // Two writers of one content at once: the second waits for the first and then finds it there.
    private static async Task<bool> BeginAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string hash, long size) =>
        await connection.ExecuteAsync("insert into blob (hash, size) values (@hash, @size) on conflict do nothing", new { hash, size }, transaction) == 1;

    // By hand, because the bytes are then sent from where they lie.
    private static async Task AddAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string hash, int n, ReadOnlyMemory<byte> bytes)
    {
        await using var command = new NpgsqlCommand("insert into blob_piece (hash, n, bytes) values ($1, $2, $3)", connection, transaction)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = hash }, new NpgsqlParameter<int> { TypedValue = n }, new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes } },
        };
        await command.ExecuteNonQueryAsync();
    }
}
