using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assiduous.Docket;

/// <summary>Writes a report as JSON with the names other docket tools use.</summary>
public static class DocketJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as one JSON object; <c>{}</c> where there is no docket.</summary>
    public static string Write(DocketReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            if (report.AttachmentPage is { } page) WriteAttachmentPage(json, page);
            else if (report.Kind == DocketKind.Docket) WriteDocket(json, report);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteDocket(Utf8JsonWriter json, DocketReport report)
    {
        json.WriteString("assigned_to_str", report.AssignedTo);
        json.WriteString("case_name", report.CaseName);
        json.WriteString("cause", report.Cause);
        json.WriteString("court_id", report.CourtId);
        Date(json, "date_converted", report.DateConverted);
        Date(json, "date_discharged", report.DateDischarged);
        Date(json, "date_filed", report.DateFiled);
        Date(json, "date_terminated", report.DateTerminated);
        json.WriteString("demand", report.Demand);
        json.WriteStartArray("docket_entries");
        foreach (var entry in report.Entries) WriteEntry(json, entry);
        json.WriteEndArray();
        json.WriteString("docket_number", report.DocketNumber);
        json.WriteString("federal_defendant_number", report.DefendantNumber);
        json.WriteString("federal_dn_case_type", report.CaseType);
        json.WriteString("federal_dn_judge_initials_assigned", report.AssignedInitials);
        json.WriteString("federal_dn_judge_initials_referred", report.ReferredInitials);
        json.WriteString("federal_dn_office_code", report.Office);
        json.WriteString("jurisdiction", report.Jurisdiction);
        json.WriteString("jury_demand", report.JuryDemand);
        json.WriteString("mdl_status", report.MdlStatus);
        json.WriteString("nature_of_suit", report.NatureOfSuit);
        json.WriteString("ordered_by", report.OrderedByEntry ? "date_entered" : "date_filed");
        json.WriteStartArray("parties");
        foreach (var party in report.Parties) WriteParty(json, party);
        json.WriteEndArray();
        json.WriteString("referred_to_str", report.ReferredTo);
    }

    private static void WriteEntry(Utf8JsonWriter json, DocketEntry entry)
    {
        json.WriteStartObject();
        if (entry.Documents is { } documents) WriteAttachments(json, documents.Attachments);
        Date(json, "date_entered", entry.DateEntered);
        Date(json, "date_filed", entry.DateFiled);
        json.WriteString("description", entry.Description);
        json.WriteString("document_number", entry.Number);
        if (entry.Documents is { } main) WriteSize(json, main.Main);
        json.WriteString("pacer_doc_id", entry.DocumentId);
        json.WriteString("pacer_seq_no", entry.SequenceNumber);
        if (entry.Documents is { } counted) Number(json, "page_count", counted.Main.Pages);
        json.WriteEndObject();
    }

    private static void WriteAttachmentPage(Utf8JsonWriter json, AttachmentPage page)
    {
        WriteAttachments(json, page.Attachments);
        Number(json, "document_number", page.DocumentNumber);
        WriteSize(json, page.Main);
        json.WriteString("pacer_case_id", page.CaseId);
        json.WriteString("pacer_doc_id", page.Main.DocumentId);
        json.WriteString("pacer_seq_no", page.Main.SequenceNumber);
        Number(json, "page_count", page.Main.Pages);
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<AttachedDocument> attachments)
    {
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments)
        {
            json.WriteStartObject();
            json.WriteNumber("attachment_number", attachment.Number);
            json.WriteString("description", attachment.Description);
            WriteSize(json, attachment);
            json.WriteString("pacer_doc_id", attachment.DocumentId);
            json.WriteString("pacer_seq_no", attachment.SequenceNumber);
            Number(json, "page_count", attachment.Pages);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSize(Utf8JsonWriter json, AttachedDocument document)
    {
        if (document.Bytes is { } bytes) json.WriteNumber("file_size_bytes", bytes);
        json.WriteString("file_size_str", document.Size);
    }

    private static void WriteParty(Utf8JsonWriter json, DocketParty party)
    {
        json.WriteStartObject();
        if (party.Attorneys is { } attorneys) WriteAttorneys(json, attorneys);
        if (party.Criminal is { } criminal) WriteCriminal(json, criminal);
        Date(json, "date_terminated", party.DateTerminated);
        json.WriteString("extra_info", party.ExtraInfo);
        json.WriteString("name", party.Name);
        json.WriteString("type", party.Type);
        json.WriteEndObject();
    }

    private static void WriteAttorneys(Utf8JsonWriter json, IReadOnlyList<DocketAttorney> attorneys)
    {
        json.WriteStartArray("attorneys");
        foreach (var attorney in attorneys)
        {
            json.WriteStartObject();
            json.WriteString("contact", attorney.Contact);
            json.WriteString("name", attorney.Name);
            json.WriteStartArray("roles");
            foreach (var role in attorney.Roles) json.WriteStringValue(role);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCriminal(Utf8JsonWriter json, CriminalData criminal)
    {
        json.WriteStartObject("criminal_data");
        json.WriteStartArray("complaints");
        foreach (var complaint in criminal.Complaints) WriteCount(json, complaint);
        json.WriteEndArray();
        json.WriteStartArray("counts");
        foreach (var count in criminal.Counts) WriteCount(json, count);
        json.WriteEndArray();
        json.WriteString("highest_offense_level_opening", criminal.HighestOffenseOpening);
        json.WriteString("highest_offense_level_terminated", criminal.HighestOffenseTerminated);
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, CriminalCount count)
    {
        json.WriteStartObject();
        json.WriteString("disposition", count.Disposition);
        json.WriteString("name", count.Name);
        if (count.Status.Length > 0) json.WriteString("status", count.Status);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) => json.WriteString(name, date?.ToString("yyyy-MM-dd"));

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }
}
