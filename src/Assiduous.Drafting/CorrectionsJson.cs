using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Judgment.Corrections;

namespace Assiduous.Drafting;

/// <summary>The corrections of a matter and what became of each, as the JSON object that <c>docs/formats.md</c> describes.</summary>
public static class CorrectionsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The object as text.</summary>
    public static string Write(IReadOnlyList<CorrectionOutcome> corrections)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "assiduous/corrections/1");
            json.List("corrections", corrections, CorrectionJsonParts.WriteOutcome);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
