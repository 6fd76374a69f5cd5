using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assiduous.Docket;

/// <summary>Writes what was read of a decision.</summary>
public static class OpinionJson
{
    /// <summary>The decision as one JSON object.</summary>
    public static string Write(Opinion opinion)
    {
        ArgumentNullException.ThrowIfNull(opinion);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "assiduous/read/1");
            WriteCaption(json, opinion.Caption);
            List(json, "headings", opinion.Headings, WriteHeading);
            List(json, "history", opinion.History, WriteEvent);
            List(json, "rulings", opinion.Rulings, WriteRuling);
            List(json, "orders", opinion.Orders, WriteOrder);
            List(json, "persons", opinion.Persons, WritePerson);
            if (opinion.OperativeComplaint is { } complaint)
            {
                json.WriteStartObject("operativeComplaint");
                json.WriteString("name", complaint.Name);
                json.WriteString("ecf", complaint.Ecf);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteCaption(Utf8JsonWriter json, OpinionCaption caption)
    {
        json.WriteStartObject("caption");
        json.WriteString("court", caption.Court);
        json.WriteString("courtName", caption.CourtName);
        json.WriteString("docketNumber", caption.DocketNumber);
        json.WriteString("judge", caption.Judge);
        json.WriteString("filed", caption.Filed?.ToString("yyyy-MM-dd"));
        json.WriteString("documentNumber", caption.DocumentNumber);
        json.WriteString("title", caption.Title);
        List(json, "parties", caption.Parties, (j, p) =>
        {
            j.WriteString("name", p.Name);
            j.WriteString("role", p.Role);
            j.WriteString("title", p.Title);
        });
        json.WriteEndObject();
    }

    private static void WriteHeading(Utf8JsonWriter json, OpinionHeading heading)
    {
        json.WriteNumber("level", heading.Level);
        json.WriteString("number", heading.Number);
        json.WriteString("title", heading.Title);
        json.WriteNumber("start", heading.Start);
    }

    private static void WriteEvent(Utf8JsonWriter json, OpinionEvent happened)
    {
        json.WriteString("date", happened.Date?.ToString("yyyy-MM-dd"));
        json.WriteString("event", happened.Event);
        json.WriteString("ecf", happened.Ecf);
        json.WriteNumber("start", happened.Span.Start);
        json.WriteNumber("end", happened.Span.End);
    }

    private static void WriteRuling(Utf8JsonWriter json, Ruling ruling)
    {
        json.WriteString("on", ruling.On);
        json.WriteString("claim", ruling.Claim);
        json.WriteString("party", ruling.Party);
        json.WriteString("outcome", ruling.Outcome);
        json.WriteString("text", ruling.Text);
        json.WriteNumber("start", ruling.Span.Start);
        json.WriteNumber("end", ruling.Span.End);
    }

    private static void WriteOrder(Utf8JsonWriter json, OpinionOrder order)
    {
        json.WriteString("to", order.To);
        json.WriteString("what", order.What);
        json.WriteString("due", order.Due?.ToString("yyyy-MM-dd"));
        if (order.WithinDays is { } days) json.WriteNumber("withinDays", days);
        json.WriteNumber("start", order.Span.Start);
        json.WriteNumber("end", order.Span.End);
    }

    private static void WritePerson(Utf8JsonWriter json, OpinionPerson person)
    {
        json.WriteString("name", person.Name);
        json.WriteStartArray("roles");
        foreach (var role in person.Roles) json.WriteStringValue(role);
        json.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
