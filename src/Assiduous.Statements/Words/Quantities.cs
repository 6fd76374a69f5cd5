using System.Globalization;

namespace Assiduous.Statements.Words;

/// <summary>Reads numbers, amounts, times and dates, in figures or words.</summary>
internal static class Quantities
{
    private static readonly Dictionary<string, double> Cardinals = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12,
    };

    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "inch", "foot", "hour", "day", "week", "month", "year", "minut", "second", "time", "pound", "mil", "dollar",
    };

    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
         "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Reads a quantity at <paramref name="at"/> and moves past it; null where there is none.</summary>
    public static Term? Read(List<Token> tokens, ref int at, Lexicon lexicon)
    {
        var start = at;
        var term = Date(tokens, ref at) ?? DayOfMonth(tokens, ref at) ?? SlashDate(tokens, ref at) ?? Time(tokens, ref at) ?? Money(tokens, ref at) ?? Count(tokens, ref at, lexicon);
        if (term is null) return null;
        return term with { Approximate = Before(tokens, start, "about", "approximately", "around", "roughly", "nearly", "almost", "some", "maybe")
            || at < tokens.Count && tokens[at].Lower is "maybe" or "approximately" || at + 1 < tokens.Count && tokens[at].IsMark && tokens[at + 1].Lower is "maybe",
            Bound = Before(tokens, start, "than", "least", "most", "over", "under") || Most(tokens, start, term) && term.Kind is TermKind.Time || Least(tokens, start, term),
            AtMost = start > 0 && tokens[start - 1].Lower is "within" || Most(tokens, start, term), AtLeast = Least(tokens, start, term) };
    }

    /// <summary>Whether a figure is the most that may be: "no later than", "at most", "up to".</summary>
    private static bool Most(List<Token> tokens, int at, Term term)
    {
        var (one, two, three) = (Word(tokens, at - 1), Word(tokens, at - 2), Word(tokens, at - 3));
        return one is "than" && two is "later" or "more" && three is "no" or "not" || one is "most" && two is "at" || one is "to" && two is "up" || one is "exceed" && two is "not" || term.Kind is TermKind.Time && one is "by" or "before";
    }

    /// <summary>Whether a figure is the least that may be: "after six", "more than", "exceeded".</summary>
    private static bool Least(List<Token> tokens, int at, Term term)
    {
        var (one, two, three) = (Word(tokens, at - 1), Word(tokens, at - 2), Word(tokens, at - 3));
        return one is "than" && two is "more" or "later" or "longer" && three is not ("no" or "not") || one is "than" && two is "less" && three is "no" || one is "over" or "exceeded" or "exceeding" || one is "exceed" && two is not "not"
            || one is "least" && two is "at" || term.Kind is TermKind.Time && one is "after" or "past";
    }

    private static string Word(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Lower : "";

    private static bool Before(List<Token> tokens, int at, params string[] words)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
            if (Array.IndexOf(words, tokens[i].Lower) >= 0) return true;
        return false;
    }

    private static Term? Date(List<Token> tokens, ref int at)
    {
        var month = Array.IndexOf(Months, tokens[at].Lower) + 1;
        var i = at + 1;
        if (month == 0 && Abbreviated(tokens, at) is { } brief) (month, i) = (brief, Word(tokens, at + 1) is "." ? at + 2 : at + 1);
        if (month == 0 || !char.IsUpper(tokens[at].Text[0])) return null;
        int day = 0, year = 0;
        if (Word(tokens, i) is "the" && i + 1 < tokens.Count && tokens[i + 1].Text is [>= '1' and <= '9', ..]) i++;
        if (i < tokens.Count && Figure(tokens[i].Lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h')) is { } d and >= 1 and <= 31) { day = (int)d; i++; }
        if (i < tokens.Count && tokens[i].Lower is "," or "of") i++;
        if (i < tokens.Count && Figure(tokens[i].Lower) is { } y and >= 1800 and <= 2200) { year = (int)y; i++; }
        else if (Word(tokens, i) is "'" && Figure(Word(tokens, i + 1)) is { } short_ and >= 0 and <= 99 && tokens[i + 1].Text.Length == 2) { year = (int)short_ + (short_ < 50 ? 2000 : 1900); i += 2; }
        else if (i > at + 1 && tokens[i - 1].IsMark) i--;
        if (day == 0 && year == 0 && !Bare(tokens, at, month)) return null;
        at = i;
        var shown = Months[month - 1] + (day > 0 ? $" {day}" : "") + (year > 0 ? $" {year}" : "");
        return new(TermKind.Date, shown, "date", year * 10000 + month * 100 + day);
    }

    /// <summary>The month that a short form, "Sept. 12", "Oct 2021", stands for; null where it is none.</summary>
    private static int? Abbreviated(List<Token> tokens, int at)
    {
        var month = tokens[at].Lower is "sept" ? 9 : tokens[at].Lower.Length == 3 ? Array.FindIndex(Months, m => m.StartsWith(tokens[at].Lower, StringComparison.Ordinal)) + 1 : 0;
        var next = Word(tokens, at + 1) is "." ? at + 2 : at + 1;
        return month > 0 && next < tokens.Count && tokens[next].Text is [>= '0' and <= '9', ..] ? month : null;
    }

    /// <summary>Whether a month stands alone for a time, "in December", and is no verb or name, "May I", "March down".</summary>
    private static bool Bare(List<Token> tokens, int at, int month) => !(at + 1 < tokens.Count && tokens[at + 1].Text is [>= 'A' and <= 'Z', ..] and not "I") && at > 0 && Word(tokens, at - 1) is "in" or "of" or "last" or "since" or "until" or "early" or "late" or "mid" or "by" or "through" or "during" or "around" or "to" or "from" or "following" or "that"
        || month is not (3 or 5 or 8 or 6 or 4) && (at + 1 >= tokens.Count || tokens[at + 1].IsMark);

    /// <summary>"The first of February", "the 9th of May, 2021".</summary>
    private static Term? DayOfMonth(List<Token> tokens, ref int at)
    {
        if (Word(tokens, at) is "last" && Word(tokens, at + 1) is "day" && Word(tokens, at + 2) is "of" && Array.IndexOf(Months, Word(tokens, at + 3)) >= 0)
        {
            var end = at + 3;
            if (Date(tokens, ref end) is not { } named || (int)named.Value % 100 != 0) return null;
            at = end;
            var (inYear, inMonth) = ((int)named.Value / 10000, (int)named.Value / 100 % 100);
            var last = DateTime.DaysInMonth(inYear is 0 ? 2001 : inYear, inMonth);
            return named with { Value = named.Value + last, Surface = $"{Months[inMonth - 1]} {last}" };
        }

        if (Word(tokens, at + 1) is "day" && Word(tokens, at + 2) is "of" && Array.IndexOf(Months, Word(tokens, at + 3)) >= 0 && Array.IndexOf(Ordinals, tokens[at].Lower) is >= 0 and var nth)
        {
            var end = at + 3;
            if (Date(tokens, ref end) is not { } month_) return null;
            at = end;
            return month_ with { Value = (int)month_.Value / 100 * 100 + nth + 1, Surface = $"{Months[(int)month_.Value / 100 % 100 - 1]} {nth + 1}" };
        }

        if (at + 2 >= tokens.Count || tokens[at + 1].Lower is not "of" || Array.IndexOf(Months, tokens[at + 2].Lower) < 0) return null;
        var day = Array.IndexOf(Ordinals, tokens[at].Lower) + 1;
        if (day == 0 && Figure(tokens[at].Lower.TrimEnd('s', 't', 'n', 'd', 'r', 'h')) is { } d and >= 1 and <= 31) day = (int)d;
        if (day == 0) return null;
        var i = at + 2;
        if (Date(tokens, ref i) is { } dated && (int)dated.Value % 100 == 0) { at = i; return dated with { Value = dated.Value + day, Surface = $"{Months[(int)dated.Value / 100 % 100 - 1]} {day}" }; }
        at += 3;
        var month = Array.IndexOf(Months, tokens[at - 1].Lower) + 1;
        return new(TermKind.Date, $"{Months[month - 1]} {day}", "date", month * 100 + day);
    }

    private static Term? SlashDate(List<Token> tokens, ref int at)
    {
        var parts = tokens[at].Lower.Split('/');
        if (parts.Length != 3 || !Array.TrueForAll(parts, p => p.Length is > 0 and <= 4 && p.All(char.IsAsciiDigit))) return null;
        var numbers = Array.ConvertAll(parts, int.Parse);
        var year = numbers[2] < 100 ? numbers[2] + (numbers[2] < 50 ? 2000 : 1900) : numbers[2];
        at++;
        return new(TermKind.Date, string.Join('/', parts), "date", year * 10000 + numbers[0] * 100 + numbers[1]);
    }

    private static Term? Time(List<Token> tokens, ref int at)
    {
        var parts = tokens[at].Lower.Split(':');
        double minutes;
        var i = at + 1;
        var half = false;
        if (parts.Length is 2 or 3 && Array.TrueForAll(parts, p => p.Length is 1 or 2 && p.All(char.IsAsciiDigit)))
        {
            var numbers = Array.ConvertAll(parts, int.Parse);
            if (numbers[0] > 24 || numbers[1] > 59) return null;
            minutes = numbers[0] * 60 + numbers[1] + (numbers.Length == 3 ? numbers[2] / 60.0 : 0);
            half = numbers[0] > 12 || numbers.Length == 3 && numbers[0] == 0;
        }
        else if (Figure(tokens[at].Lower) is { } hour and >= 1 and <= 12 && HalfDay(tokens, at + 1) is not null) minutes = hour * 60;
        else if (i + 1 < tokens.Count && Small(tokens[at].Lower) is { } less && tokens[i].Lower is "to" or "before" && Small(tokens[i + 1].Lower) is { } next and <= 12
            && less is 5 or 10 or 15 or 20 or 25 && Before(tokens, at, "about", "at", "around"))
        {
            minutes = next * 60 - less;
            i += 2;
        }
        else if (Spoken(tokens, at) is { } told) (minutes, i) = told;
        else return null;
        if (HalfDay(tokens, i) is { } afternoon)
        {
            half = true;
            if (afternoon && minutes < 720) minutes += 720;
            if (!afternoon && minutes >= 720) minutes -= 720;
            while (i < tokens.Count && tokens[i].Lower is "a" or "p" or "m" or "." or "am" or "pm" or "a.m" or "p.m") i++;
        }

        at = i;
        return new(TermKind.Time, Hour(minutes, half), "time", minutes) { HalfKnown = half };
    }

    /// <summary>An hour for a reader: "2:00 a.m.", or "2:00" where the half of the day is not told.</summary>
    private static string Hour(double minutes, bool half)
    {
        var (hour, minute) = ((int)minutes / 60, (int)minutes % 60);
        return $"{(hour % 12 == 0 ? 12 : hour % 12)}:{minute:00}{(half ? hour < 12 ? " a.m." : " p.m." : "")}";
    }

    /// <summary>An hour in words, with where it ends: "four-thirty", "six o'clock", "after six."; null where the number counts something.</summary>
    private static (double Minutes, int End)? Spoken(List<Token> tokens, int at)
    {
        if (Small(tokens[at].Lower) is not ({ } hour and >= 1 and <= 12)) return Figure(tokens[at].Lower) is { } printed and >= 1 and <= 12 && Word(tokens, at + 1) is "o" ? (printed * 60, at + 2) : null;
        if (Word(tokens, at + 1) is "o") return (hour * 60, at + 2);
        var hyphen = Word(tokens, at + 1) is "-";
        var leads = Word(tokens, at - 1) is "at" or "by" or "past" or "until" or "till" or "after" or "before" or "around" or "about" or "than" or "from" or "to";
        var next = hyphen ? at + 2 : at + 1;
        if ((hyphen || leads) && Small(Word(tokens, next)) is { } minutes and (15 or 20 or 30 or 40 or 45 or 50) && Word(tokens, next + 1) is "" or "," or "." or "?" or ";" or "in" or "on" or "every" or "and" or "or" or "when" or "that" or "most")
        {
            var (more, end) = minutes is 40 && Word(tokens, next + 1) is "-" && Small(Word(tokens, next + 2)) is { } five and < 10 ? (five, next + 3) : (0, next + 1);
            return (hour * 60 + minutes + more, end);
        }

        return Word(tokens, at - 1) is "at" or "by" or "past" or "until" or "till" or "after" && Word(tokens, at + 1) is "" or "." or "?" or ";" or "in" or "every" or "when" && Word(tokens, at + 2) is not ("the" or "all") | Word(tokens, at + 3) is "morning" or "afternoon" or "evening"
            ? (hour * 60, at + 1) : null;
    }

    /// <summary>Whether p.m. stands at <paramref name="at"/>: true for p.m., false for a.m., null for neither.</summary>
    private static bool? HalfDay(List<Token> tokens, int at)
    {
        if (at >= tokens.Count) return null;
        if (tokens[at].Lower is "am" or "a.m") return false;
        if (tokens[at].Lower is "pm" or "p.m") return true;
        if (tokens[at].Lower is "a" or "p" && at + 2 < tokens.Count && tokens[at + 1].Lower is "." && tokens[at + 2].Lower is "m") return tokens[at].Lower is "p";
        if (at + 2 < tokens.Count && tokens[at].Lower is "in" or "at")
        {
            if (tokens[at + 2].Lower is "morning") return false;
            if (tokens[at + 2].Lower is "afternoon" or "evening") return true;
        }

        return null;
    }

    private static Term? Money(List<Token> tokens, ref int at)
    {
        if (tokens[at].Lower[0] != '$' || Figure(tokens[at].Lower[1..]) is not { } amount) return null;
        at++;
        if (at < tokens.Count && tokens[at].Lower is "million" or "thousand" or "billion")
            amount *= tokens[at++].Lower switch { "million" => 1e6, "billion" => 1e9, _ => 1e3 };
        return new(TermKind.Money, "$" + amount.ToString(CultureInfo.InvariantCulture), "money", amount);
    }

    private static Term? Count(List<Token> tokens, ref int at, Lexicon lexicon)
    {
        var word = tokens[at].Lower;
        if (word is "three" && Word(tokens, at + 1) is "quarters" && Word(tokens, at + 2) is "of" && Word(tokens, at + 3) is "an" && Word(tokens, at + 4) is "hour") { at += 5; return new(TermKind.Number, "three quarters of an hour", "minut", 45); }
        if (word is "quarter" or "half" or "third" && Word(tokens, at - 1) is "a" or "one" or "about" && Word(tokens, at + 1) is "of" && Word(tokens, at + 2) is "it" or "that" or "the" or "my" or "their" or "its" && Word(tokens, at + 3) is not ("hour" or "day")) { at += 2; return new(TermKind.Number, word, "percent", word is "quarter" ? 25 : word is "half" ? 50 : 100.0 / 3); }
        if (word is "quarter" && Word(tokens, at + 1) is "of" && Word(tokens, at + 2) is "an" && Word(tokens, at + 3) is "hour") { at += 4; return new(TermKind.Number, "quarter of an hour", "minut", 15); }
        if (Half(tokens, at) is { } half) { at = half; return new(TermKind.Number, "half hour", "minut", 30); }
        if (word is "once" && at > 0 && (at + 1 >= tokens.Count || tokens[at + 1].IsMark || tokens[at + 1].Lower is "in" or "on" or "during" or "that" or "a") || word is "once" && at == 0 && (tokens.Count == 1 || tokens[1].IsMark)) { at++; return new(TermKind.Number, word, "time", 1); }
        if (word is "twice" or "thrice") { at++; return new(TermKind.Number, word, "time", word is "twice" ? 2 : 3); }
        var ordinal = Array.IndexOf(Ordinals, word) + 1;
        if (ordinal == 0 && word.Length > 2 && word.EndsWith("th", StringComparison.Ordinal) && Figure(word[..^2]) is { } nth) ordinal = (int)nth;
        if (word is "second" && Word(tokens, at - 1) is "a" && Word(tokens, at - 2) is not "than" && at + 1 < tokens.Count && !tokens[at + 1].IsMark && !lexicon.IsStop(tokens[at + 1].Lower)) return null; // "a second officer" is another one
        if (word is "second" && Word(tokens, at - 1) is "a" && (at + 1 >= tokens.Count || tokens[at + 1].IsMark || lexicon.IsStop(tokens[at + 1].Lower))) { at++; return new(TermKind.Number, "one", "second", 1); } // "it lasted about a second"
        if (ordinal > 0 && word is not "second" || word is "second" && !Previous(tokens, at))
        {
            at++;
            return new(TermKind.Number, word, Unit(tokens, at, lexicon), ordinal) { Ordinal = true };
        }

        var from = at;
        if (Value(tokens, ref at) is not { } value) return null;
        if (value is 1 && word is "one" && !Measures.Contains(Unit(tokens, at, lexicon)) || value is 911)
        {
            at = from;
            return null;
        }

        if (at < tokens.Count && tokens[at].Lower is "cents" or "cent") { at++; return new(TermKind.Money, word, "money", value / 100); }
        if (at < tokens.Count && tokens[at].Lower is "dollars" or "dollar") { at++; return new(TermKind.Money, word, "money", value); }
        return new(TermKind.Number, word, Unit(tokens, at, lexicon), value);
    }

    /// <summary>Where "half an hour" or "half hour" ends; null where it is not told.</summary>
    private static int? Half(List<Token> tokens, int at)
    {
        if (tokens[at].Lower is not "half") return null;
        var next = Word(tokens, at + 1) is "an" or "-" ? at + 2 : at + 1;
        return Word(tokens, next) is "hour" ? next : null;
    }

    private static bool Previous(List<Token> tokens, int at)
    {
        var before = Word(tokens, at - 1) is "-" ? at - 2 : at - 1;
        return before >= 0 && (Small(tokens[before].Lower) is not null || Figure(tokens[before].Lower) is not null);
    }

    private static double? Value(List<Token> tokens, ref int at)
    {
        if (Figure(tokens[at].Lower) is { } figure) { at++; return figure; }
        if (Small(tokens[at].Lower) is not { } sum) return null;
        at++;
        while (at < tokens.Count)
        {
            var next = tokens[at].Lower is "-" && at + 1 < tokens.Count ? at + 1 : at;
            if (sum >= 20 && sum % 10 == 0 && sum < 100 && Small(tokens[next].Lower) is { } unit and < 10) { sum += unit; at = next + 1; }
            else if (tokens[at].Lower is "hundred") { sum *= 100; at++; }
            else if (tokens[at].Lower is "thousand") { sum *= 1000; at++; }
            else break;
        }

        return sum;
    }

    /// <summary>The noun counted, among the next three words.</summary>
    private static string Unit(List<Token> tokens, int at, Lexicon lexicon)
    {
        for (var i = at; i < Math.Min(at + 3, tokens.Count); i++)
        {
            if (tokens[i].Lower is "-") continue;
            if (tokens[i].IsMark) return tokens[i].Lower is "'" ? "foot" : "";
            if (tokens[i].Lower is "of" or "percent" or "out") return tokens[i].Lower;
            if (i == at && tokens[i].Lower is "other" or "more" or "closed" or "additional" or "separate" or "different" or "full" or "short" or "long") continue;
            if (lexicon.IsStop(tokens[i].Lower) || Figure(tokens[i].Lower) is not null) return "";
            return lexicon.Stem(tokens[i].Lower);
        }

        return "";
    }

    /// <summary>A number told in a word, up to ninety; null for any other.</summary>
    public static double? Small(string word) => Cardinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>A number in figures; null for any other word.</summary>
    public static double? Figure(string word) =>
        word.Length > 0 && char.IsAsciiDigit(word[0]) && !word.Contains(':', StringComparison.Ordinal) && !word.Contains('/', StringComparison.Ordinal)
        && double.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
}
