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
                    await AddAsync(connection, transaction, hash, n, piece[..count]);
                return 0;
            },
            stop);
        return (hash, size);
    }

    /// <summary>Keeps bytes within a transaction.</summary>
    public static async Task<string> PutAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (!await BeginAsync(connection, transaction, hash, bytes.Length)) return hash;
        for (var n = 0; n * Piece < bytes.Length; n++)
            await AddAsync(connection, transaction, hash, n, bytes.Slice(n * Piece, Math.Min(Piece, bytes.Length - (n * Piece))).ToArray());
        return hash;
    }

    /// <summary>Writes a blob's content to a stream, a piece at a time.</summary>
    /// <exception cref="InvalidDataException">It is not there, or not whole.</exception>
    public async Task CopyToAsync(string hash, Stream to, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(to);
        await using var connection = await database.ConnectAsync(stop);
        var size = await connection.ExecuteScalarAsync<long?>("select size from blob where hash = @hash", new { hash })
            ?? throw new InvalidDataException($"The content {hash[..Math.Min(12, hash.Length)]}… is not in the database.");
        var written = 0L;
        for (var n = 0; written < size; n++)
        {
            var piece = await connection.ExecuteScalarAsync<byte[]?>("select bytes from blob_piece where hash = @hash and n = @n", new { hash, n })
                ?? throw new InvalidDataException($"The content {hash[..Math.Min(12, hash.Length)]}… is not whole in the database. Restore it from a backup or add the file again.");
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

    private static Task<int> AddAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string hash, int n, byte[] bytes) =>
        connection.ExecuteAsync("insert into blob_piece (hash, n, bytes) values (@hash, @n, @bytes)", new { hash, n, bytes }, transaction);
}
