using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Finds the source that an <c>id.</c> repeats: the last one cited, unless its form tells that it cannot be.</summary>
/// <remarks>Sources inside another citation's parenthetical are no antecedents (Bluebook R. 4.1), except for an <c>id.</c> in the same one.</remarks>
internal sealed class Antecedents(string text, List<Draft> drafts)
{
    private const int Farthest = 60;
    private readonly Witnesses _witnesses = new(text);

    /// <summary>Notes who is heard where a transcript is cited.</summary>
    public void Note(int index) => _witnesses.Note(drafts, index);

    public void Resolve(int index)
    {
        var id = drafts[index];
        var literal = -1;
        for (var i = index - 1; i >= 0 && index - i <= Farthest; i--)
        {
            if (drafts[i].Parent is { } parent && parent != index && drafts[i].Parent != id.Parent) continue;
            if (drafts[i].Kind == CitationKind.Id && drafts[i].ResolvesTo is null) return;
            if (literal < 0) literal = i;
            if (!Fits(id, Source(i))) continue;
            if (i != literal && !StillNear(i, literal, id)) break;
            Take(id, index, i);
            return;
        }
        if (literal >= 0 && Holds(id, Source(literal))) Take(id, index, literal);
    }

    private Draft Source(int i) => drafts[i].ResolvesTo is { } to ? drafts[to] : drafts[i];

    /// <summary>A record source farther back may be meant for its form; law is looked for only behind a source of law that has no pages.</summary>
    private bool StillNear(int i, int literal, Draft id) => (IsEnacted(Source(literal)) && id.Pinpoints[0].Kind is PinpointKind.Page or PinpointKind.Paragraph) || IsRecordNear(i, literal, id);

    private bool IsRecordNear(int i, int literal, Draft id) =>
        Source(i).Class == CitationClass.Record && (Source(literal).Class == CitationClass.Record || id.Pinpoints[0].Kind is PinpointKind.PageLine);

    private void Take(Draft id, int index, int i)
    {
        id.ResolvesTo = drafts[i].ResolvesTo ?? i;
        var source = drafts[id.ResolvesTo.Value];
        id.Class = source.Class;
        if (source.Class == CitationClass.Record) (id.Document, id.Ecf, id.Attachment) = (source.Document, source.Ecf, source.Attachment);
        else (id.CaseName, id.Volume, id.Reporter, id.ReporterId) = (null, null, null, null);
        id.Ambiguous = (drafts[i].Kind == CitationKind.Id && drafts[i].Ambiguous) || _witnesses.TellOfAnother(drafts, index, id.ResolvesTo.Value);
    }

    private static bool Fits(Draft id, Draft source)
    {
        if (id.Pinpoints.Count == 0) return true;
        var heard = source.Kind == CitationKind.Transcript || (source.Class == CitationClass.Record && source.Pinpoints.Count > 0 && source.Pinpoints[0].Kind == PinpointKind.PageLine);
        var unknown = source.Class == CitationClass.Record && source.Pinpoints.Count == 0 && source.Kind is CitationKind.Ecf or CitationKind.Exhibit;
        return id.Pinpoints[0].Kind switch
        {
            PinpointKind.PageLine or PinpointKind.Line => heard || unknown,
            PinpointKind.Paragraph => source.Class == CitationClass.Record ? !heard && source.Kind != CitationKind.Brief : !IsEnacted(source),
            PinpointKind.Star => IsElectronic(source),
            PinpointKind.Page => Holds(id, source) && (!IsEnacted(source) || source.Reporter is "Stat." or "Fed. Reg."),
            _ => true,
        };
    }

    /// <summary>Statutes, rules and constitutions are cited by section and have no pages.</summary>
    private static bool IsEnacted(Draft source) => source.Kind is CitationKind.Statute or CitationKind.Rule or CitationKind.Constitution or CitationKind.Regulation;

    private static bool IsElectronic(Draft source) =>
        source.Kind == CitationKind.Unreported || source.Reporter is "WL" || (source.Class == CitationClass.Authority && source.Kind != CitationKind.Case);

    /// <summary>Whether the page can lie in the source; a page before a case's first, or ten times past it, cannot.</summary>
    private static bool Holds(Draft id, Draft source)
    {
        if (source.Kind is not CitationKind.Case || id.Pinpoints.Count == 0) return true;
        if (id.Pinpoints[0].Kind == PinpointKind.Paragraph) return source.Volume is { Length: 4 };
        if (id.Pinpoints[0].Kind == PinpointKind.PageLine || id.Pinpoints[0].Kind == PinpointKind.Star) return false;
        if (id.Pinpoints[0].Kind != PinpointKind.Page || !int.TryParse(id.Pinpoints[0].From, out var pin) || !int.TryParse(source.Page, out var first)) return true;
        if (source.Parallels is { Count: > 0 }) return true;
        return pin >= first && pin - first < 300;
    }
}
