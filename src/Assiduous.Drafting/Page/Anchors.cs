using System.Text;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>The addresses of facts within the page, which stay the same from one review to the next: <c>fact-movant-17</c>.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<Fact, string> byFact = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Motion, Side Side, string Number), string> byNumber = [];

    public Anchors(Review review)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var first = review.Motions.Count > 0 ? review.Motions[0].Id : review.Facts.Count > 0 ? review.Facts[0].Motion : "";
        foreach (var fact in review.Facts)
        {
            var motion = string.Equals(fact.Motion, first, StringComparison.Ordinal) ? "" : Clean(fact.Motion) + "-";
            var anchor = Free(taken, $"fact-{motion}{Names.Kebab(fact.Side)}-{Clean(fact.Number)}");
            byFact[fact] = anchor;
            byNumber.TryAdd((fact.Motion, fact.Side, fact.Number), anchor);
        }
    }

    /// <summary>The anchor of a fact of the review.</summary>
    public string Of(Fact fact) => byFact[fact];

    /// <summary>The anchor of the fact with that number; null where there is none.</summary>
    public string? Of(string motion, Side side, string number) => byNumber.GetValueOrDefault((motion, side, number));

    /// <summary>A name that may stand in an address: letters, digits and single hyphens.</summary>
    public static string Clean(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name.Length > 60 ? name[..60] : name)
        {
            if (char.IsAsciiLetterOrDigit(letter)) text.Append(char.ToLowerInvariant(letter));
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        return text.ToString().Trim('-');
    }

    /// <summary>The name, or the name with a number, that is not yet taken.</summary>
    public static string Free(HashSet<string> taken, string anchor)
    {
        var name = anchor;
        for (var next = 2; !taken.Add(name); next++) name = $"{anchor}-{next}";
        return name;
    }
}
