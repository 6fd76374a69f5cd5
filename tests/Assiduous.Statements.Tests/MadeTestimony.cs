using System.Globalization;
using System.Text;
using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>One question and its answer, in the rough transcript and in the final one; null in the final one where it was taken out.</summary>
internal sealed record Exchange(string Question, string Answer, string? NewQuestion, string? NewAnswer);

/// <summary>Made testimony in two versions: a rough transcript and the final one, of other pages and lines, with corrections, words taken out and objections put in.</summary>
/// <remarks>Where each exchange stands in either is known from the making, so that re-binding is measured against a truth that no search gave.</remarks>
internal sealed class MadeTestimony
{
    private static readonly string[] Who = ["the foreman", "Mr. Harbin", "the guard", "your brother", "the driver", "Ms. Oake", "the clerk", "the inspector"];
    private static readonly string[] Did = ["close the gate", "sign the order", "leave the yard", "call the office", "move the truck", "open the crate", "read the notice", "count the boxes", "lock the shed", "write the report"];
    private static readonly string[] When = ["before noon", "after lunch", "on the fourth of May", "that evening", "when it began to rain", "at half past nine", "the week before", "on the first day"];
    private static readonly string[] Short = ["Yes.", "No.", "I don't recall.", "Correct.", "I think so.", "That's right."];

    private readonly Random random;

    public MadeTestimony(int seed, int exchanges)
    {
        random = new(seed);
        Exchanges = [.. Enumerable.Range(0, exchanges).Select(_ => Make())];
        (Old, OldPlaces) = Lay(5, 25, 52, e => (e.Question, e.Answer));
        (New, NewPlaces) = Lay(8, 24, 44, e => (e.NewQuestion, e.NewAnswer));
    }

    public IReadOnlyList<Exchange> Exchanges { get; }

    /// <summary>The lines of the rough transcript, "page|line|words".</summary>
    public IReadOnlyList<string> Old { get; }

    /// <summary>The lines of the final one.</summary>
    public IReadOnlyList<string> New { get; }

    /// <summary>First and last line of each exchange in the rough transcript.</summary>
    public IReadOnlyList<(string First, string Last)?> OldPlaces { get; }

    /// <summary>And in the final one; null where it was taken out.</summary>
    public IReadOnlyList<(string First, string Last)?> NewPlaces { get; }

    private string One(string[] words) => words[random.Next(words.Length)];

    private Exchange Make()
    {
        var question = random.Next(5) == 0 ? "And then?" : $"Did {One(Who)} {One(Did)} {One(When)}?";
        var answer = random.Next(2) == 0 ? One(Short) : $"{One(Short)[..^1]}, {One(Who)} had to {One(Did)} {One(When)}, and I saw {One(Who)} {One(Did)}.";
        var fate = random.Next(20);
        return fate == 0 ? new(question, answer, null, null)
            : fate == 1 ? new(question, answer, question, answer.Replace("had to", "was told to", StringComparison.Ordinal).Replace("I think so", "I believe so", StringComparison.Ordinal))
            : fate == 2 ? new(question, answer, question, "Objection to form. THE WITNESS: " + answer)
            : new(question, answer, question, answer);
    }

    private (List<string>, List<(string, string)?>) Lay(int page, int perPage, int width, Func<Exchange, (string? Q, string? A)> words)
    {
        var (lines, places, line) = (new List<string>(), new List<(string, string)?>(), 1);
        string Put(string text)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{page}:{line}");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{page}|{line}|{text}"));
            if (++line > perPage) (page, line) = (page + 1, 1);
            return at;
        }

        foreach (var exchange in Exchanges)
        {
            if (words(exchange) is not ({ } q, { } a)) { places.Add(null); continue; }
            var wrapped = Wrap("Q. " + q, width).Concat(Wrap("A. " + a, width)).Select(Put).ToList();
            places.Add((wrapped[0], wrapped[^1]));
        }

        return (lines, places);
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= width) { yield return line.ToString(); line.Clear(); }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    /// <summary>A version as a plain text file of a transcript, as court reporters send it.</summary>
    public static byte[] AsText(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var page in lines.GroupBy(l => l.Split('|')[0], StringComparer.Ordinal))
        {
            if (text.Length > 0) text.Append('\f');
            text.Append(' ', 59).Append("Page ").Append(page.Key).Append('\n');
            foreach (var parts in page.Select(l => l.Split('|'))) text.Append($"{parts[1],2}   {parts[2]}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
