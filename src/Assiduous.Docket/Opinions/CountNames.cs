using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>What the counts of a complaint are, as the decision tells before it rules on them by number.</summary>
internal sealed class CountNames
{
    private const int LongestRange = 30;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Number = "(?:[IVX]{1,5}|[0-9]{1,2}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)";

    private static readonly Regex Listed = new(@"\b[Cc]ounts? (?<g1>" + Number + @"(?:(?:, and |, | and | & | through |–|-)" + Number + @")*)\b", Linear);

    private static readonly Regex Alleges = new(@"\bCount (?<g1>" + Number + @"),?(?: of the [A-Za-z ]{1,40},?)? (?:alleges|asserts|charges|is|raises|states|sets forth|brings)\b(?<g2>[^.;]{3,160})", Linear);

    private static readonly Regex InCount = new(@"\bIn Count (?<g1>" + Number + @"),(?<g2>[^.;]{3,200})", Linear);

    private static readonly Regex Named = new(@"(?<g2>[^.;()]{3,160}) \(Count (?<g1>" + Number + @")\)", Linear);

    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["One"] = 1, ["Two"] = 2, ["Three"] = 3, ["Four"] = 4, ["Five"] = 5, ["Six"] = 6, ["Seven"] = 7, ["Eight"] = 8, ["Nine"] = 9, ["Ten"] = 10,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<int, string> names = [];

    /// <summary>Learns the counts from a decision's sentences; the first that names a count stands.</summary>
    public CountNames(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            foreach (var pattern in (Regex[])[Alleges, InCount, Named])
                foreach (Match match in pattern.Matches(sentence.Text))
                    if (Value(match.Groups["g1"].Value) is { } number && Claim(match.Groups["g2"].Value, fromVerb: pattern == Alleges) is { } name) names.TryAdd(number, name);
    }

    /// <summary>The claims that a text names by count: by what they are where the decision says, else <c>Count III</c> as printed.</summary>
    public List<string> In(string text)
    {
        var found = new List<string>();
        foreach (Match match in Listed.Matches(text))
            foreach (var (number, printed) in Numbers(match.Groups["g1"].Value))
                if (names.GetValueOrDefault(number, "Count " + printed) is var name && !found.Contains(name, StringComparer.OrdinalIgnoreCase)) found.Add(name);
        return found;
    }

    private static string? Claim(string words, bool fromVerb)
    {
        var named = ClaimNames.In(words).Select(c => c.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (named.Count > 0) return named.Count == 1 ? named[0] : null;
        // "alleges excessive force": a few plain words and nothing else.
        var plain = words.Trim(' ', ',').Split(' ');
        return fromVerb && plain.Length <= 4 && plain.All(w => w.All(c => char.IsAsciiLetterLower(c) || c == '-')) && plain[0] is not ("that" or "a" or "an" or "the" or "not") ? string.Join(' ', plain) : null;
    }

    private static IEnumerable<(int Number, string Printed)> Numbers(string list)
    {
        var parts = list.Replace(", and ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal)
            .Replace(" through ", "–", StringComparison.Ordinal).Replace('-', '–').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts)
        {
            var ends = part.Split('–');
            if (Value(ends[0]) is not { } first) continue;
            var last = ends.Length == 2 ? Value(ends[1]) ?? first : first;
            for (var n = first; n <= Math.Min(last, first + LongestRange); n++) yield return (n, n == first ? ends[0] : Printed(n, ends[0]));
        }
    }

    private static string Printed(int number, string like) => char.IsAsciiDigit(like[0]) || Words.ContainsKey(like) ? number.ToString(CultureInfo.InvariantCulture) : Roman(number);

    private static string Roman(int number)
    {
        var text = new System.Text.StringBuilder();
        foreach (var (value, letters) in ((int, string)[])[(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) text.Append(letters);
        return text.ToString();
    }

    private static int? Value(string printed)
    {
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return digits;
        if (Words.TryGetValue(printed, out var word)) return word;
        var sum = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            var value = printed[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (value == 0) return null;
            var next = i + 1 < printed.Length ? printed[i + 1] switch { 'V' => 5, 'X' => 10, _ => 1 } : 0;
            sum += value < next ? -value : value;
        }
        return sum;
    }
}
