using System.Text.Json;
using Assiduous.Judgment;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>Claims, elements and concessions as JSON.</summary>
internal static class ClaimJson
{
    public static void WriteClaim(Utf8JsonWriter json, Review review, ClaimAssessment claim)
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
        json.List("standsOn", claim.StandsOn, WriteStandsOn);
        json.WriteStartObject("established");
        json.List("strict", claim.Established.Strict, WriteLink);
        json.List("assiduous", claim.Established.Assiduous, WriteLink);
        json.WriteEndObject();
        json.Strings("notes", claim.Notes);
        json.List("bestCase", BestCases.Of(review, claim), WriteBestCase);
        json.WriteEndObject();
    }

    private static void WriteStandsOn(Utf8JsonWriter json, ClaimAgainst other)
    {
        json.WriteStartObject();
        json.WriteString("claim", other.Claim);
        json.WriteString("defendant", other.Defendant);
        json.WriteEndObject();
    }

    private static void WriteBestCase(Utf8JsonWriter json, BestCaseLine line)
    {
        json.WriteStartObject();
        json.WriteString("element", line.Element);
        json.WriteString("words", line.Words);
        json.WriteString("cite", line.Cite);
        json.WriteEndObject();
    }

    private static void WriteElement(Utf8JsonWriter json, ElementAssessment element)
    {
        json.WriteStartObject();
        json.WriteString("id", element.Id);
        json.WriteString("name", element.Name);
        json.List("authority", element.Authority, WriteAuthority);
        json.WriteStartObject("status");
        json.WriteString("strict", Names.Kebab(element.Status.Strict));
        json.WriteString("assiduous", Names.Kebab(element.Status.Assiduous));
        json.WriteEndObject();
        json.List("facts", element.Facts, WriteLink);
        json.List("evidence", element.Evidence, WriteEvidence);
        json.WriteString("why", element.Why);
        json.WriteString("proponent", element.Proponent is { } proponent ? Names.Kebab(proponent) : null);
        json.WriteStartObject("pivotal");
        json.WriteBoolean("strict", element.Pivotal.Strict);
        json.WriteBoolean("assiduous", element.Pivotal.Assiduous);
        json.WriteEndObject();
        json.Strings("missing", element.Missing);
        json.Strings("notes", element.Notes);
        json.WriteEndObject();
    }

    private static void WriteAuthority(Utf8JsonWriter json, TestAuthority authority)
    {
        json.WriteStartObject();
        json.WriteString("cite", authority.Cite);
        json.WriteString("for", authority.For);
        json.WriteString("confidence", Names.Kebab(authority.Confidence));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, FactLink link)
    {
        json.WriteStartObject();
        json.WriteString("side", Names.Kebab(link.Side));
        json.WriteString("number", link.Number);
        json.WriteBoolean("supports", link.Supports);
        json.WriteBoolean("confirmed", link.Confirmed);
        json.WriteBoolean("directed", link.Directed);
        json.WriteString("why", link.Why);
        json.WriteString("because", link.Because);
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
        json.List("questions", evidence.Questions, WriteQuestion);
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, AdmissibilityQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("code", question.Code);
        json.WriteString("question", question.Question);
        json.WriteString("rule", question.Rule);
        json.WriteEndObject();
    }

    public static void WriteConflict(Utf8JsonWriter json, EvidenceConflict conflict)
    {
        json.WriteStartObject();
        json.WriteString("kind", conflict.Kind);
        json.WriteString("about", conflict.About);
        json.List("sides", conflict.Sides, WriteConflictSide);
        json.WriteString("why", conflict.Why);
        json.WriteString("rule", conflict.Rule);
        json.WriteEndObject();
    }

    private static void WriteConflictSide(Utf8JsonWriter json, ConflictSide side)
    {
        json.WriteStartObject();
        json.WriteString("who", side.Who);
        json.WriteString("words", side.Words);
        json.WriteString("source", side.Source);
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
