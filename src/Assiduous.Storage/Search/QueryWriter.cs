namespace Assiduous.Storage.Search;

/// <summary>
/// Writes a query in a database's own language, so that it finds every page that can match and few others; which of them match, and
/// where, <see cref="Matcher"/> says. What must not be on a page is left to it as well.
/// </summary>
/// <remarks>Words hold letters and digits alone, so that nothing in them can be syntax; they are quoted all the same.</remarks>
internal static class QueryWriter
{
    /// <summary>For SQLite's FTS5.</summary>
    public static string Fts5(Query query) => query switch
    {
        PhraseQuery phrase => Fts5(phrase),
        NearQuery { Left: PhraseQuery left, Right: PhraseQuery right } near => $"NEAR({Fts5(left)} {Fts5(right)}, {near.Distance + 1})",
        NearQuery near => $"({Fts5(near.Left)} AND {Fts5(near.Right)})",
        AndQuery and => $"({Fts5(and.Left)} AND {Fts5(and.Right)})",
        OrQuery or => $"({Fts5(or.Left)} OR {Fts5(or.Right)})",
        NotQuery not => Fts5(not.Wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    /// <summary>For PostgreSQL's <c>tsquery</c>.</summary>
    public static string TsQuery(Query query) => query switch
    {
        PhraseQuery phrase => "(" + string.Join(" <-> ", phrase.Words.Select((w, i) => $"'{w}'" + (phrase.Prefix && i == phrase.Words.Count - 1 ? ":*" : ""))) + ")",
        NearQuery near => $"({TsQuery(near.Left)} & {TsQuery(near.Right)})",
        AndQuery and => $"({TsQuery(and.Left)} & {TsQuery(and.Right)})",
        OrQuery or => $"({TsQuery(or.Left)} | {TsQuery(or.Right)})",
        NotQuery not => TsQuery(not.Wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(query)),
    };

    private static string Fts5(PhraseQuery phrase) => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Prefix ? " *" : "")}";
}
