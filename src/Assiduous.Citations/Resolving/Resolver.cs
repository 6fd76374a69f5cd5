using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Finds what each citation refers back to, law and record together.</summary>
internal static class Resolver
{
    public static void Resolve(string text, List<Draft> drafts, IReadOnlyList<DocumentName> known)
    {
        Parents(drafts);
        var documents = new DocumentIndex(known);
        var cases = new CaseIndex();
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind == CitationKind.Id) Antecedents.Resolve(text, drafts, i);
            else if (draft.Class == CitationClass.Record) documents.Resolve(drafts, i);
            else cases.Resolve(drafts, i);
        }
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
