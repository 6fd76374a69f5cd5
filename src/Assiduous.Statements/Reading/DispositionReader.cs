using System.Text;

namespace Assiduous.Statements.Reading;

/// <summary>What a response does, and the words that show it.</summary>
internal sealed record ReadDisposition(Disposition Disposition, string Words)
{
    /// <summary>What it admits, where it admits a part; null elsewhere.</summary>
    public string? AdmittedPart { get; init; }

    /// <summary>What it denies, where it denies a part; null elsewhere.</summary>
    public string? DisputedPart { get; init; }

    /// <summary>Whether it attacks the citation (Rule 56(c)(1)(B)).</summary>
    public bool AttacksCitation { get; init; }

    /// <summary>Whether it makes a specific objection under Rule 56(c)(2): hearsay, foundation, authenticity, competence.</summary>
    public bool AdmissibilityObjection { get; init; }

    /// <summary>Whether it concedes only that a witness or a paper says so.</summary>
    public bool ConcedesWordsOnly { get; init; }

    /// <summary>Whether it concedes for the motion alone.</summary>
    public bool ForThisMotion { get; init; }

    /// <summary>Number of the response to which it refers; null where it refers to none.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What it says beyond admitting or denying, without citations.</summary>
    public string Added { get; init; } = "";
}

/// <summary>Reads what a response does from its words, sentence by sentence.</summary>
internal static class DispositionReader
{
    /// <summary>Whether a text begins as a response does: "Admitted", "Disputed", "Objection".</summary>
    public static bool Opens(string text)
    {
        if (ResponseWords.IsTableHead(text)) return false;
        var sentences = Sentences.Of(Mask(text.Length > 400 ? text[..400] : text));
        return sentences.Count > 0 && ResponseWords.Opening(text[sentences[0].Start..sentences[0].End].TrimStart('[', '*', '_'));
    }

    /// <summary>Reads a response.</summary>
    /// <param name="text">Its words without citations.</param>
    /// <param name="cites">Whether it cites evidence of its own.</param>
    public static ReadDisposition Read(string text, bool cites)
    {
        var masked = Mask(text);
        var clauses = Clauses(masked).Select(c => (Text: text[c.Start..c.End], Act: ResponseWords.Act(masked[c.Start..c.End]))).ToList();
        var read = Decide(clauses.ConvertAll(c => (c.Text, c.Act)), cites);
        var lower = masked.ToLowerInvariant();
        return read with
        {
            AttacksCitation = ResponseWords.Attack(lower),
            AdmissibilityObjection = ResponseWords.Admissibility(lower),
            ConcedesWordsOnly = ResponseWords.WordsOnly(lower),
            ForThisMotion = ResponseWords.Motion(lower),
            RefersTo = ResponseWords.Refers(lower),
            Added = string.Join(' ', clauses.Where(c => c.Act.Kind == ActKind.Nothing).Select(c => c.Text)),
        };
    }

    private static ReadDisposition Decide(List<(string Text, ResponseAct Act)> clauses, bool cites)
    {
        var admits = clauses.Where(c => c.Act.Kind == ActKind.Admits).ToList();
        var denies = clauses.Where(c => c.Act.Kind == ActKind.Denies).ToList();
        if (clauses.Find(c => c.Act.Kind == ActKind.InPart) is { Act: not null } part)
            return Parts(part.Act.Words, admits, denies.Count > 0 ? denies : [part]);
        if (admits.Count > 0 && denies.Count > 0)
            return Whole(clauses, admits, denies, cites) ?? Parts($"{admits[0].Act.Words} … {denies[0].Act.Words}", admits, denies);
        var unsure = clauses.Find(c => c.Act.Kind == ActKind.NoKnowledge);
        if (unsure.Act is not null && (admits.Count == 0 && !(denies.Count > 0 && cites))) return new(Disposition.NoKnowledge, unsure.Act.Words);
        if (denies.Count > 0) return new(Disposition.Denied, denies[0].Act.Words);
        if (admits.Count > 0 && (admits.TrueForAll(a => a.Act.Less) || admits.TrueForAll(a => a.Act.Only) && clauses.Exists(c => c.Act.Kind != ActKind.Admits && ResponseWords.Misleads(c.Text))))
            return Parts(admits[0].Act.Words, admits, []);
        if (admits.Count > 0) return new(Disposition.Admitted, admits[0].Act.Words);
        if (clauses.Find(c => c.Act.Kind == ActKind.Attacks) is { Act: not null } attack)
            return new(ResponseWords.Admissibility(attack.Text) && clauses.Exists(c => c.Act.Kind == ActKind.Objects) ? Disposition.ObjectionOnly : Disposition.Denied, attack.Act.Words); // "Objection. The cited testimony is hearsay" attacks no citation
        if (clauses.Find(c => c.Act.Kind == ActKind.Objects) is { Act: not null } objection)
            return new(cites && clauses.Exists(c => c.Act.Kind == ActKind.Nothing && c.Text.Length > 25) ? Disposition.Denied : Disposition.ObjectionOnly, objection.Act.Words);
        if (cites && clauses.Count > 0) return new(Disposition.Denied, clauses[0].Text);
        return new(Disposition.None, "");
    }

