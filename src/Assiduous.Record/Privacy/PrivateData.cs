using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Citations;

namespace Assiduous.Record.Privacy;

/// <summary>Something in a text that must be redacted before it is filed.</summary>
/// <param name="Code">Its code, <c>social-security-number</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record PrivateSpan(string Code, TextSpan Span);

/// <summary>
/// Finds the identifiers that Fed. R. Civ. P. 5.2(a) and Fed. R. Crim. P. 49.1(a) have redacted. What already shows no more than the rule
/// allows (four digits, a year, initials) is passed over. Linear in the text.
/// </summary>
internal static partial class PrivateData
{
    /// <summary>How far before a number the word that says what it is may stand, in letters.</summary>
    private const int Reach = 48;

    private const string Month = "(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";

    [GeneratedRegex(@"\b\d{3}[-–‑]\d{2}[-–‑]\d{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Nine();

    [GeneratedRegex(@"\b\d{9}\b|\b\d{3}[ .]?\d{2}[ .]?\d{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex NineTogether();

    [GeneratedRegex(@"\b\d{2}[-–‑]\d{7}\b|\b9\d{2}[-–‑ ]\d{2}[-–‑ ]\d{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Employer();

    [GeneratedRegex(@"\b\d([ -]?\d){4,18}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b|\b" + Month + @"\.? \d{1,2}(st|nd|rd|th)?,? \d{4}\b|\b\d{1,2} " + Month + @"\.? \d{4}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(minor (child|son|daughter|children|plaintiff)|infant plaintiff|minor)\s*,?\s*(named\s+|is\s+)?(?<name>[A-Z][a-z]+( [A-Z]\.)? [A-Z][a-z]+)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MinorBefore();

    [GeneratedRegex(@"\b(?<name>[A-Z][a-z]+( [A-Z]\.)? [A-Z][a-z]+)\s*,?\s*(a|an|the)\s+(minor|infant)\b|\b(?<name>[A-Z][a-z]+( [A-Z]\.)? [A-Z][a-z]+),\s+(aged?\s+)?(1[0-7]|[1-9])([- ]years?[- ]old)?,", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MinorBehind();

    [GeneratedRegex(@"\b(1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]year[- ]old\s+(son|daughter|child|boy|girl|nephew|niece|brother|sister|student),?\s+(named\s+)?(?<name>[A-Z][a-z]+( [A-Z][a-z]+)?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MinorAged();

    [GeneratedRegex(@"\b\d{1,6}[A-Z]? ([NSEW]\.? )?([A-Z][A-Za-z.'’]+ ){1,4}(Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Terrace|Way)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    private static readonly string[] SocialWords = ["social security", "ssn", "s.s.n", "ss#", "ss #", "soc. sec"];

    private static readonly string[] TaxWords = ["taxpayer", "tax id", "tax identification", "ein", "tin", "itin", "employer identification", "federal id"];

    private static readonly string[] AccountWords =
        ["account", "acct", "a/c", "routing", "iban", "credit card", "debit card", "card number", "card no", "visa", "mastercard", "amex", "checking", "savings", "401(k)", "brokerage"];

    /// <summary>Whose numbers are as long as those of payment cards, and by chance pass their check.</summary>
    private static readonly string[] ParcelWords = ["tracking", "serial", "invoice", "order n", "claim n", "policy", "confirmation", "parcel", "shipment"];

    private static readonly string[] BirthWords = ["born", "birth", "dob", "d.o.b", "birthday"];

    private static readonly string[] HomeWords = ["reside", "residing", "lives at", "living at", "lived at", "home address", "residence at", "home at", "domiciled"];

    /// <summary>Words that begin with a capital in papers and are no names of people: "Weller Deposition, 12, 14".</summary>
    private static readonly HashSet<string> PaperWords = new(StringComparer.Ordinal)
    {
        "Deposition", "Declaration", "Affidavit", "Transcript", "Exhibit", "Exhibits", "Complaint", "Statement", "Memorandum", "Brief", "Order", "Report", "Volume", "Rule", "Rules", "Section", "Page", "Pages", "Paragraph",
        "Paragraphs", "Line", "Lines", "Trial", "Docket", "Document", "Street", "Avenue", "Road", "Court", "Count", "Response", "Reply", "Answer", "Appendix", "Table", "Number", "Part", "Chapter", "Article", "Title",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>What may stand between the word for an account and its number.</summary>
    private static readonly HashSet<string> Counting = new(StringComparer.OrdinalIgnoreCase) { "no", "nos", "num", "number", "numbers", "numbered", "is", "was", "are", "were", "nr", "and", "routing", "account", "bank", "card", "for", "with", "the", "ending", "beginning" };

    /// <summary>Whose number it is where "no." stands behind another word.</summary>
    private static readonly string[] OtherNumbers = ["report", "case", "docket", "incident", "badge", "page", "exhibit", "ex", "invoice", "bates", "complaint", "index", "paragraph", "bill", "order", "file", "claim", "shield", "tel", "telephone", "phone", "fax"];

    /// <summary>What must be redacted, in order, no place twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="addresses">Whether home addresses count, as in criminal cases (Fed. R. Crim. P. 49.1(a)(5)).</param>
    public static IReadOnlyList<PrivateSpan> In(string text, bool addresses)
    {
        var found = new List<PrivateSpan>();
        Add(found, "social-security-number", Nine().Matches(text).Where(m => IsSocial(m.Value) && !Follows(text, m.Index, TaxWords) && StandsAlone(text, m)));
        Add(found, "social-security-number", NineTogether().Matches(text).Where(m => Follows(text, m.Index, SocialWords)));
        Add(found, "taxpayer-number", Employer().Matches(text).Where(m => m.Value[0] == '9' && m.Value.Count(char.IsAsciiDigit) == 9 && m.Value.Length == 11 || Follows(text, m.Index, TaxWords)));
        Add(found, "taxpayer-number", Nine().Matches(text).Where(m => Follows(text, m.Index, TaxWords)));
        Add(found, "taxpayer-number", NineTogether().Matches(text).Where(m => Follows(text, m.Index, TaxWords)));
        Add(found, "account-number", Long().Matches(text).Where(m => IsAccount(text, m)));
        Add(found, "birth-date", Day().Matches(text).Where(m => Follows(text, m.Index, BirthWords, OneSentence)));
        foreach (var minor in (Regex[])[MinorBefore(), MinorBehind(), MinorAged()])
            Add(found, "minor-name", minor.Matches(text).Where(m => !m.Groups["name"].Value.Split(' ').Any(PaperWords.Contains)));
        if (addresses) Add(found, "home-address", Address().Matches(text).Where(m => Follows(text, m.Index, HomeWords)));
        return [.. found.OrderBy(f => f.Span.Start)];
    }

    private static void Add(List<PrivateSpan> found, string code, IEnumerable<Match> matches)
    {
        foreach (var match in matches)
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (!found.Exists(f => f.Span.Overlaps(span))) found.Add(new PrivateSpan(code, span));
        }
    }

    /// <summary>Numbers that the Social Security Administration gives out: no area 000, 666 or 9xx, no group 00, no serial 0000.</summary>
    private static bool IsSocial(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits[..3] is not ("000" or "666") && digits[0] != '9' && digits[3..5] is not "00" && digits[5..] is not "0000";
    }

    private static bool IsAccount(string text, Match match)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        if (digits.Length is < 5 or > 19) return false;
        if (Follows(text, match.Index, AccountWords, Numbers)) return !IsDay(match.Value);
        return digits.Length is >= 13 and <= 16 && digits[0] is >= '3' and <= '6' && Luhn(digits) && !Follows(text, match.Index, ParcelWords);
    }

    private static bool IsDay(string value) => value.Length <= 10 && value.Contains('-', StringComparison.Ordinal) && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out _);

    /// <summary>The check digit that payment cards bear (ISO/IEC 7812-1).</summary>
    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>Whether nothing joins a number to more letters or figures, as in a Bates or report number.</summary>
    private static bool StandsAlone(string text, Match match)
    {
        var (before, end) = (match.Index - 1, match.Index + match.Length);
        if (before > 0 && text[before] is '-' or '–' or '_' or '/' or ':' && char.IsLetterOrDigit(text[before - 1])) return false;
        return end + 1 >= text.Length || text[end] is not ('-' or '–' or '_' or '/') || !char.IsLetterOrDigit(text[end + 1]);
    }

    /// <summary>Whether the words between belong to one sentence.</summary>
    private static bool OneSentence(ReadOnlySpan<char> between)
    {
        for (var i = 3; i + 2 < between.Length; i++)
            if (between[i] == ';' || (between[i] == '.' && char.IsWhiteSpace(between[i + 1]) && char.IsUpper(between[i + 2]))) return false;
        return true;
    }

    /// <summary>Whether the words between do nothing but lead to the number of an account.</summary>
    private static bool Numbers(ReadOnlySpan<char> between)
    {
        var words = between.ToString().Split([' ', '.', ',', ':', '#', '(', ')', '\n', '\t', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.All(Counting.Contains)) return true;
        return words.Length is > 1 and <= 5 && words[^1] is "no" or "No" or "number" or "Number" or "numbered" && !OtherNumbers.Contains(words[^2], StringComparer.OrdinalIgnoreCase);
    }

    private delegate bool Between(ReadOnlySpan<char> words);

    /// <summary>Whether one of the words stands, from the beginning of a word, close before a place, with nothing between that parts them.</summary>
    private static bool Follows(string text, int at, string[] words, Between? joins = null)
    {
        var start = Math.Max(0, at - Reach);
        var before = text.AsSpan(start, at - start);
        foreach (var word in words)
        {
            var found = before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (found > 0 && char.IsLetter(before[found - 1]))) continue;
            var end = found + word.Length;
            if (word.Length <= 4 && end < before.Length && char.IsLetter(before[end])) continue;
            while (end < before.Length && char.IsLetter(before[end])) end++;
            if (joins is null || joins(before[end..])) return true;
        }

        return false;
    }
}
