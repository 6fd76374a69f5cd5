using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Finds the source that an <c>id.</c> repeats: the last one cited, unless its form tells that it cannot be.</summary>
internal static class Antecedents
{
    private const int Farthest = 40;

    public static void Resolve(string text, List<Draft> drafts, int index)
    {
        _ = text;
        var id = drafts[index];
        var literal = -1;
        for (var i = index - 1; i >= 0 && index - i <= Farthest; i--)
        {
            var before = drafts[i];
            if (before.Parent is not null && before.Parent != id.Parent) continue;
            if (literal < 0) literal = i;
            if (!Fits(id, Source(drafts, i))) continue;
            Take(id, drafts, i);
            return;
        }
        if (literal >= 0) Take(id, drafts, literal);
    }

    private static Draft Source(List<Draft> drafts, int i) => drafts[i].Kind == CitationKind.Id && drafts[i].ResolvesTo is { } to ? drafts[to] : drafts[i];

    private static void Take(Draft id, List<Draft> drafts, int i)
    {
        id.ResolvesTo = drafts[i].ResolvesTo ?? i;
        var source = drafts[id.ResolvesTo.Value];
        id.Class = source.Class;
        id.Ambiguous |= drafts[i].Kind == CitationKind.Id && drafts[i].Ambiguous;
        if (source.Class == CitationClass.Record) (id.Document, id.Ecf, id.Attachment) = (source.Document, source.Ecf, source.Attachment);
    }

    private static bool Fits(Draft id, Draft source)
    {
        if (id.Pinpoints.Count == 0) return true;
        return id.Pinpoints[0].Kind switch
        {
            PinpointKind.PageLine or PinpointKind.Line => source.Class == CitationClass.Record
                && (source.Kind is CitationKind.Transcript || (source.Pinpoints.Count > 0 && source.Pinpoints[0].Kind == PinpointKind.PageLine)),
            PinpointKind.Paragraph => source.Kind is not (CitationKind.Transcript or CitationKind.Case or CitationKind.Short or CitationKind.Brief),
            PinpointKind.Star => source.Kind is CitationKind.Unreported || source.Reporter is "WL",
            _ => true,
        };
    }
}