    /// <summary>A denial of the whole that goes on to grant something else, or an admission with a quarrel about words.</summary>
    private static ReadDisposition? Whole(
        List<(string Text, ResponseAct Act)> clauses, List<(string Text, ResponseAct Act)> admits, List<(string Text, ResponseAct Act)> denies, bool cites)
    {
        var contests = cites && clauses.FindIndex(c => c.Act.Kind is ActKind.Denies) < clauses.FindIndex(c => c.Act.Kind is ActKind.Admits);
        if (!contests && denies.TrueForAll(d => d.Act.Quibble || admits[0].Act.Opening && !cites && Status.FactKinds.LegalConclusion(d.Text))) return new(Disposition.Admitted, admits[0].Act.Words);
        var first = clauses.FindIndex(c => c.Act.Kind is ActKind.Denies);
        var second = clauses.FindIndex(c => c.Act.Kind is ActKind.Admits);
        return first < second && clauses[first].Act.Flat && !clauses[second].Act.Opening && !clauses[second].Act.Only
            ? new(Disposition.Denied, denies[0].Act.Words) : null;
    }

    private static ReadDisposition Parts(string words, List<(string Text, ResponseAct Act)> admits, List<(string Text, ResponseAct Act)> denies) =>
        new(Disposition.AdmittedInPart, words)
        {
            AdmittedPart = admits.Count == 0 ? null : string.Join(' ', admits.Select(a => a.Act.Rest(a.Text))),
            DisputedPart = denies.Count == 0 ? null : string.Join(' ', denies.Select(d => d.Act.Rest(d.Text))),
        };

    /// <summary>Sentences, cut further at semicolons and before "but", "except", "otherwise", "and denies".</summary>
    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        foreach (var (start, end) in Sentences.Of(text))
        {
            var from = start;
            for (var i = start; i < end; i++)
            {
                if (!ResponseWords.CutsAt(text, i, end)) continue;
                if (i > from) yield return (from, i);
                from = text[i] is ';' or ',' ? i + 1 : i;
            }

            while (from < end && char.IsWhiteSpace(text[from])) from++;
            if (end > from) yield return (from, end);
        }
    }

    /// <summary>Blanks what stands in quotation marks: "admitted" in quoted words is not the response's own.</summary>
    private static string Mask(string text)
    {
        var masked = new StringBuilder(text);
        if (text.AsSpan().Trim() is ['[', .., ']' or '.'] whole && text.LastIndexOf(']') is var close && text.LastIndexOf('[') < text.IndexOf(']', StringComparison.Ordinal) && close >= text.TrimEnd().Length - 2)
            (masked[text.Length - text.AsSpan().TrimStart().Length], masked[close]) = (' ', ' '); // an answer in brackets is read as one without
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\u201c' || text[i] == '"' && open < 0) open = i;
            else if (open >= 0 && text[i] is '\u201d' or '"')
            {
                for (var k = open + 1; k < i; k++) masked[k] = char.IsLetterOrDigit(text[k]) || text[k] is '.' or ';' or '!' or '?' ? '_' : text[k];
                open = -1;
            }
        }

        return masked.ToString();
    }
}
