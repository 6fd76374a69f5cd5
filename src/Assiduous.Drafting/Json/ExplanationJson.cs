using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Judgment;

namespace Assiduous.Drafting;

/// <summary>Explanations of claims as one JSON object.</summary>
public static class ExplanationJson
{
    /// <summary>The object for some claims of a review, with what moved where something was supposed.</summary>
    public static string Write(Review review, IEnumerable<ClaimAssessment> claims, IReadOnlyList<Move> moves)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "assiduous/explanation/1");
            json.Strings("supposed", review.Supposed);
            json.List("moves", moves, WriteMove);
            json.List("claims", claims, (w, claim) => WriteClaim(w, review, claim));
            json.List("conflicts", review.Conflicts, ClaimJson.WriteConflict);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteClaim(Utf8JsonWriter json, Review review, ClaimAssessment claim)
    {
        json.WriteStartObject();
        json.WritePropertyName("assessment");
        ClaimJson.WriteClaim(json, review, claim);
        json.WriteStartObject("proof");
        json.WritePropertyName("strict");
        WriteStep(json, Proofs.Of(review, claim, Reading.Strict));
        json.WritePropertyName("assiduous");
        WriteStep(json, Proofs.Of(review, claim, Reading.Assiduous));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, ProofStep step)
    {
        json.WriteStartObject();
        json.WriteString("says", step.Says);
        json.List("because", step.Because, WriteStep);
        json.WriteEndObject();
    }

    private static void WriteMove(Utf8JsonWriter json, Move move)
    {
        json.WriteStartObject();
        json.WriteString("claim", move.Claim);
        json.WriteString("defendant", move.Defendant);
        json.WriteString("element", move.Element);
        WriteBoth(json, "was", move.Was);
        WriteBoth(json, "now", move.Now);
        json.WriteEndObject();
    }

    private static void WriteBoth(Utf8JsonWriter json, string name, BothReadings<string> both)
    {
        json.WriteStartObject(name);
        json.WriteString("strict", both.Strict);
        json.WriteString("assiduous", both.Assiduous);
        json.WriteEndObject();
    }
}
