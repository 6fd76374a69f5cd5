using System.Text.Json;
using Assiduous.Citations;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>The small shapes that recur in the JSON.</summary>
internal static class JsonParts
{
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.List(name, items, static (j, item) => j.WriteStringValue(item));

    public static void Truth(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? Names.Iso(known) : null);

    public static void Span(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Names.Kebab(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("rule", finding.Rule);
        json.WriteString("file", finding.File);
        json.WriteString("text", finding.Text);
        json.Span(finding.Span);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteString("courts", FindingLaw.Of(finding.Code)?.Line);
        CorrectionJsonParts.WriteDecision(json, "confirmed", finding.Confirmed);
        CorrectionJsonParts.WriteDecision(json, "dismissed", finding.Dismissed);
        json.WriteEndObject();
    }

    /// <summary>One pinpoint of a record citation: what was printed, where it leads, what stands there and what that shows.</summary>
    public static void WriteCited(Utf8JsonWriter json, CitedPassage cited)
    {
        json.WriteStartObject();
        WriteCitedFields(json, cited);
        json.WriteEndObject();
    }

    public static void WriteCitedFields(Utf8JsonWriter json, CitedPassage cited)
    {
        json.WriteString("text", cited.Text);
        json.WriteStartObject("target");
        json.WriteString("file", cited.TargetFile);
        json.WriteStartArray("pinpoints");
        if (cited.Pinpoint is { } place) WritePinpoint(json, place);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteBoolean("resolved", IsResolved(cited));
        json.WriteString("passage", IsResolved(cited) ? cited.Passage!.Text : null);
        json.WriteString("quote", cited.Quote is { } quote ? Names.Kebab(quote) : null);
        WriteDifference(json, cited.Difference);
        json.WriteString("support", Names.Kebab(cited.Support));
        json.Strings("problems", cited.Problems);
        json.WriteString("supportReason", cited.SupportReason);
        json.WriteBoolean("competent", cited.Competent);
        json.Strings("explanations", cited.Explanations);
        CorrectionJsonParts.WriteDecision(json, "directed", cited.Directed);
        CorrectionJsonParts.WriteDecision(json, "confirmed", cited.Confirmed);
        json.Span(cited.Span);
        if (IsResolved(cited)) WritePassagePlace(json, cited.Passage!);
    }

    private static void WriteDifference(Utf8JsonWriter json, Record.Quotation.QuoteDifference? difference)
    {
        if (difference is null) return;
        json.WriteStartObject("quoteDifference");
        json.WriteString("quoted", difference.Quoted);
        json.WriteString("printed", difference.Printed);
        json.List("pieces", difference.Pieces, static (to, piece) =>
        {
            to.WriteStartObject();
            to.WriteString("kind", Names.Kebab(piece.Kind));
            to.WriteString("words", piece.Words);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }

    /// <summary>A citation is resolved where it led to words: a place that exists and is blank has none.</summary>
    public static bool IsResolved(CitedPassage cited) => !string.IsNullOrWhiteSpace(cited.Passage?.Text);

    public static void WritePinpoint(Utf8JsonWriter json, Pinpoint place)
    {
        json.WriteStartObject();
        json.WriteString("kind", Names.Of(place.Kind));
        json.WriteString("from", place.From);
        json.WriteString("to", place.To);
        json.WriteEndObject();
    }

    private static void WritePassagePlace(Utf8JsonWriter json, Record.Passage passage)
    {
        json.WriteStartObject("passagePlace");
        json.WriteString("file", passage.File);
        json.Span(passage.Span);
        json.WriteNumber("filePageFrom", passage.FilePageFrom);
        json.WriteNumber("filePageTo", passage.FilePageTo);
        json.WriteString("note", passage.Note);
        if (passage.Designation is { } mark) json.WriteString("designation", mark);
        json.WriteEndObject();
    }
}
