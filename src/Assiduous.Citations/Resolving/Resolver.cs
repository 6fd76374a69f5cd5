using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Finds what each citation refers back to, law and record together.</summary>
internal static class Resolver
{
    public static void Resolve(string text, List<Draft> drafts, IReadOnlyList<DocumentName> known)
    {
        Parents(drafts);
        Histories.Tie(text, drafts);
        var documents = new DocumentIndex(known);
        var cases = new CaseIndex();
        var antecedents = new Antecedents(text, drafts);
        Dictionary<Draft, int>? places = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Means is { } source && Place(drafts, source, ref places) is { } place) drafts[i].ResolvesTo = drafts[place].ResolvesTo ?? place;
            else if (drafts[i].Kind == CitationKind.Id) antecedents.Resolve(i);
            else if (drafts[i].Class == CitationClass.Record)
            {
                if (drafts[i].OfBefore) Owners.Take(drafts, i);
                documents.Resolve(drafts, i);
            }
            else cases.Resolve(drafts, i);
            antecedents.Note(i);
        }
    }

    private static int? Place(List<Draft> drafts, Draft source, ref Dictionary<Draft, int>? places)
    {
        if (places is null)
        {
            places = [];
            for (var i = 0; i < drafts.Count; i++) places[drafts[i]] = i;
        }
        return places.TryGetValue(source, out var place) ? place : null;
    }

    private static void Parents(List<Draft> drafts)
    {
        var open = new Stack<int>();
        for (var i = 0; i < drafts.Count; i++)
        {
            while (open.Count > 0 && drafts[open.Peek()].Aside.End <= drafts[i].Start) open.Pop();
            if (open.Count > 0) drafts[i].Parent = open.Peek();
            if (!drafts[i].Aside.IsEmpty) open.Push(i);
        }
    }
}
