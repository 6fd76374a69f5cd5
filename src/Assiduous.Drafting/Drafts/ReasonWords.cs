using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>A status and its reason as one sentence. It says what would follow, never that a fact is admitted by default.</summary>
internal static class ReasonWords
{
    // Words with which reasons begin and which are no names, so that a sentence may go on with them in small letters.
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
    {
        "The", "No", "It", "A", "An", "Its", "Both", "Nothing", "None", "Whether", "That", "This", "There", "Competent", "Sworn", "Evidence", "Not", "Neither", "One", "Of", "In", "What", "Each", "They",
    };

    /// <summary><c>Would be taken as admitted if the rule is enforced, because no response meets it (Local Civ. R. 56.1(c)).</c></summary>
    public static string Sentence(StatusReason status)
    {
        var why = QuotedWords.Set(status.Why.Trim()).TrimEnd('.');
        var head = Sentences.Of(status.Status);
        if (why.Length == 0) return head + ".";
        var cite = status.Authority.Length > 0 ? $" ({status.Authority})" : "";
        // Some reasons are the whole sentence already.
        if (why.StartsWith(Sentences.Of(FactStatus.DeemedAdmitted), StringComparison.OrdinalIgnoreCase)) return $"{why}{cite}.";
        return $"{head}, because {Lower(why)}{cite}.";
    }

    /// <summary>The same behind the name of its reading, which says already that the rule is enforced.</summary>
    public static string Within(StatusReason status)
    {
        var sentence = Sentence(status);
        var whole = Sentences.Of(FactStatus.DeemedAdmitted);
        return sentence.StartsWith(whole, StringComparison.OrdinalIgnoreCase) ? Sentences.Within(FactStatus.DeemedAdmitted) + sentence[whole.Length..] : sentence;
    }

    /// <summary>The name of a claim in the midst of a sentence.</summary>
    public static string Small(string claim) => claim.Length > 1 && char.IsLower(claim[1]) ? char.ToLowerInvariant(claim[0]) + claim[1..] : claim;

    /// <summary>A sentence's beginning in small letters, where it begins with no name.</summary>
    public static string Lower(string sentence)
    {
        var end = sentence.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && Beginnings.Contains(sentence[..end]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }
}
