using System.Buffers;
using System.Text;

namespace Assiduous.Web;

/// <summary>Takes a page as it is written, in the bytes in which it is sent, into memory that the next page uses again.</summary>
internal sealed class PageWriter : TextWriter
{
    private const int First = 64 << 10;
    private readonly Encoder encoder = new UTF8Encoding(false, throwOnInvalidBytes: false).GetEncoder();
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(First);
    private int length;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>What was written; valid until this is disposed.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        var most = Encoding.UTF8.GetMaxByteCount(buffer.Length);
        if (bytes.Length - length < most) Grow(most);
        length += encoder.GetBytes(buffer, bytes.AsSpan(length), flush: false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        var done = Interlocked.Exchange(ref bytes, []);
        if (done.Length > 0) ArrayPool<byte>.Shared.Return(done);
        base.Dispose(disposing);
    }

    private void Grow(int room)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + room));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
