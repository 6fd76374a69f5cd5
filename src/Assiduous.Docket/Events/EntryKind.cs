namespace Assiduous.Docket.Events;

/// <summary>Recognises what an entry is from the words with which clerks begin.</summary>
internal static class EntryKind
{
    private static readonly string[] Prefixes =
    [
        "ASSENTED TO ", "UNOPPOSED ", "CONSENT ", "JOINT ", "EMERGENCY ", "FIRST ", "SECOND ", "THIRD ", "FOURTH ", "FIFTH ", "AMENDED ", "CORRECTED ", "SEALED ",
        "REDACTED ", "PARTIAL ", "DOCKET TEXT ", "TEXT ", "ELECTRONIC ", "PROPOSED ", "VERIFIED ", "SUPPLEMENTAL ", "FINAL ", "RENEWED ", "LETTER ", "CLERK'S ",
        "DEFENDANT'S ", "PLAINTIFF'S ", "DEFENDANTS' ", "PLAINTIFFS' ", "EX PARTE ", "STIPULATED ", "REVISED ", "DUPLICATE ",
    ];

    private static readonly (string Start, DocketEventKind Kind)[] Starts =
    [
        ("RESPONSE TO STATEMENT", DocketEventKind.StatementResponse), ("COUNTER STATEMENT", DocketEventKind.StatementResponse), ("COUNTERSTATEMENT", DocketEventKind.StatementResponse),
        ("RESPONSE TO RULE 56.1", DocketEventKind.StatementResponse), ("RULE 56.1 STATEMENT", DocketEventKind.Statement), ("RULE 56 STATEMENT", DocketEventKind.Statement),
        ("STATEMENT OF MATERIAL", DocketEventKind.Statement), ("STATEMENT OF UNDISPUTED", DocketEventKind.Statement), ("STATEMENT OF FACTS", DocketEventKind.Statement),
        ("LOCAL RULE 56", DocketEventKind.Statement), ("CROSS MOTION", DocketEventKind.Motion), ("CROSS-MOTION", DocketEventKind.Motion), ("NOTICE OF MOTION", DocketEventKind.Motion), ("MOTION", DocketEventKind.Motion),
        ("MEMORANDUM OF LAW IN OPPOSITION", DocketEventKind.Opposition), ("MEMORANDUM IN OPPOSITION", DocketEventKind.Opposition), ("RESPONSE IN OPPOSITION", DocketEventKind.Opposition),
        ("OPPOSITION", DocketEventKind.Opposition), ("RESPONSE", DocketEventKind.Opposition), ("REPLY", DocketEventKind.Reply), ("MEMORANDUM OPINION", DocketEventKind.Order),
        ("MEMORANDUM AND ORDER", DocketEventKind.Order), ("MEMORANDUM & ORDER", DocketEventKind.Order), ("MEMORANDUM DECISION", DocketEventKind.Order),
        ("MEMORANDUM", DocketEventKind.Memorandum), ("BRIEF", DocketEventKind.Memorandum),
        ("DECLARATION", DocketEventKind.Declaration), ("AFFIDAVIT OF SERVICE", DocketEventKind.Service), ("AFFIRMATION OF SERVICE", DocketEventKind.Service),
        ("AFFIDAVIT", DocketEventKind.Declaration), ("AFFIRMATION", DocketEventKind.Declaration), ("COMPLAINT", DocketEventKind.Complaint), ("PETITION", DocketEventKind.Complaint),
        ("NOTICE OF REMOVAL", DocketEventKind.Complaint), ("ANSWER", DocketEventKind.Answer), ("REPORT AND RECOMMENDATION", DocketEventKind.Recommendation), ("REPORT & RECOMMENDATION", DocketEventKind.Recommendation),
        ("MAGISTRATE JUDGE'S REPORT", DocketEventKind.Recommendation), ("ORDER REFERRING", DocketEventKind.Referral), ("ORDER OF REFERENCE", DocketEventKind.Referral), ("CASE ASSIGNED", DocketEventKind.Referral), ("CASE REFERRED", DocketEventKind.Referral),
        ("MOTION REFERRED", DocketEventKind.Referral), ("NOTICE OF CASE ASSIGNMENT", DocketEventKind.Referral), ("NOTICE OF CASE REASSIGNMENT", DocketEventKind.Referral), ("OPINION", DocketEventKind.Order),
        ("ORDER", DocketEventKind.Order), ("MEMO ENDORSEMENT", DocketEventKind.Order), ("MEMO ENDORSED", DocketEventKind.Order), ("DECISION", DocketEventKind.Order), ("RULING", DocketEventKind.Order), ("SCHEDULING ORDER", DocketEventKind.Order),
        ("CIVIL CASE MANAGEMENT PLAN", DocketEventKind.Order), ("JUDGMENT", DocketEventKind.Judgment), ("STIPULATION AND ORDER", DocketEventKind.Order), ("SO ORDERED", DocketEventKind.Order), ("STIPULATION", DocketEventKind.Stipulation),
        ("MINUTE ENTRY", DocketEventKind.Minutes), ("MINUTE ORDER", DocketEventKind.Order), ("TRANSCRIPT", DocketEventKind.Transcript), ("NOTICE OF APPEARANCE", DocketEventKind.Appearance), ("NOTICE", DocketEventKind.Notice),
        ("SUMMONS", DocketEventKind.Service), ("WAIVER OF SERVICE", DocketEventKind.Service), ("CERTIFICATE OF SERVICE", DocketEventKind.Service),
    ];

