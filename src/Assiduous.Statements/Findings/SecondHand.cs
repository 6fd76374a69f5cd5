using System.Text.RegularExpressions;

namespace Assiduous.Statements.Findings;

/// <summary>Words by which a witness tells what others said, or believes without having seen.</summary>
internal static partial class SecondHand
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly string[] Parties = ["plaintiff", "defendant", "petitioner", "respondent"];

    /// <summary>The words that show it; null where none do. What a party said is no hearsay against that party, so a party's own words are left out where the words or the caption's roles tell that a party spoke.</summary>
    /// <param name="passage">The words of the evidence.</param>
    /// <param name="citing">The party that cites it; null where unknown.</param>
    public static string? Words(string passage, string? citing)
    {
        if (Belief().Match(passage) is { Success: true } belief) return belief.Value;
        if (Told().Match(passage) is not { Success: true } told) return null;
        var teller = told.Groups["who"].Value;
        if (Parties.Any(p => teller.Contains(p, StringComparison.OrdinalIgnoreCase)) || citing is not null && Courtesy().Replace(teller, "").Split(' ') is [.., var surname] && citing.Contains(surname, StringComparison.OrdinalIgnoreCase)) return null;
        return told.Value;
    }

    [GeneratedRegex(@"\b((up)?on information and belief|it is my understanding|I was (informed|advised|told) that|to the best of my knowledge and belief|I (have )?heard (from others )?that)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Belief();

    // A stranger or a person with a professional's title: a party is called Mr. or Ms., or by its name, and may speak against itself.
    [GeneratedRegex(@"\b(?<who>([Aa](nother|n)?|[Oo]ne of (the|our|my)) (\w{1,20} ){0,2}(customer|employee|coworker|co-worker|neighbou?r|tenant|witness|driver|passenger|guest|client|student|nurse|doctor|friend|man|woman|caller|colleague|manager|supervisor|handler|worker|operator|officer|nurse|clerk|guard|girl|boy|guy)s?|([Ss]omeone|[Ss]omebody|[Pp]eople|[Oo]thers)|(Dr|Nurse|Prof)\.? \p{Lu}[\p{L}'’-]{1,30}) (had )?(told|informed|advised) (me|us) that\b", Options)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(Mr|Ms|Mrs|Dr|Prof|Nurse|Officer|Sgt|Sergeant)\.? ", Options)]
    private static partial Regex Courtesy();
}
