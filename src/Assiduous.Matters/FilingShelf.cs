using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>Keeps what the statements stage makes of one filing beside the filing's text, under the text itself and the code that reads it.</summary>
/// <param name="cache">Where it is kept.</param>
/// <param name="read">The files with the marks of their texts.</param>
internal sealed class FilingShelf(StageCache cache, IEnumerable<ReadFile> read) : IFilingShelf
{
    // What a stage makes of a text follows from its own code and from that of the rooms before it.
    private static readonly string Code = string.Concat(((Type[])[typeof(Citation), typeof(RecordText), typeof(StatementReview)]).Select(t => t.Module.ModuleVersionId.ToString("N")));

    private readonly Dictionary<string, string> marks = read.Where(r => r.Mark is not null).ToDictionary(r => r.File.Name, r => r.Mark!, StringComparer.Ordinal);

    /// <inheritdoc/>
    public byte[]? Get(string file, string part) => Key(file, part) is { } key ? cache.Get(key) : null;

    /// <inheritdoc/>
    public void Put(string file, string part, byte[] output)
    {
        if (Key(file, part) is { } key) cache.Put(key, output);
    }

    // A text that was not kept may be another the next time, and so may what follows from it.
    private string? Key(string file, string part) => marks.TryGetValue(file, out var mark) ? StageCache.Key(Code, part, mark) : null;
}
