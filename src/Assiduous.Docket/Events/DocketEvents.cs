using Assiduous.Docket.Events;

namespace Assiduous.Docket;

/// <summary>Reads what the entries of a docket mean.</summary>
public static class DocketEvents
{
    /// <summary>One event an entry, in the order of the docket.</summary>
    public static IReadOnlyList<DocketEvent> Read(DocketReport docket)
    {
        ArgumentNullException.ThrowIfNull(docket);
        var events = docket.Entries.Select(Read).ToList();
        AddPartyChanges(docket, events);
        return events;
    }

    /// <summary>The complaint that governs: the last one filed, amended or not, that no order struck; null where none is on the docket.</summary>
    public static DocketEvent? OperativeComplaint(IReadOnlyList<DocketEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var struck = events.Where(e => e.Kind == DocketEventKind.Order && e.Entry.Description.Contains("striking", StringComparison.OrdinalIgnoreCase))
            .SelectMany(e => e.About).ToHashSet(StringComparer.Ordinal);
        return events.LastOrDefault(e => e.Kind is DocketEventKind.AmendedComplaint or DocketEventKind.Complaint && !(e.Entry.Number is { } n && struck.Contains(n))
            && !e.Entry.Description.StartsWith("FILING ERROR", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The papers on each motion for summary judgment.</summary>
    public static IReadOnlyList<BriefingSet> SummaryJudgment(IReadOnlyList<DocketEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.Where(e => e.IsSummaryJudgmentMotion && e.Entry.Number is not null).Select(motion => Briefings.Of(events, motion))];
    }

    /// <summary>What a folder lacks of some papers.</summary>
    /// <param name="papers">The papers wanted: a briefing, or the whole docket.</param>
    /// <param name="present">Labels of the documents at hand, <c>118</c>, <c>118-1</c>.</param>
    public static IReadOnlyList<MissingDocument> Missing(IEnumerable<DocketEvent> papers, IReadOnlySet<string> present)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(present);
        var missing = new List<MissingDocument>();
        foreach (var paper in papers.Where(p => p.Entry.Number is not null))
        {
            if (!present.Contains(paper.Entry.Number!)) missing.Add(new MissingDocument(paper.Entry.Number!, Title(paper.Entry.Description)));
            foreach (var attachment in paper.Attachments)
                if (!present.Contains($"{paper.Entry.Number}-{attachment.Number}")) missing.Add(new MissingDocument($"{paper.Entry.Number}-{attachment.Number}", attachment.Description));
        }
        return missing;
    }

    /// <summary>The first words of an entry, as a title.</summary>
    internal static string Title(string description)
    {
        var end = 0;
        while (end < description.Length && !EndsTitle(description, end)) end++;
        var title = description[..end].Trim();
        foreach (var cut in (string[])[" re ", " re:", " by ", " filed ", " against "])
            if (title.IndexOf(cut, StringComparison.Ordinal) is var at and > 0) title = title[..at];
        if (title.IndexOf(" to ", StringComparison.OrdinalIgnoreCase) is var to and > 0 && to + 4 < title.Length && char.IsAsciiDigit(title[to + 4])) title = title[..to];
        return title.Length <= 90 ? title : title[..title.LastIndexOf(' ', 90)];
    }

    /// <summary>A parenthesis, a comma, or a period that is not inside a number.</summary>
    private static bool EndsTitle(string text, int at) =>
        text[at] is '(' or ',' || (text[at] == '.' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])) && !IsInitial(text, at));

    private static bool IsInitial(string text, int period) =>
        period > 1 && period + 1 < text.Length && char.IsAsciiLetterUpper(text[period - 1]) && text[period - 2] is ' ' or '.' && text[period + 1] is ' ';

    private static DocketEvent Read(DocketEntry entry)
    {
        var kind = EntryKind.Of(entry.Description);
        var references = EntryReferences.In(entry);
        var isRuling = kind is DocketEventKind.Order or DocketEventKind.Judgment or DocketEventKind.Minutes or DocketEventKind.Other or DocketEventKind.Referral;
        var isComplaint = kind is DocketEventKind.Complaint or DocketEventKind.AmendedComplaint;
        return new DocketEvent
        {
            Entry = entry,
            Kind = kind,
            IsSummaryJudgmentMotion = kind == DocketEventKind.Motion && ForSummaryJudgment(entry.Description),
            FiledBy = isRuling ? [] : EntryDetails.FiledBy(entry.Description),
            About = [.. references.Select(r => r.Number).Distinct(StringComparer.Ordinal)],
            Decided = isRuling ? EntryReferences.Decided(entry, references) : [],
            DatesSet = EntryDetails.DatesSet(entry.Description),
            Extends = isRuling && entry.Description.Contains("xten", StringComparison.Ordinal),
            Attachments = EntryDetails.Attachments(entry),
            Against = isComplaint ? EntryDetails.Against(entry.Description) : [],
        };
    }

    private static bool ForSummaryJudgment(string description)
    {
        var head = description[..Math.Min(description.Length, 160)];
        var about = head.IndexOf(" re", StringComparison.Ordinal);
        var at = head.IndexOf("summary judgment", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !head.Contains("extension", StringComparison.OrdinalIgnoreCase) && !head.Contains("leave", StringComparison.OrdinalIgnoreCase) && (about < 0 || at < about || head[about..].StartsWith(" renewed", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A party leaves on the day that the clerk marks; the entry of that day that amends or decides shows by which paper. One joins by the first complaint that names it.</summary>
    private static void AddPartyChanges(DocketReport docket, List<DocketEvent> events)
    {
        foreach (var party in docket.Parties)
        {
            if (party.DateTerminated is not { } left) continue;
            var at = events.FindLastIndex(e => e.Entry.DateFiled == left && e.Kind is DocketEventKind.AmendedComplaint or DocketEventKind.Order or DocketEventKind.Judgment or DocketEventKind.Stipulation or DocketEventKind.Notice);
            if (at >= 0) events[at] = events[at] with { Left = [.. events[at].Left, party.Name] };
        }
        var complaints = Enumerable.Range(0, events.Count).Where(i => events[i].Against.Count > 0).ToList();
        for (var c = 0; c < complaints.Count; c++)
        {
            var before = c == 0 ? [] : events[complaints[c - 1]].Against;
            var joined = events[complaints[c]].Against.Where(n => !IsAll(n) && !before.Any(b => string.Equals(b, n, StringComparison.OrdinalIgnoreCase) || IsAll(b))).ToList();
            events[complaints[c]] = events[complaints[c]] with { Joined = joined };
        }
    }

    private static bool IsAll(string name) => name.StartsWith("all ", StringComparison.OrdinalIgnoreCase);
}
