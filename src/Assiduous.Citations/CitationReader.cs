using System.Runtime.InteropServices;
using System.Text;
using Assiduous.Citations.Data;
using Assiduous.Citations.Reading;
using Assiduous.Citations.Resolving;

namespace Assiduous.Citations;

/// <summary>Reads every citation of a text, to law and to the record, in one pass.</summary>
public static class CitationReader
{
    /// <summary>The citations of a stretch of a larger text; their spans count from the stretch's beginning.</summary>
    /// <remarks>A stretch that is a whole string is read where it lies; of any other one copy is made, because citations keep their words.</remarks>
    /// <param name="text">The stretch.</param>
    /// <param name="options">What is known besides the text; null for nothing.</param>
    /// <exception cref="FormatException"><see cref="CitationOptions.ExtraReporters"/> has an entry that cannot be used.</exception>
    public static IReadOnlyList<Citation> Read(ReadOnlyMemory<char> text, CitationOptions? options = null) =>
        Read(MemoryMarshal.TryGetString(text, out var whole, out var start, out var length) && start == 0 && length == whole.Length ? whole : text.ToString(), options);

    /// <summary>The citations of <paramref name="text"/> in document order, resolved.</summary>
    /// <remarks>
    /// Takes time in proportion to the length of the text, whatever stands in it. Nothing is dropped because it cannot be resolved:
    /// <see cref="Citation.ResolvesTo"/> is then null.
    /// </remarks>
    /// <param name="text">Text of a paper; line and page breaks may stand inside citations.</param>
    /// <param name="options">What is known besides the text; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><see cref="CitationOptions.ExtraReporters"/> has an entry that cannot be used.</exception>
    public static IReadOnlyList<Citation> Read(string text, CitationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexicon = options?.ExtraReporters is { Length: > 0 } own
            ? Lexicon.Load([new MemoryStream(Encoding.UTF8.GetBytes(own))])
            : Lexicon.Default;
        var drafts = new Pass(text, lexicon, RecordWords.Default).Run();
        Resolver.Resolve(text, drafts, options?.KnownDocuments ?? []);
        var citations = new Citation[drafts.Count];
        for (var i = 0; i < citations.Length; i++) citations[i] = drafts[i].Freeze(text);
        return citations;
    }
}
