using Assiduous.Record;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Pairing;

/// <summary>Tells whether a response answers the statement under review, where its side filed more than one.</summary>
internal static class Whose
{
    /// <summary>How far into a response it says what it answers.</summary>
    private const int Head = 3000;

    /// <summary>Why a response may answer another statement of the same side; null where there is none, or where it surely answers this one.</summary>
    public static string? Doubt(MotionPapers motion, Filing response)
    {
        if (motion.Statement is not { } statement || motion.Superseded.Count == 0 || ReferenceEquals(statement, response)) return null;
        var head = response.Text.Text[..Math.Min(Head, response.Text.Text.Length)];
        if (Names(head, statement) && !motion.Superseded.Any(s => Names(head, s))) return null;
        var all = string.Join(" and ", motion.Superseded.Append(statement).Select(s => s.CitedAs));
        if (!Replaces(statement.Title)) return $"{all} are statements of the same side, and nothing tells which of them {response.CitedAs} answers.";
        return Entered(response) is { } own && Entered(statement) is { } stated && own < stated ? $"{response.CitedAs} was entered before {statement.CitedAs}, and so answers the statement that it replaces." : null;
    }

    private static bool Replaces(string title) => Array.Exists((string[])["amend", "correct", "revis", "supersed", "substitut"], w => title.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a paper is named by its docket number, "ECF No. 42", "Doc. 42".</summary>
    private static bool Names(string words, Filing paper) =>
        paper.Ecf is { } ecf && Array.Exists((string[])["No. ", "Nos. ", "Dkt. ", "Doc. ", "ECF ", "D.E. "], w => words.IndexOf(w + ecf, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            && (at + w.Length + ecf.Length >= words.Length || !char.IsAsciiDigit(words[at + w.Length + ecf.Length])));

    private static int? Entered(Filing paper) => int.TryParse(paper.Ecf, out var number) ? number : null;
}
