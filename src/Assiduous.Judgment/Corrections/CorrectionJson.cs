using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Judgment.Corrections;

/// <summary>Corrections as JSON, one a line: the form in which they are kept, hashed, carried and merged.</summary>
public static partial class CorrectionJson
{
    /// <summary>Most characters of one line.</summary>
    public const int LongestLine = 1 << 18;

    private const int MostAuthor = 200;
    private const int MostReason = 20_000;

    // The forms are written when the program is compiled, and none is made while it runs: so it can be compiled to native code.
    private static readonly Forms Known = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { Names<Side>(), Names<StatusReading>(), Names<FactStatus>(), Names<FilingRole>(), Names<PinpointKind>(), Names<RuleInput>() },
        // The lines go to a file or a database, never into HTML, so that readable text may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 12,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    });

    private static JsonStringEnumConverter<T> Names<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    [JsonSerializable(typeof(Correction))]
    private sealed partial class Forms : JsonSerializerContext;

    /// <summary>A correction as one line without its line end.</summary>
    public static string Write(Correction correction) => JsonSerializer.Serialize(correction, Known.Correction);

    /// <summary>Reads a line that <see cref="Write"/> wrote, here or on another machine.</summary>
    /// <exception cref="FormatException">The line is no correction, was altered since it was signed, or is of a kind that this version does not know.</exception>
    public static Correction Read(string line)
    {
        if (line.Length > LongestLine) throw new FormatException($"It is longer than {LongestLine} characters.");
        Correction correction;
        try
        {
            correction = JsonSerializer.Deserialize(line, Known.Correction) ?? throw new FormatException("It is empty.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException("It is no correction that this version knows; perhaps a newer version of Assiduous wrote it. Update, and import it again.", wrong);
        }

        if (Problem(correction) is { } problem) throw new FormatException(problem);
        return string.Equals(IdOf(correction), correction.Id, StringComparison.Ordinal) ? correction
            : throw new FormatException("Its words do not give its id: it was altered after it was signed.");
    }

    /// <summary>The id of a correction: the hash of everything else in it.</summary>
    public static string IdOf(Correction correction) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(correction with { Id = "" }))))[..32];

    /// <summary>Why a correction cannot be kept; null where it can.</summary>
    internal static string? Problem(Correction c) =>
        string.IsNullOrWhiteSpace(c.Author) ? "It is not signed: the author is empty."
        : c.Author.Length > MostAuthor || c.Author.Any(char.IsControl) ? $"The author's name is longer than {MostAuthor} characters or holds control characters."
        : c.Reason.Length > MostReason ? $"The reason is longer than {MostReason} characters."
        : c.Body is NoteWritten && string.IsNullOrWhiteSpace(c.Reason) ? "The note is empty."
        : c.Body is FindingJudged { Stands: false } && string.IsNullOrWhiteSpace(c.Reason) ? "A finding is set aside only with a reason; it is empty."
        : null;
}
