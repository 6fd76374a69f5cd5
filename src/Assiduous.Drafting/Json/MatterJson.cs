using System.Text.Json;
using Assiduous.Docket;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting;

/// <summary>The case, its papers, its dates and its authorities as JSON.</summary>
internal static class MatterJson
{
    public static void WriteMatter(Utf8JsonWriter json, MatterHead matter)
    {
        json.WriteStartObject("matter");
        json.WriteString("caption", matter.Caption);
        json.WriteString("court", matter.Court);
        json.WriteString("docketNumber", matter.DocketNumber);
        json.WriteString("judge", matter.Judge);
        json.Day("filed", matter.Filed);
        json.Truth("allRepresented", matter.AllRepresented);
        json.List("parties", matter.Parties, WriteParty);
        if (matter.Rule is { } rule) WriteRule(json, rule);
        else json.WriteNull("ruleProfile");
        json.Strings("inferred", matter.Inferred);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, MatterParty party)
    {
        json.WriteStartObject();
        json.WriteString("name", party.Name);
        json.WriteString("role", party.Role);
        json.Truth("represented", party.Represented);
        json.Day("terminated", party.Terminated);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, StatementRule rule)
    {
        json.WriteStartObject("ruleProfile");
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("confidence", Names.Kebab(rule.Confidence));
        json.Day("effectiveFrom", rule.EffectiveFrom);
        json.Day("effectiveTo", rule.EffectiveTo);
        json.WriteString("deems", Names.Kebab(rule.Deems));
        json.WriteString("deemingWord", Names.Kebab(rule.DeemingWord));
        json.Strings("unchecked", rule.Unchecked);
        json.Strings("authority", rule.Authority);
        json.WriteString("chosen", rule.Chosen);
        if (rule.Practice is { } practice) WritePractice(json, practice);
        else json.WriteNull("practice");
        json.WriteEndObject();
    }

    private static void WritePractice(Utf8JsonWriter json, JudgePractice practice)
    {
        json.WriteStartObject("practice");
        json.WriteString("judge", practice.Judge);
        json.WriteString("summary", practice.Summary);
        json.WriteString("confidence", Names.Kebab(practice.Confidence));
        json.Day("asOf", practice.AsOf);
        json.Strings("sources", practice.Sources);
        json.WriteEndObject();
    }

    public static void WriteMotion(Utf8JsonWriter json, Motion motion)
    {
        json.WriteStartObject();
        json.WriteString("id", motion.Id);
        json.WriteString("ecf", motion.Ecf);
        json.WriteString("by", motion.By);
        json.WriteString("kind", motion.Kind);
        json.WriteEndObject();
    }

    public static void WriteFiling(Utf8JsonWriter json, Filing filing)
    {
        json.WriteStartObject();
        json.WriteString("file", filing.File);
        json.WriteString("ecf", filing.Ecf);
        json.WriteString("attachment", filing.Attachment);
        json.WriteString("role", Names.Kebab(filing.Role));
        json.WriteString("title", filing.Title);
        json.WriteNumber("pages", filing.Text.Pages.Count);
        json.WriteString("witness", filing.Witness);
        json.WriteString("sworn", filing.Oath is { } oath ? Names.Kebab(oath) : null);
        json.Truth("signed", filing.Signed);
        json.WriteString("party", filing.Party);
        json.WriteString("side", filing.Side is { } side ? Names.Kebab(side) : null);
        json.Day("date", filing.Date);
        json.WriteString("exhibit", filing.Exhibit);
        json.WriteString("attachedTo", filing.AttachedTo);
        WriteExtent(json, filing);
        json.WriteString("sha256", filing.Hash);
        if (filing.Designation is { } mark) json.WriteString("designation", mark);
        json.Strings("reasons", filing.Reasons);
        json.List("problems", filing.Problems, JsonParts.WriteFinding);
        json.WriteEndObject();
    }

    /// <summary>Of a transcript, which of its pages are there and its volumes.</summary>
    private static void WriteExtent(Utf8JsonWriter json, Filing filing)
    {
        if (filing.Extent is not { } extent) return;
        json.WriteBoolean("excerpt", extent.IsExcerpt);
        json.WriteString("transcriptPages", extent.Pages);
        json.List("volumes", filing.Text.Transcript?.Volumes ?? [], (to, volume) =>
        {
            var pages = filing.Text.Transcript!.Pages;
            to.WriteStartObject();
            if (volume.Number is { } number) to.WriteNumber("number", number);
            to.WriteString("witness", volume.Witness);
            to.Day("date", volume.Taken);
            to.WriteNumber("firstPage", pages[volume.First].Number);
            to.WriteNumber("lastPage", pages[volume.First + volume.Count - 1].Number);
            to.WriteNumber("firstSheet", pages[volume.First].FilePage);
            to.WriteEndObject();
        });
    }

    public static void WriteAuthority(Utf8JsonWriter json, CitedAuthority authority)
    {
        json.WriteStartObject();
        json.WriteString("text", authority.Text);
        json.WriteString("kind", Names.Kebab(authority.Kind));
        json.List("cites", authority.Cites, WritePlace);
        json.List("findings", authority.Findings, JsonParts.WriteFinding);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, FilePlace place)
    {
        json.WriteStartObject();
        json.WriteString("file", place.File);
        json.Span(place.Span);
        json.WriteEndObject();
    }

    public static void WriteEvent(Utf8JsonWriter json, TimelineEvent happened)
    {
        json.WriteStartObject();
        json.Day("date", happened.Date);
        json.WriteString("time", happened.Time);
        json.WriteString("event", happened.Event);
        json.List("versions", happened.Versions, WriteVersion);
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, EventVersion version)
    {
        json.WriteStartObject();
        json.WriteString("side", version.Side is { } side ? Names.Kebab(side) : null);
        json.WriteString("text", version.Text);
        json.WriteString("source", version.Source);
        json.WriteString("measuredFrom", version.Told?.From);
        json.WriteEndObject();
    }

    public static void WriteDeadline(Utf8JsonWriter json, Deadline deadline)
    {
        json.WriteStartObject();
        json.Day("date", deadline.Date);
        json.WriteString("what", deadline.What);
        json.WriteString("source", deadline.Source);
        json.Strings("steps", deadline.Steps);
        json.WriteEndObject();
    }

    public static void WriteHistory(Utf8JsonWriter json, HistoryEvent happened)
    {
        json.WriteStartObject();
        json.Day("date", happened.Date);
        json.WriteString("event", happened.Event);
        json.WriteString("ecf", happened.Ecf);
        json.WriteEndObject();
    }
}
