using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Storage;

namespace Assiduous.Matters;

/// <summary>The stage from a filing's bytes to its text, as a step that any machine can do: the same bytes give the same text under the same key.</summary>
public static class FilingReading
{
    // The compiler stamps each build of the reader with an id that follows from its code: texts of another reader are read anew.
    private static readonly string ReaderVersion = typeof(RecordReader).Module.ModuleVersionId.ToString("N");

    /// <summary>Which reader this program has: two with the same id read alike.</summary>
    public static string Reader => ReaderVersion;

    /// <summary>Under what the text of a filing is kept.</summary>
    /// <param name="sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
    /// <param name="name">Its name; only the ending counts.</param>
    public static string Key(string sha256, string name) => StageCache.Key(ReaderVersion, sha256, Path.GetExtension(name).ToLowerInvariant());

    /// <summary>Whether a reading lacks something that it may have next time: a program, or time. Such a text is not kept.</summary>
    public static bool IsPassing(RecordText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Notes.Any(n => n.Code is "tool-missing" or "time-limit" or "tool-failed");
    }
}
