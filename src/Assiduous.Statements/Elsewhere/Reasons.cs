using Assiduous.Statements.Evidence;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Says in a plain sentence why a passage was laid beside a fact: the witness, the place, the words.</summary>
internal static class Reasons
{
    /// <summary>Words that meet the fact.</summary>
    public static string Meets((string Name, bool Testified) witness, string place, Telling telling, (string Words, string Paper)? by, string fact)
    {
        var lays = by is { } told && Touches(told.Words, telling.Clause) ? $" {told.Paper} lays it out so: {Quoted(Cut(told.Words))}." : "";
        var differs = telling.Note.Length > 0 ? $" There, {telling.Note}." : "";
        return $"{Said(witness, place)}: {Words(telling.Exchange)}; the paragraph says that {Quoted(Clip(telling, fact))}.{(differs.Contains(telling.Clause, StringComparison.Ordinal) ? "" : differs)}{lays}";
    }

    /// <summary>Words of a deposition that a declaration contradicts.</summary>
    public static string Deposed((string Name, bool Testified) witness, string place, Telling telling) =>
        $"{Said(witness, place)}: {Words(telling.Exchange)}; the declaration says {Quoted(telling.Clause)}.";

    /// <summary>Words that say what the fact says.</summary>
    public static string Says((string Name, bool Testified) witness, string place, string passage) => $"{Said(witness, place)} the same: {Quoted(Cut(passage))}.";

    /// <summary>The same event, perhaps told otherwise.</summary>
    public static string MayClash((string Name, bool Testified) witness, string place, Telling telling) =>
        $"{Said(witness, place)}: {Words(telling.Exchange)}, which speaks to the same event; whether both can be true could not be told, because {telling.Note}.";

    /// <summary>The same event, nothing in it against the fact.</summary>
    public static string SameEvent((string Name, bool Testified) witness, string place, Telling telling) =>
        $"{Said(witness, place)}: {Words(telling.Exchange)}, which speaks to the same event; nothing in it was found to be against the paragraph.";

    private static string Said((string Name, bool Testified) witness, string place) =>
        witness.Name.Length == 0 ? $"{place} says" : witness.Testified ? $"{witness.Name} testified at {place}" : $"{witness.Name} declares at {place}";

    /// <summary>The answer with its question, which says what is answered; the answer alone where the question is long.</summary>
    private static string Words(Exchange exchange)
    {
        if (exchange.Question.Length == 0) return Quoted(Cut(exchange.Answer));
        return exchange.Question.Length > 180 && exchange.Answer.Count(c => c == ' ') >= 6 ? Quoted(Cut(exchange.Answer)) : $"{Quoted("Q. " + Cut(exchange.Question) + " A. " + Cut(exchange.Answer))}";
    }

    /// <summary>How many words of the clause, four letters and more, a sentence has.</summary>
    public static int Shared(string sentence, string clause) =>
        clause.Split([' ', ',', '.', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Length > 2 && sentence.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool Touches(string sentence, string clause) => Shared(sentence, clause) >= 2;

    private static string Clip(Telling telling, string fact) => fact.Length <= 160 ? fact : telling.Clause;

    private static string Quoted(string text) =>
        $"“{text.Replace('"', '\'').Replace('“', '‘').Replace('”', '’').Trim().TrimEnd('.')}”";

    /// <summary>Words to quote, a copyist's notes in brackets at the end left out.</summary>
    private static string Cut(string text)
    {
        text = text.Trim();
        while (text.EndsWith(']') && text.LastIndexOf('[') is > 0 and var note) text = text[..note].TrimEnd();
        return Full(text);
    }

    private static string Full(string text) => text.Length <= 180 ? text : text[..(text.LastIndexOf(' ', 180) is > 100 and var at ? at : 180)] + " …";
}
