using System.Text.RegularExpressions;

namespace Assiduous.Statements.Reading;

/// <summary>Recognises the words that part a fact from its answer, "RESPONSE:", "Plaintiff's Response to ¶ 3:".</summary>
internal static partial class ResponseLabel
{
    /// <summary>How many letters of <paramref name="line"/> the label takes, the white space after it included; 0 where there is none.</summary>
    public static int At(string line) => Refers(line) ? 0 : Length(Label().Match(Head(line)), line);

    /// <summary>Whether a line is an answer, "RESPONSE:" or "DENIED.", and so no heading even where it is all in capitals.</summary>
    public static bool Answers(string line) =>
        DispositionReader.Opens(line) || At(line) is > 0 and var length && (length == line.Length && line[^1] is ':' or '.' || DispositionReader.Opens(line[length..]));

    /// <summary>"See response to ¶ 3", "Same response", "No response.": an answer that speaks of a response, not its label.</summary>
    private static bool Refers(string line) =>
        Array.Exists((string[])["see ", "same ", "no ", "refer ", "refers ", "incorporates ", "that ", "this ", "in "], w => line.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>As <see cref="At"/>, for the label of a reply to the answer.</summary>
    public static int ReplyAt(string line) => Length(Reply().Match(Head(line)), line);

    /// <summary>First label inside running text, as start and length; null where there is none.</summary>
    public static (int Start, int Length)? Inside(string text)
    {
        var match = Within().Match(text);
        return match.Success ? (match.Index, match.Length) : null;
    }

    private static string Head(string line) => line.Length > 120 ? line[..120] : line;

    private static int Length(Match match, string line)
    {
        if (!match.Success) return 0;
        var end = match.Length;
        while (end < line.Length && char.IsWhiteSpace(line[end])) end++;
        return end;
    }

    private const string Whose = @"^(the )?((plaintiff|defendant|respondent|movant|petitioner|opponent|opposing party|nonmovant|[a-z][a-z.]{1,40})(['’]s|s['’]|s|['’])?\s{1,8})?";

    private const string To = @"( to [^:.]{0,60})?(\s{0,8}(no|number|¶{1,3}|#|paragraph)\.?\s{0,8}\d{1,9})?";

    [GeneratedRegex(Whose + @"(supplemental |specific |objections? and )?(response|answer|resp|opposition|position|admit/deny)s?" + To + @"\s{0,8}(:|\.|\u2014|\u2013|-|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(Whose + @"(reply|rejoinder)" + To + @"\s{0,8}(:|\.|\u2014|\u2013|-|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex(@"((Plaintiff|Defendant|Respondent)(['’]s|s['’]) )?(RESPONSE|Response|ANSWER|Answer)( to [^:.]{0,40})?\s{0,8}:\s*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Within();
}
