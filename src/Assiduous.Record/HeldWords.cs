using System.Text;

namespace Assiduous.Record;

/// <summary>A document's words: as text, or as bytes out of which the text is made when somebody looks, where many long documents are held and few are looked at.</summary>
internal sealed class HeldWords : IEquatable<HeldWords>
{
    // A shorter text is as well had at once.
    private const int Long = 32_000;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly string? text;
    private readonly byte[]? bytes;
    private readonly WeakReference<string>? made;

    private HeldWords(string? text, byte[]? bytes, WeakReference<string>? made) => (this.text, this.bytes, this.made) = (text, bytes, made);

    /// <summary>The words; made again where nobody holds them any more.</summary>
    public string Text
    {
        get
        {
            if (text is not null) return text;
            if (made!.TryGetTarget(out var known)) return known;
            var fresh = Strict.GetString(bytes!);
            made.SetTarget(fresh);
            return fresh;
        }
    }

    /// <summary>The words as they are.</summary>
    public static HeldWords Of(string text) => new(text, null, null);

    /// <summary>The words packed, where they are many and nothing is lost by it.</summary>
    public static HeldWords Packed(string text)
    {
        if (text.Length < Long) return Of(text);
        try
        {
            return new(null, Strict.GetBytes(text), new(text));
        }
        catch (EncoderFallbackException)
        {
            return Of(text); // Half a character: no encoding but memory's own keeps it.
        }
    }

    /// <inheritdoc/>
    public bool Equals(HeldWords? other) => other is not null && (ReferenceEquals(this, other) || string.Equals(Text, other.Text, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HeldWords);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
