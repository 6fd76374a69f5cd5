using Assiduous.Citations.Data;

namespace Assiduous.Citations.Reading;

/// <summary>Makes one citation of two that name one source: <c>Ex. 4: Smith Dep. 12:3</c>, <c>Ex. F (SLS000301)</c>, <c>Doc. 34-2 at 12:3 (Smith Dep.)</c>, <c>id. Ex. E</c>.</summary>
internal static class SameSource
{
    private const int Farthest = 24;

    /// <summary>Joins such citations; the drafts stay in the order of the text.</summary>
    public static void Join(ReadOnlySpan<char> text, List<Draft> drafts)
    {
        var kept = 0;
        for (var i = 1; i < drafts.Count; i++)
        {
            var (first, second) = (drafts[kept], drafts[i]);
            var near = second.Start - first.End is >= 0 and <= Farthest && IsPair(first, second);
            if (near && OfSame(text, first, second)) second.OfBefore = true;
            if (near && TryJoin(text, first, second)) continue;
            drafts[++kept] = second;
        }

        if (kept + 1 < drafts.Count) drafts.RemoveRange(kept + 1, drafts.Count - kept - 1);
    }

    private static bool IsPair(Draft first, Draft second) => second.Class == CitationClass.Record && (first.Class == CitationClass.Record || first.Kind == CitationKind.Id);

    /// <summary>Whether the second is an exhibit of the paper that the first cites: <c>id., Ex. E</c>, <c>Hathorne Decl. ¶ 6, Ex. 2</c>.</summary>
    private static bool OfSame(ReadOnlySpan<char> text, Draft first, Draft second)
    {
        if (second is not { Kind: CitationKind.Exhibit, Ecf: null, OtherName: null, Document: { } name } || first.Kind is not (CitationKind.Id or CitationKind.Declaration)) return false;
        if (first.Kind == CitationKind.Declaration && first.Pinpoints.Count == 0) return false;
        return ExhibitNames.IsBare(name) && text[first.End..second.Start].Trim() is "" or "," or "&" or "and" or ", and" or "(";
    }

    private static bool TryJoin(ReadOnlySpan<char> text, Draft first, Draft second)
    {
        var gap = text[first.End..second.Start].Trim();
        if (first.Kind == CitationKind.Id) return first.Pinpoints.Count == 0 && second.OfBefore && gap is "" or "," && TakeId(first, second);
        if (first is { Kind: CitationKind.Exhibit, OtherName: null } && first.Pinpoints.Count == 0 && second.Pinpoints.Count > 0) return TakeWhatItIs(text, first, second, gap);
        return gap is "(" && first is { Document: null, Ecf: not null } && first.Pinpoints.Count > 0 && second is { Document: not null, Ecf: null } && second.Pinpoints.Count == 0 && Closes(text, second.End) && TakeName(first, second);
    }

    /// <summary>The antecedent is looked for with the exhibit, which stands for both.</summary>
    private static bool TakeId(Draft id, Draft exhibit)
    {
        (id.Class, id.Kind, id.Document, id.End, id.OfBefore) = (CitationClass.Record, CitationKind.Exhibit, exhibit.Document, exhibit.End, true);
        id.Pinpoints = exhibit.Pinpoints;
        id.Pin = null;
        return true;
    }

    private static bool TakeName(Draft entry, Draft name)
    {
        (entry.Document, entry.Kind) = (name.Document, name.Kind);
        return true;
    }

    private static bool TakeWhatItIs(ReadOnlySpan<char> text, Draft exhibit, Draft second, ReadOnlySpan<char> gap)
    {
        if (second.Kind == CitationKind.Bates)
        {
            if (!BatesReader.OnlyLeads(gap)) return false;
            var closed = gap.Length > 0 && gap[0] is '(' or '[' && Closes(text, second.End);
            (exhibit.Pinpoints, exhibit.End) = (second.Pinpoints, closed ? second.End + 1 : second.End);
            return true;
        }

        var loose = gap is ":" or "-" or "–" or "—" or ", -";
        if (second.Document is not { } name || second.OtherName is not null) return false;
        var called = second.Kind == CitationKind.Exhibit && RecordWords.Default.IsSectioned(name.AsSpan(name.LastIndexOf(' ') + 1));
        if (!called && second.Kind == CitationKind.Exhibit) return false;
        if (!loose && !(gap is "," && (called || second.Kind is CitationKind.Transcript or CitationKind.Discovery))) return false;
        (exhibit.OtherName, exhibit.Document, exhibit.Kind, exhibit.End) = (exhibit.Document, name, second.Kind, second.End);
        exhibit.Pinpoints = second.Pinpoints;
        if (second.Ecf is not null) (exhibit.Ecf, exhibit.Attachment) = (second.Ecf, second.Attachment);
        return true;
    }

    private static bool Closes(ReadOnlySpan<char> text, int end) => Chars.At(text, end) is ')' or ']';
}
