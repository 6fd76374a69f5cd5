using System.Text.RegularExpressions;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>A status and its reason as one sentence. It says what would follow, never that a fact is admitted by default.</summary>
internal static partial class ReasonWords
{
    // Words with which reasons begin and which are no names, so that a sentence may go on with them in small letters.
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
    {
        "The", "No", "It", "A", "An", "Its", "Both", "Nothing", "None", "Whether", "That", "This", "There", "Competent", "Sworn", "Evidence", "Not", "Neither", "One", "Of", "In", "What", "Each", "They",
    };

    // Reasons that are the whole sentence already begin with one of these.
    private static readonly string[] Whole = [Sentences.Of(FactStatus.DeemedAdmitted), "May be taken as admitted if the rule is enforced"];

    /// <summary><c>Would be taken as admitted if the rule is enforced, because no response meets it (Local Civ. R. 56.1(c)).</c></summary>
    /// <param name="status">The status.</param>
    /// <param name="fact">The fact, whose names the reason may give in small letters; null where none is at hand.</param>
    public static string Sentence(StatusReason status, Fact? fact = null)
    {
        var why = Named(QuotedWords.Set(status.Why.Trim()), fact).TrimEnd('.').Replace(".)", ")", StringComparison.Ordinal);
        var head = Sentences.Of(status.Status);
        if (why.Length == 0) return head + ".";
        var cite = status.Authority.Length > 0 ? $" ({status.Authority})" : "";
        if (Array.Exists(Whole, w => why.StartsWith(w, StringComparison.OrdinalIgnoreCase))) return $"{why}{cite}.";
        return $"{head}, because {Lower(why)}{cite}.";
    }

    /// <summary>The same behind the name of its reading, which says already that the rule is enforced.</summary>
    public static string Within(StatusReason status, Fact? fact = null)
    {
        var sentence = Sentence(status, fact);
        const string Condition = " if the rule is enforced";
        return Array.Exists(Whole, w => sentence.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? sentence.Replace(Condition, "", StringComparison.Ordinal) : sentence;
    }

    /// <summary>The reason alone.</summary>
    public static string Why(StatusReason status, Fact fact) => Named(QuotedWords.Set(status.Why.Trim()), fact);

    // Reasons list the words that were compared in small letters; a name that the paragraph writes with a capital, and never without, gets it back. What is quoted stays as it is.
    private static string Named(string why, Fact? fact)
    {
        if (fact is null || !Compared().IsMatch(why)) return why;
        // The first word of a sentence tells nothing, but a cite may name the same person: "Ortega Dep. 28:2".
        var words = Parted(fact.Text).Skip(1).Concat(fact.Citations.Concat(fact.Response.Citations).SelectMany(c => Parted(c.Text))).ToHashSet(StringComparer.Ordinal);
        var names = words.Where(w => w.Length > 2 && char.IsUpper(w[0]) && w.Skip(1).All(char.IsLower) && !words.Contains(w.ToLowerInvariant())).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Compared().Replace(why, list => string.Join(", ", list.Value.Split(", ").Select(w => names.TryGetValue(w, out var name) ? name : w)));
    }

    [GeneratedRegex(@"(?<=\b(?:speak of|passage has|but not) )[^.;“”]+?(?=, but not|[.;“”]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    private static string[] Parted(string text) => text.Split([.. text.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name of a claim in the midst of a sentence.</summary>
    public static string Small(string claim) => claim.Length > 1 && char.IsLower(claim[1]) ? char.ToLowerInvariant(claim[0]) + claim[1..] : claim;

    /// <summary>A sentence's beginning in small letters, where it begins with no name.</summary>
    public static string Lower(string sentence)
    {
        var end = sentence.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Beginnings.Contains(sentence[..end]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }
}
