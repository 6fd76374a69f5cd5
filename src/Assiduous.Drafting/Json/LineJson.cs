using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Citations;
using Assiduous.Rules;

namespace Assiduous.Drafting;

/// <summary>Citations and findings as one JSON object a line, in the names of <c>docs/formats.md</c>.</summary>
public static class LineJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One citation as one line, without the line end.</summary>
    public static string Write(Citation citation) => Line(json =>
    {
        var span = citation.Span;
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", citation.Text);
        json.WriteString("class", citation.Class == CitationClass.Record ? "record" : "authority");
        json.WriteString("kind", Names.Kebab(citation.Kind));
        if (citation.Class == CitationClass.Authority) Authority(json, citation);
        else Record(json, citation);
        Number(json, "parent", citation.Parent);
        Number(json, "resolvesTo", citation.ResolvesTo);
        json.WriteBoolean("ambiguous", citation.Ambiguous);
    });

    /// <summary>One finding as one line, without the line end.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="place">Where a reader looks, <c>response to ¶ 4</c>; null where an offset is all there is.</param>
    public static string Write(Finding finding, string? place = null) => Line(json =>
    {
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Names.Kebab(finding.Severity));
        json.WriteNumber("start", finding.Span.Start);
        json.WriteNumber("end", finding.Span.End);
        json.WriteString("text", finding.Text);
        json.WriteString("message", finding.Message);
        json.WriteString("rule", finding.Rule);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteString("courts", FindingLaw.Of(finding.Code)?.Line);
        json.WriteString("file", finding.File);
        json.WriteString("place", place);
    });

    /// <summary>A table of authorities as one object.</summary>
    public static string Write(IReadOnlyList<AuthorityGroup> groups) => Line(json =>
    {
        json.WriteString("schema", "assiduous/authorities/1");
        json.List("groups", groups, static (j, group) =>
        {
            j.WriteStartObject();
            j.WriteString("heading", group.Heading);
            j.List("entries", group.Entries, static (e, entry) =>
            {
                e.WriteStartObject();
                e.WriteString("text", entry.Text);
                e.WriteString("kind", Names.Kebab(entry.Kind));
                e.List("pages", entry.Pages, static (w, page) => w.WriteNumberValue(page));
                e.WriteBoolean("passim", entry.Passim);
                e.WriteEndObject();
            });
            j.WriteEndObject();
        });
    });

    private static void Authority(Utf8JsonWriter json, Citation c)
    {
        json.WriteString("caseName", c.CaseName);
        json.WriteString("plaintiff", c.Plaintiff);
        json.WriteString("defendant", c.Defendant);
        json.WriteString("volume", c.Volume);
        json.WriteString("reporter", c.Reporter);
        json.WriteString("reporterId", c.ReporterId);
        json.WriteString("page", c.Page);
        json.WriteString("pin", c.Pin);
        json.WriteString("court", c.Court);
        json.WriteString("year", c.Year);
        json.WriteString("date", c.Date);
        json.WriteString("docketNumber", c.DocketNumber);
        json.WriteString("signal", c.Signal);
        json.WriteString("parenthetical", c.Parenthetical);
        json.WriteStartArray("parallels");
        foreach (var parallel in c.Parallels)
        {
            json.WriteStartObject();
            json.WriteString("volume", parallel.Volume);
            json.WriteString("reporter", parallel.Reporter);
            json.WriteString("reporterId", parallel.ReporterId);
            json.WriteString("page", parallel.Page);
            json.WriteString("pin", parallel.Pin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (c.Kind == CitationKind.Journal)
        {
            json.WriteString("author", c.Author);
            json.WriteString("title", c.Title);
        }

        if (c.HistoryOf is { } decision)
        {
            json.WriteString("history", c.History);
            json.WriteNumber("historyOf", decision);
        }

        if (c.Pinpoints.Count > 0) Pinpoints(json, c);
    }

    private static void Record(Utf8JsonWriter json, Citation c)
    {
        json.WriteString("document", c.Document);
        json.WriteString("ecf", c.Ecf);
        json.WriteString("attachment", c.Attachment);
        if (c.Signal is not null) json.WriteString("signal", c.Signal);
        Pinpoints(json, c);
    }

    private static void Pinpoints(Utf8JsonWriter json, Citation c)
    {
        json.WriteStartArray("pinpoints");
        foreach (var pinpoint in c.Pinpoints) JsonParts.WritePinpoint(json, pinpoint);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static string Line(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
