using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Storage.Search;

namespace Assiduous.Cli.Commands;

/// <summary>A hit of a search as one line of JSON.</summary>
internal static class HitJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="designation">The mark that quotations of the filing bear; null where it is open.</param>
    public static string Write(SearchHit hit, string? designation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("cite", Drafting.CourtForm.Of(hit.CitedAs, hit.Place));
            json.WriteString("file", hit.File);
            json.WriteString("witness", hit.Witness);
            if (designation is not null) json.WriteString("designation", designation);
            json.WriteStartObject("pinpoint");
            json.WriteString("kind", char.ToLowerInvariant(hit.Place.Kind.ToString()[0]) + hit.Place.Kind.ToString()[1..]);
            json.WriteString("from", hit.Place.From);
            json.WriteString("to", hit.Place.To);
            json.WriteEndObject();
            json.WriteNumber("filePage", hit.FilePage);
            json.WriteNumber("start", hit.Span.Start);
            json.WriteNumber("end", hit.Span.End);
            json.WriteString("context", hit.Context);
            json.WriteStartArray("marks");
            foreach (var mark in hit.Marks)
            {
                json.WriteStartObject();
                json.WriteNumber("start", mark.Start);
                json.WriteNumber("end", mark.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
