using System.Collections.Frozen;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket.Events;

/// <summary>Docket entries as the sentences of a decision's procedural background.</summary>
internal sealed class HistorySentences(IReadOnlyList<DocketEvent> events)
{
    private const int LongestQuote = 220;

    /// <summary>Words of clerks' titles that are small in a sentence; other words stay as printed, for they may be names.</summary>
    private static readonly FrozenSet<string> Common = new[]
    {
        "motion", "motions", "cross", "cross-motion", "letter", "joint", "unopposed", "assented", "consent", "partial", "summary", "judgment", "dismiss", "extension", "time",
        "leave", "appear", "file", "compel", "strike", "amend", "amended", "preliminary", "injunction", "temporary", "restraining", "order", "stay", "default", "reconsideration",
        "withdraw", "attorney", "counsel", "remand", "transfer", "case", "class", "certification", "certify", "complaint", "answer", "discovery", "response", "reply",
        "memorandum", "law", "support", "opposition", "appoint", "conference", "adjourn", "continue", "seal", "document", "documents", "exclude", "testimony", "expert",
        "limine", "pleadings", "sanctions", "fees", "costs", "bill", "particulars", "trial", "new", "alter", "vacate", "substitute", "party", "intervene", "consolidate",
        "cases", "protective", "telephone", "pro", "hac", "vice", "forma", "pauperis", "proceed", "proceeding", "emergency", "renewed", "supplemental", "second", "third", "first",
        "for", "to", "in", "on", "of", "and", "the", "by", "from", "with", "as", "all", "claims", "claim", "settlement", "approval", "page", "limits", "excess", "pages",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, DocketEvent> byNumber = events.Where(e => e.Entry.Number is not null)
        .GroupBy(e => e.Entry.Number!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The sentence for an entry; null where a background section would not tell of it.</summary>
    public string? Of(DocketEvent happened) => happened.Kind switch
    {
        DocketEventKind.Complaint => Complaint(happened),
        DocketEventKind.AmendedComplaint => Amended(happened),
        DocketEventKind.Answer => By(happened, "answered", "An answer was filed"),
        DocketEventKind.Motion => Motion(happened),
        DocketEventKind.Opposition => Opposed(happened),
        DocketEventKind.Reply => By(happened, "replied", "A reply was filed", Answered(happened, " in support of ")),
        DocketEventKind.Statement => By(happened, "filed " + StatementName(happened), Upper(StatementName(happened)) + " was filed"),
        DocketEventKind.StatementResponse => By(happened, "responded to the statement of facts", "A response to the statement of facts was filed", Number(happened)),
        DocketEventKind.Memorandum => By(happened, "filed a memorandum of law", "A memorandum of law was filed", Answered(happened, " in support of ")),
        DocketEventKind.Order => Order(happened),
        DocketEventKind.Judgment => "Judgment was entered" + Rest(happened) + Change(happened) + ".",
        DocketEventKind.Recommendation => "The magistrate judge issued a report and recommendation" + Answered(happened, " on ") + ".",
        DocketEventKind.Referral => Sentence(DocketEvents.Title(happened.Entry.Description)) + ".",
        _ => null,
    };

    private static string Complaint(DocketEvent happened)
    {
        var text = happened.Entry.Description;
        if (text.Contains("REMOVAL", StringComparison.OrdinalIgnoreCase) && text.StartsWith("NOTICE", StringComparison.OrdinalIgnoreCase))
            return By(happened, "removed the action to this Court", "The action was removed to this Court");
        if (text.Contains("PETITION", StringComparison.Ordinal)) return By(happened, "filed a petition", "A petition was filed", Against(happened));
        return By(happened, "brought this action", "This action was brought", Against(happened));
    }

    private static string Amended(DocketEvent happened)
    {
        var title = DocketEvents.Title(happened.Entry.Description).ToLowerInvariant();
        var at = title.IndexOf("amended", StringComparison.Ordinal);
        var ordinal = Array.Find((string[])["second", "third", "fourth", "fifth", "sixth"], o => at > 0 && title[..at].Contains(o, StringComparison.Ordinal));
        var name = (ordinal is null ? "an " : $"a {ordinal} ") + "amended complaint";
        var added = happened.Joined.Count == 0 || happened.Joined.Count == happened.Against.Count ? "" : ", adding " + List(happened.Joined) + (happened.Joined.Count == 1 ? " as a defendant" : " as defendants");
        var dropped = happened.Left.Count == 0 ? "" : (added.Length > 0 ? " and dropping " : ", dropping ") + List(happened.Left);
        return By(happened, "filed " + name, Upper(name) + " was filed", Against(happened) + added + dropped);
    }

    /// <summary>"Defendants moved to dismiss."</summary>
    private static string Motion(DocketEvent happened)
    {
        var title = Small(DocketEvents.Title(happened.Entry.Description));
        var rest = AfterMotion(title);
        if (rest is null || happened.FiledBy.Count == 0) return Upper(title.StartsWith("motion", StringComparison.Ordinal) ? "a " + title : title) + " was filed" + (happened.FiledBy.Count == 0 ? "." : " by " + List(happened.FiledBy) + ".");
        var verb = title.StartsWith("cross", StringComparison.Ordinal) ? "cross-moved" : title.StartsWith("joint", StringComparison.Ordinal) ? "jointly moved" : "moved";
        return $"{List(happened.FiledBy)} {verb} {rest}.";
    }

    private static string? AfterMotion(string title)
    {
        var at = title.IndexOf("motion ", StringComparison.Ordinal);
        var rest = at < 0 || at > 40 ? "" : title[(at + "motion ".Length)..];
        return rest.StartsWith("to ", StringComparison.Ordinal) || rest.StartsWith("for ", StringComparison.Ordinal) ? rest : null;
    }

    private string Opposed(DocketEvent happened)
    {
        var opposes = happened.Entry.Description[..Math.Min(120, happened.Entry.Description.Length)].Contains("oppos", StringComparison.OrdinalIgnoreCase);
        return opposes ? By(happened, "opposed" + Answered(happened, " "), "Opposition" + Answered(happened, " to ") + " was filed")
            : By(happened, "responded" + Answered(happened, " to "), "A response" + Answered(happened, " to ") + " was filed");
    }

    private string Order(DocketEvent happened)
    {
        if (happened.Decided.Count == 0) return "The Court entered an order" + Rest(happened) + Change(happened) + ".";
        var parts = happened.Decided.GroupBy(d => d.Outcome, StringComparer.Ordinal).Select(g => Verb(g.Key) + " " + List([.. g.Select(d => Named(d.Entry))]));
        return "The Court " + List([.. parts]) + Change(happened) + ".";
    }

    private static string Verb(string outcome) => outcome switch
    {
        "moot" => "found moot", "adopted" => "adopted", "terminated" => "terminated",
        "granted in part and denied in part" => "granted in part and denied in part", "denied in part" => "denied in part", _ => outcome,
    };

    /// <summary>"the motion to dismiss (ECF No. 45)".</summary>
    private string Named(string number)
    {
        if (!byNumber.TryGetValue(number, out var entry)) return $"the motion (ECF No. {number})";
        var name = entry.Kind switch
        {
            DocketEventKind.Motion => Small(DocketEvents.Title(entry.Entry.Description)),
            DocketEventKind.Recommendation => "report and recommendation", DocketEventKind.Complaint or DocketEventKind.AmendedComplaint => "complaint",
            DocketEventKind.Letter => "letter", _ => "paper",
        };
        return $"the {name} (ECF No. {number})";
    }

    private string Answered(DocketEvent happened, string lead)
    {
        var number = happened.About.FirstOrDefault(n => byNumber.TryGetValue(n, out var e) && e.Kind == DocketEventKind.Motion);
        return number is not null ? lead + Named(number) : Number(happened);
    }

    private static string Number(DocketEvent happened) => happened.About.Count == 0 ? "" : $" (on ECF No. {happened.About[0]})";

    private static string StatementName(DocketEvent happened) =>
        happened.Entry.Description.Contains("56.1", StringComparison.Ordinal) ? "a Rule 56.1 statement of facts" : "a statement of facts";

    private static string Against(DocketEvent happened) => happened.Against.Count == 0 ? "" : " against " + List(happened.Against);

    private static string Change(DocketEvent happened) =>
        happened.Left.Count == 0 ? "" : "; " + List(happened.Left) + (happened.Left.Count == 1 ? " is no longer a party" : " are no longer parties");

    private static string By(DocketEvent happened, string did, string wasDone, string tail = "") =>
        (happened.FiledBy.Count == 0 ? wasDone : List(happened.FiledBy) + " " + did) + tail + ".";

    /// <summary>What the entry says beyond its title, in its own words, up to the signature.</summary>
    private static string Rest(DocketEvent happened)
    {
        var text = happened.Entry.Description;
        var end = text.Length;
        foreach (var stop in (string[])["(Signed by", "(Entered", "Signed by", "Ordered by", "(Attachments", "(Filed on", "Document filed by"])
            if (text.IndexOf(stop, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && at < end) end = at;
        var words = WithoutTitle(text[..end]).Trim(' ', '.', ':', ';', '-', ',');
        if (words.Length < 4) return "";
        if (words.Length > LongestQuote) words = words[..words.LastIndexOf(' ', LongestQuote)].TrimEnd(',', ';', ' ') + " …";
        return ": “" + words + "”";
    }

    /// <summary>Without "OPINION AND ORDER", "TEXT ORDER:" and the like at the beginning.</summary>
    private static string WithoutTitle(string text)
    {
        var words = text.Split(' ');
        var at = 0;
        while (at < words.Length && words[at].Trim('.', ':', ',', '*', '-', '&') is var word && (word.Length == 0 || (!word.Any(char.IsAsciiLetterLower) && TitleWords.Contains(word)))) at++;
        return string.Join(' ', words[at..]);
    }

    private static readonly FrozenSet<string> TitleWords = new[]
    {
        "ORDER", "OPINION", "AND", "MEMORANDUM", "DECISION", "JUDGMENT", "TEXT", "ELECTRONIC", "MINUTE", "RULING", "SCHEDULING", "MEMO", "ENDORSEMENT", "ENDORSED", "ONLY", "ENTRY", "FINAL", "CLERK'S",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "", 1 => names[0], 2 => $"{names[0]} and {names[1]}", _ => string.Join(", ", names.Take(names.Count - 1)) + ", and " + names[^1],
    };

    private static string Small(string title) => Spaces.Fold(string.Join(' ', title.Split(' ').Select(w => Common.Contains(w.Trim('.', ',', ';', ':')) ? w.ToLowerInvariant() : w)));

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Sentence(string title) => title.Any(char.IsAsciiLetterLower) ? Upper(title) : Upper(title.ToLowerInvariant());
}
