using System.Text.Json;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>Facts, their answers and the sentences of briefs as JSON.</summary>
internal static class FactJson
{
    public static void WriteFact(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("motion", fact.Motion);
        json.WriteString("side", Names.Kebab(fact.Side));
        json.WriteString("statement", fact.StatementEcf);
        json.WriteString("number", fact.Number);
        json.WriteString("text", fact.Text);
        json.List("citations", fact.Citations, JsonParts.WriteCited);
        WriteResponse(json, fact.Response);
        json.WriteStartObject("status");
        json.WriteString("strict", Names.Kebab(fact.Strict.Status));
        json.WriteString("assiduous", Names.Kebab(fact.Assiduous.Status));
        json.WriteEndObject();
        json.WriteStartObject("why");
        json.WriteString("strict", fact.Strict.Why);
        json.WriteString("assiduous", fact.Assiduous.Why);
        json.WriteEndObject();
        json.WriteStartObject("authority");
        json.WriteString("strict", fact.Strict.Authority);
        json.WriteString("assiduous", fact.Assiduous.Authority);
        json.WriteEndObject();
        json.List("findings", fact.Findings, JsonParts.WriteFinding);
        json.List("elsewhere", fact.Elsewhere, WriteElsewhere);
        CorrectionJsonParts.WriteOwn(json, fact);
        json.WriteString("assertion", fact.Assertion);
        json.WriteString("file", fact.File);
        json.Span(fact.Span);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, Response response)
    {
        json.WriteStartObject("response");
        json.WriteBoolean("present", response.Present);
        json.WriteString("disposition", Names.Kebab(response.Disposition));
        json.WriteString("text", response.Text);
        json.List("citations", response.Citations, JsonParts.WriteCited);
        json.WriteString("kind", Names.Kebab(response.Kind));
        json.WriteString("dispositionWords", response.DispositionWords);
        json.WriteString("file", response.File);
        json.Span(response.Span);
        json.WriteEndObject();
    }

    private static void WriteElsewhere(Utf8JsonWriter json, EvidenceElsewhere elsewhere)
    {
        json.WriteStartObject();
        JsonParts.WriteCitedFields(json, elsewhere.Cited);
        json.WriteString("source", elsewhere.Source);
        json.WriteString("sentence", elsewhere.Sentence);
        json.WriteString("why", elsewhere.Why);
        json.WriteEndObject();
    }

    public static void WriteNarrative(Utf8JsonWriter json, NarrativeAssertion assertion)
    {
        json.WriteStartObject();
        json.WriteString("side", Names.Kebab(assertion.Side));
        json.WriteString("file", assertion.File);
        json.WriteString("section", assertion.Section);
        json.WriteString("text", assertion.Text);
        json.Span(assertion.Span);
        json.List("citations", assertion.Citations, JsonParts.WriteCited);
        json.WriteEndObject();
    }
}
