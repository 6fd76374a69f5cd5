using System.Text.Json;
using Assiduous.Citations;
using Assiduous.Judgment.Corrections;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>What people decided, as JSON. Where nobody decided, nothing is written.</summary>
internal static class CorrectionJsonParts
{
    /// <summary>Who decided, when and why, as a field of that name.</summary>
    public static void WriteDecision(Utf8JsonWriter json, string name, Decision? decision)
    {
        if (decision is null) return;
        json.WriteStartObject(name);
        json.WriteString("correction", decision.Id);
        json.WriteString("author", decision.Author);
        json.WriteString("at", decision.At.UtcDateTime);
        json.WriteString("reason", decision.Reason);
        json.WriteEndObject();
    }

    /// <summary>The program's own statuses and who overruled them, where somebody did or they are supposed for this run.</summary>
    public static void WriteOwn(Utf8JsonWriter json, Fact fact)
    {
        if (fact.Strict.Own is null && fact.Assiduous.Own is null) return;
        json.WriteStartObject("overruled");
        WriteReading(json, "strict", fact.Strict);
        WriteReading(json, "assiduous", fact.Assiduous);
        json.WriteEndObject();
    }

    /// <summary>A correction and what became of it.</summary>
    public static void WriteOutcome(Utf8JsonWriter json, CorrectionOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("state", Names.Kebab(outcome.State));
        json.WriteString("says", outcome.Correction.Body.Sentence);
        json.WriteString("why", outcome.Why);
        json.WritePropertyName("correction");
        json.WriteRawValue(CorrectionJson.Write(outcome.Correction));
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, string name, StatusReason status)
    {
        if (status.Own is not { } own) return;
        json.WriteStartObject(name);
        json.WriteString("ownStatus", Names.Kebab(own.Status));
        json.WriteString("ownWhy", own.Why);
        json.WriteBoolean("supposed", status.Supposed);
        WriteDecision(json, "by", status.By);
        json.WriteEndObject();
    }
}
