using System.Text.Json;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads docket JSON: what this program writes, and the docket objects of CourtListener and RECAP.</summary>
internal static class DocketJsonReader
{
    /// <summary>The docket; an empty report with the reason where there is none.</summary>
    public static DocketReport Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            using var json = JsonDocument.Parse(bytes.ToArray(), new JsonDocumentOptions { MaxDepth = 64 });
            var root = json.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("docket", out var inner) && inner.ValueKind == JsonValueKind.Object) root = inner;
            return root.ValueKind == JsonValueKind.Object && LooksLikeDocket(root)
                ? ReadDocket(root) : DocketReport.Nothing("the JSON holds no docket: it has no docket number and no entries.");
        }
        catch (JsonException error)
        {
            return DocketReport.Nothing($"the JSON cannot be read (line {(error.LineNumber ?? 0) + 1}). Export the docket again.");
        }
    }

    private static bool LooksLikeDocket(JsonElement root) =>
        root.TryGetProperty("docket_number", out _) || root.TryGetProperty("docket_entries", out _);

    private static DocketReport ReadDocket(JsonElement root)
    {
        var printed = Text(root, "docket_number");
        var parts = DocketNumberParts.Read(printed, false);
        return new DocketReport
        {
            Kind = DocketKind.Docket,
            CourtId = Text(root, "court_id") is { Length: > 0 } id ? id : LastSegment(Text(root, "court")),
            CaseName = CaseNames.Short(Text(root, "case_name")),
            DocketNumber = parts.Number,
            Office = Optional(root, "federal_dn_office_code") ?? parts.Office,
            CaseType = Optional(root, "federal_dn_case_type") ?? parts.CaseType,
            AssignedInitials = Optional(root, "federal_dn_judge_initials_assigned") ?? parts.Assigned,
            ReferredInitials = Optional(root, "federal_dn_judge_initials_referred") ?? parts.Referred,
            DefendantNumber = Optional(root, "federal_defendant_number") ?? parts.Defendant,
            AssignedTo = JudgeNames.Plain(Text(root, "assigned_to_str")),
            ReferredTo = JudgeNames.Plain(Text(root, "referred_to_str")),
            Cause = Text(root, "cause"),
            Demand = Text(root, "demand"),
            Jurisdiction = Text(root, "jurisdiction") is { Length: > 0 } j ? j : Text(root, "jurisdiction_type"),
            JuryDemand = Text(root, "jury_demand"),
            NatureOfSuit = Text(root, "nature_of_suit"),
            MdlStatus = Text(root, "mdl_status"),
            DateFiled = Date(root, "date_filed"),
            DateTerminated = Date(root, "date_terminated"),
            DateConverted = Date(root, "date_converted"),
            DateDischarged = Date(root, "date_discharged"),
            OrderedByEntry = Text(root, "ordered_by") is "date_entered",
            Parties = [.. Items(root, "parties").SelectMany(ReadParty)],
            Entries = [.. Items(root, "docket_entries").Select(ReadEntry)],
        };
    }

    private static DocketEntry ReadEntry(JsonElement entry)
    {
        var documents = Items(entry, "recap_documents").ToList();
        var main = documents.Find(d => Int(d, "attachment_number") is null or 0);
        var attachments = Items(entry, "attachments").Concat(documents.Where(d => Int(d, "attachment_number") > 0)).Select(ReadAttachment).ToList();
        var from = main.ValueKind == JsonValueKind.Object ? main : entry;
        return new DocketEntry
        {
            DateFiled = Date(entry, "date_filed"),
            DateEntered = Date(entry, "date_entered") ?? Date(entry, "date_filed"),
            Number = Number(entry, "document_number") ?? Number(entry, "entry_number"),
            Description = Spaces.Fold(Text(entry, "description")),
            DocumentId = Number(from, "pacer_doc_id") ?? Number(entry, "pacer_doc_id"),
            SequenceNumber = Number(entry, "pacer_seq_no") ?? Number(entry, "pacer_sequence_number"),
            Documents = attachments.Count == 0 ? null : new EntryDocuments(ReadAttachment(from) with { Number = 0 }, attachments),
        };
    }

    private static AttachedDocument ReadAttachment(JsonElement document) => new()
    {
        Number = Int(document, "attachment_number") ?? 0,
        Description = Text(document, "description"),
        Pages = Int(document, "page_count"),
        Bytes = Int(document, "file_size_bytes") ?? Int(document, "file_size"),
        Size = Text(document, "file_size_str"),
        DocumentId = Number(document, "pacer_doc_id"),
        SequenceNumber = Number(document, "pacer_seq_no"),
    };

    /// <summary>CourtListener gives a party once, with a list of its roles in the case; each is a row of its own on the docket.</summary>
    private static IEnumerable<DocketParty> ReadParty(JsonElement party)
    {
        var types = Items(party, "party_types").ToList();
        return types.Count == 0 ? [ReadParty(party, party, "type")] : types.Select(type => ReadParty(party, type, "name"));
    }

    private static DocketParty ReadParty(JsonElement party, JsonElement role, string roleName) => new()
    {
        Name = Text(party, "name"),
        Type = Text(role, roleName) is { Length: > 0 } name ? name : "Unknown",
        ExtraInfo = Text(role, "extra_info") is { Length: > 0 } extra ? extra : Text(party, "extra_info"),
        DateTerminated = Date(role, "date_terminated") ?? Date(party, "date_terminated"),
        Attorneys = party.TryGetProperty("attorneys", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. Items(party, "attorneys").Select(ReadAttorney)] : null,
        Criminal = ReadCriminal(party),
    };

    private static DocketAttorney ReadAttorney(JsonElement attorney) => new(
        Text(attorney, "name"),
        Text(attorney, "contact") is { Length: > 0 } contact ? contact : Text(attorney, "contact_raw"),
        [.. Items(attorney, "roles", JsonValueKind.String).Select(r => r.GetString()!)
            .Concat(Items(attorney, "roles").Select(r => Text(r, "role_raw")).Where(r => r.Length > 0))]);

    private static CriminalData? ReadCriminal(JsonElement party)
    {
        if (!party.TryGetProperty("criminal_data", out var data) || data.ValueKind != JsonValueKind.Object) return null;
        return new CriminalData
        {
            Counts = [.. Items(data, "counts").Select(ReadCount)],
            Complaints = [.. Items(data, "complaints").Select(ReadCount)],
            HighestOffenseOpening = Text(data, "highest_offense_level_opening"),
            HighestOffenseTerminated = Text(data, "highest_offense_level_terminated"),
        };
    }

    private static CriminalCount ReadCount(JsonElement count) => new(Text(count, "name"), Text(count, "disposition"), Text(count, "status"));

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name, JsonValueKind kind = JsonValueKind.Object) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(i => i.ValueKind == kind) : [];

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string? Optional(JsonElement parent, string name) => Number(parent, name) is { Length: > 0 } value ? value : null;

    private static string? Number(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static int? Int(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static DateOnly? Date(JsonElement parent, string name) =>
        Text(parent, name) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", out var date) ? date : null;

    private static string LastSegment(string url) => url.TrimEnd('/').Split('/')[^1];
}
