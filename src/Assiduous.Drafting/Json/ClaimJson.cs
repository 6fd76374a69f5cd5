using System.Text.Json;
using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>Claims, elements and concessions as JSON.</summary>
internal static class ClaimJson
{
    public static void WriteClaim(Utf8JsonWriter json, ClaimAssessment claim)
    {
        json.WriteStartObject();
        json.WriteString("kind", claim.Kind);
        json.WriteString("motion", claim.Motion);
        json.WriteString("claim", claim.Claim);
        json.WriteString("defendant", claim.Defendant);
        json.WriteString("test", claim.Test);
        json.List("elements", claim.Elements, WriteElement);
        json.WriteStartObject("outlook");
        json.WriteString("strict", Names.Kebab(claim.Outlook.Strict));
        json.WriteString("assiduous", Names.Kebab(claim.Outlook.Assiduous));
        json.WriteEndObject();
        json.List("turnsOn", claim.TurnsOn, WriteLink);
        json.WriteBoolean("provisional", claim.Provisional);
        json.WriteString("why", claim.Why);
        json.WriteEndObject();
    }

    private static void WriteElement(Utf8JsonWriter json, ElementAssessment element)
    {
        json.WriteStartObject();
        json.WriteString("id", element.Id);
        json.WriteString("name", element.Name);
        json.WriteStartObject("status");
        json.WriteString("strict", Names.Kebab(element.Status.Strict));
        json.WriteString("assiduous", Names.Kebab(element.Status.Assiduous));
        json.WriteEndObject();
        json.List("facts", element.Facts, WriteLink);
        json.List("evidence", element.Evidence, WriteEvidence);
        json.WriteString("why", element.Why);
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, FactLink link)
    {
        json.WriteStartObject();
        json.WriteString("side", Names.Kebab(link.Side));
        json.WriteString("number", link.Number);
        json.WriteBoolean("supports", link.Supports);
        json.WriteBoolean("confirmed", link.Confirmed);
        json.WriteString("why", link.Why);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ElementEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteBoolean("for", evidence.For);
        json.WriteString("side", Names.Kebab(evidence.Side));
        json.WriteBoolean("competentForElement", evidence.Competent);
        json.WriteString("why", evidence.Why);
        JsonParts.WriteCitedFields(json, evidence.Cited);
        json.WriteEndObject();
    }

    public static void WriteConcession(Utf8JsonWriter json, Concession concession)
    {
        json.WriteStartObject();
        json.WriteString("by", Names.Kebab(concession.By));
        json.WriteString("claim", concession.Claim);
        json.WriteString("defendant", concession.Defendant);
        json.WriteString("file", concession.File);
        json.WriteString("locator", concession.Locator);
        json.Span(concession.Span);
        json.WriteString("text", concession.Text);
        json.WriteEndObject();
    }
}
