using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>Tells whose an exhibit is that is cited right behind a paper: <c>id. Ex. E</c>, <c>Hathorne Decl. ¶ 6, Ex. 2</c>.</summary>
internal static class Owners
{
    private const int Farthest = 20;

    /// <summary>Notes the paper to which the exhibit belongs; nothing where the paper before tells none.</summary>
    public static void Take(List<Draft> drafts, int index)
    {
        var exhibit = drafts[index];
        for (var i = index - 1; i >= 0 && index - i <= Farthest; i--)
        {
            if (drafts[i].Class != CitationClass.Record) continue;
            var source = drafts[i].ResolvesTo is { } to && drafts[i].Kind == CitationKind.Id ? drafts[to] : drafts[i];
            exhibit.Owner = Of(source);
            if (exhibit.Owner is null && source is { Document: null, Ecf: not null }) (exhibit.Ecf, exhibit.Within) = (source.Ecf, true);
            return;
        }
    }

    /// <summary>The paper of an exhibit's name, <c>Casimir Decl.</c> of <c>Casimir Decl. Ex. D</c>; a declaration's own name; null otherwise.</summary>
    private static string? Of(Draft source)
    {
        foreach (var name in (ReadOnlySpan<string?>)[source.Document, source.OtherName])
        {
            var mark = name?.IndexOf(" Ex", StringComparison.Ordinal) ?? -1;
            if (mark > 0) return name![..mark].TrimEnd(',');
        }

        return source.Owner ?? (source.Kind == CitationKind.Declaration ? source.Document : null);
    }
}
