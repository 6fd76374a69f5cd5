using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Judgment;

namespace Assiduous.Drafting;

/// <summary>Writes a review as the JSON object that <c>docs/formats.md</c> describes.</summary>
/// <remarks>The same review gives the same bytes: fixed order of fields, no clock, no absolute path, lines ended by <c>\n</c>.</remarks>
public static class ReviewJson
{
    /// <summary>The name and version of the format.</summary>
    public const string Schema = "assiduous/review/1";

    private static readonly JsonWriterOptions Options = new()
    {
        // The bytes go to a file or a terminal, never into HTML, so that readable text may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes <paramref name="review"/> to <paramref name="output"/> as UTF-8, with a line end after it; leaves the stream open.</summary>
    public static void Write(Review review, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options)) Write(review, json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes <paramref name="review"/> to <paramref name="output"/> as UTF-8, with a line end after it.</summary>
    public static void Write(Review review, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options)) Write(review, json);
        output.Write("\n"u8);
    }

    private static void Write(Review review, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        MatterJson.WriteMatter(json, review.Matter);
        json.List("motions", review.Motions, MatterJson.WriteMotion);
        json.List("filings", review.Filings, MatterJson.WriteFiling);
        json.List("facts", review.Facts, FactJson.WriteFact);
        json.List("claims", review.Claims, (w, claim) => ClaimJson.WriteClaim(w, review, claim));
        json.List("authorities", review.Authorities, MatterJson.WriteAuthority);
        json.List("timeline", review.Timeline, MatterJson.WriteEvent);
        json.List("conflicts", review.Conflicts, ClaimJson.WriteConflict);
        json.List("deadlines", review.Deadlines, MatterJson.WriteDeadline);
        json.List("history", review.History, MatterJson.WriteHistory);
        json.List("narrative", review.Narrative, FactJson.WriteNarrative);
        json.List("concessions", review.Concessions, ClaimJson.WriteConcession);
        json.List("findings", review.Findings, JsonParts.WriteFinding);
        json.List("corrections", review.Corrections, CorrectionJsonParts.WriteOutcome);
        json.Strings("supposed", review.Supposed);
        json.WriteEndObject();
    }
}