    /// <summary>What the entry is.</summary>
    public static DocketEventKind Of(string description)
    {
        var lead = Lead(description);
        var isAmended = lead.StartsWith("AMENDED", StringComparison.Ordinal) || Head(lead).Contains("AMENDED COMPLAINT", StringComparison.Ordinal);
        var isLetter = lead.StartsWith("LETTER", StringComparison.Ordinal) && !lead.StartsWith("LETTER MOTION", StringComparison.Ordinal);
        if (isLetter) return DocketEventKind.Letter;
        var bare = WithoutPrefixes(lead);
        var kind = Array.Find(Starts, s => bare.StartsWith(s.Start, StringComparison.Ordinal)).Kind;
        if (kind == DocketEventKind.Complaint && isAmended) return DocketEventKind.AmendedComplaint;
        if (kind == DocketEventKind.Opposition && Head(bare).Contains("STATEMENT", StringComparison.Ordinal) && !Head(bare).Contains("MOTION", StringComparison.Ordinal)) return DocketEventKind.StatementResponse;
        if (kind == DocketEventKind.Memorandum && Head(bare).Contains("OPPOSITION", StringComparison.Ordinal)) return DocketEventKind.Opposition;
        if (kind == DocketEventKind.Memorandum && Head(bare).Contains("REPLY", StringComparison.Ordinal)) return DocketEventKind.Reply;
        return kind != DocketEventKind.Other ? kind : Buried(lead);
    }

    /// <summary>Some clerks put the judge's name before the word "ORDER".</summary>
    private static DocketEventKind Buried(string lead)
    {
        var head = Head(lead);
        if (head.Contains(": ELECTRONIC ORDER", StringComparison.Ordinal) || head.Contains(" ORDER ", StringComparison.Ordinal) && head.Contains("JUDGE", StringComparison.Ordinal)) return DocketEventKind.Order;
        return head.Contains("56.1", StringComparison.Ordinal) && head.Contains("STATEMENT", StringComparison.Ordinal) ? DocketEventKind.Statement : DocketEventKind.Other;
    }

    private static string Head(string lead) => lead[..Math.Min(lead.Length, 120)];

    /// <summary>The beginning in capitals, without notes such as "FILING ERROR - DEFICIENT ENTRY -" or "***SEALED***".</summary>
    private static string Lead(string description)
    {
        var text = description[..Math.Min(description.Length, 400)].ToUpperInvariant().TrimStart(' ', '*', '-');
        if (text.StartsWith("FILING ERROR", StringComparison.Ordinal) && text.LastIndexOf(" - ", StringComparison.Ordinal) is var dash and > 0) text = text[(dash + 3)..].TrimStart();
        var stars = text.IndexOf("***", StringComparison.Ordinal);
        return stars is > 0 and < 80 ? text[(stars + 3)..].TrimStart(' ', '*', '-') : text;
    }

    private static string WithoutPrefixes(string lead)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var prefix in Prefixes)
                if (lead.StartsWith(prefix, StringComparison.Ordinal)) { lead = lead[prefix.Length..]; again = true; }
        }
        return lead;
    }
}
