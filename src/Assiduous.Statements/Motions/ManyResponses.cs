using Assiduous.Record;
using Assiduous.Statements.Pairing;

namespace Assiduous.Statements.Motions;

/// <summary>Several papers that answer one statement: amended ones, and those of several parties.</summary>
internal static class ManyResponses
{
    private static readonly string[] Marks = ["amended", "corrected", "revised", "first", "second", "third"];

    /// <summary>The papers in the order in which they are to be read: one that amends another before it, so that its answers stand.</summary>
    public static IReadOnlyList<Filing> Ordered(IReadOnlyList<Filing> papers) => papers.Count < 2 ? papers : [.. papers.OrderBy(p => papers.Any(q => Amends(q, p)) ? 1 : 0)];

    /// <summary>The papers that another among them amends.</summary>
    public static IEnumerable<(Filing Old, Filing New)> Superseded(IReadOnlyList<Filing> papers) =>
        papers.SelectMany(p => papers.Where(q => Amends(q, p)).Take(1).Select(q => (p, q)));

    /// <summary>Whether <paramref name="paper"/> is an amended version of <paramref name="other"/>: the same title but for the word that says so.</summary>
    public static bool Amends(Filing paper, Filing other) => !ReferenceEquals(paper, other) && Amended(paper.Title) && !Amended(other.Title)
        && string.Equals(Bare(paper.Title), Bare(other.Title), StringComparison.Ordinal) && (paper.Party is null || other.Party is null || string.Equals(Sides.Key(paper.Party), Sides.Key(other.Party), StringComparison.Ordinal));

    /// <summary>The answer that stands where a second paper answers the same paragraph.</summary>
    /// <remarks>One party's admission binds that party alone, so answers that part there leave the paragraph open; of two denials the better supported is shown.</remarks>
    public static PairedResponse Of(PairedResponse first, PairedResponse second)
    {
        if (Amends(first.Paper, second.Paper) || second.Doubt is not null || second.Read.Disposition is Disposition.None) return first;
        if (first.Read.Disposition is Disposition.None) return second;
        var (admits, also) = (first.Read.Disposition is Disposition.Admitted, second.Read.Disposition is Disposition.Admitted);
        if (admits != also)
            return (admits ? second : first) with { Doubt = $"Two papers answer it, and not alike: {(admits ? first : second).Paper.CitedAs} admits it, and {(admits ? second : first).Paper.CitedAs} does not. What one party concedes binds that party alone." };
        return Rank(second) > Rank(first) ? second : first;
    }

    /// <summary>The facts, each that only a superseded paper answers left open: nobody can tell whether that answer was dropped or meant to stay.</summary>
    public static List<StatedFact> LeftBehind(List<StatedFact> facts, IReadOnlyList<Filing> papers)
    {
        var superseded = Superseded(papers).ToList();
        return superseded.Count == 0 ? facts : facts.ConvertAll(f => f.Answer is { Doubt: null } answer && superseded.Find(s => ReferenceEquals(s.Old, answer.Paper)) is { New: not null } pair
            ? f with { Answer = answer with { Doubt = $"Only {pair.Old.CitedAs} answers it, which {pair.New.CitedAs} amends." } } : f);
    }

    private static int Rank(PairedResponse answer) => answer.Meeting.Meets switch { true => 2, null => 1, _ => 0 };

    private static bool Amended(string title) => Array.Exists(["amended", "corrected", "revised"], (string w) => title.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static string Bare(string title) =>
        string.Join(' ', title.ToLowerInvariant().Split((char[])[' ', ',', '.', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Marks.Contains(w, StringComparer.Ordinal)));
}
