using System.Globalization;

namespace Assiduous.Statements.Words;

/// <summary>Puts a day together that is told in pieces: "March 3rd … the 4th", "The 9th. – Of what month? – August of 2021."</summary>
internal static class Days
{
    /// <summary>How many clauses on its month may follow a day.</summary>
    private const int Reach = 3;

    /// <summary>The clauses, with days that name no month set into the month told before them, or soon after.</summary>
    public static IReadOnlyList<Clause> Complete(IReadOnlyList<Clause> clauses)
    {
        clauses = Counted(clauses);
        if (!clauses.Any(c => c.Terms.Any(Day))) return clauses;
        var whole = clauses.ToList();
        var month = 0;
        for (var i = 0; i < whole.Count; i++)
        {
            var at = month > 0 ? month : whole[i].Terms.Any(Day) ? Ahead(whole, i) : 0;
            if (at > 0 && whole[i].Terms.Any(Day)) whole[i] = whole[i] with { Terms = [.. whole[i].Terms.Select(t => Day(t) ? new Term(TermKind.Date, t.Surface, "date", at / 100 * 100 + t.Value) : t)] };
            foreach (var date in whole[i].Terms.Where(t => t.Kind is TermKind.Date)) month = (int)date.Value;
        }

        return whole;
    }

    /// <summary>The clauses, with "the next day" and "two weeks later" counted from the day told last before them.</summary>
    private static IReadOnlyList<Clause> Counted(IReadOnlyList<Clause> clauses)
    {
        List<Clause>? whole = null;
        DateTime? last = null;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (last is { } from && !clauses[i].Terms.Any(t => t.Kind is TermKind.Date) && After(clauses[i].Text) is { } days)
            {
                var day = from.AddDays(days);
                var year = from.Year == Unknown ? 0 : day.Year;
                whole ??= [.. clauses];
                whole[i] = clauses[i] with { Terms = [.. clauses[i].Terms, new(TermKind.Date, day.ToString(year == 0 ? "MMMM d" : "MMMM d yyyy", CultureInfo.InvariantCulture).ToLowerInvariant(), "date", year * 10000 + day.Month * 100 + day.Day)] };
                continue;
            }

            if (clauses[i].Asserted && clauses[i].Terms.LastOrDefault(t => t.Kind is TermKind.Date) is { } told && Whole(told) is { } known) last = known;
        }

        return whole ?? clauses;
    }

    /// <summary>Stands for the year that a date does not name.</summary>
    private const int Unknown = 2001;

    private static DateTime? Whole(Term date)
    {
        var (year, month, day) = ((int)date.Value / 10000, (int)date.Value / 100 % 100, (int)date.Value % 100);
        if (year == 0) year = Unknown;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
    }

    /// <summary>How many days after an earlier day words place something; null where they count none.</summary>
    private static int? After(string text)
    {
        var words = Tokens.Of(text).Where(t => !t.IsMark).Select(t => t.Lower).ToList();
        string At(int i) => i >= 0 && i < words.Count ? words[i] : "";
        for (var i = 0; i < words.Count; i++)
        {
            if (At(i) is "next" or "following" && At(i - 1) is "the" or "very" && At(i + 1) is "day" or "morning" or "afternoon" or "evening") return 1;
            if (At(i) is "day" && At(i - 1) is "the" && At(i + 1) is "after" && At(i + 2) is "" or "that") return 1;
            if (At(i) is not ("later" or "after") || At(i) is "after" && At(i + 1) is not ("" or "that") || At(i - 1) is not ("day" or "days" or "week" or "weeks")) continue;
            if ((Quantities.Figure(At(i - 2)) ?? Quantities.Small(At(i - 2)) ?? (At(i - 2) is "a" or "one" ? 1 : 0)) is > 0 and <= 60 and var count) return (int)count * (At(i - 1)[0] == 'w' ? 7 : 1);
        }

        return null;
    }

    /// <summary>The month that one of the next clauses names without a day.</summary>
    private static int Ahead(List<Clause> clauses, int from)
    {
        for (var i = from; i < Math.Min(from + Reach + 1, clauses.Count); i++)
            if (clauses[i].Terms.FirstOrDefault(t => t.Kind is TermKind.Date && (int)t.Value % 100 == 0) is { } named) return (int)named.Value;
        return 0;
    }

    private static bool Day(Term t) => t is { Kind: TermKind.Number, Ordinal: true, Stem: "" } && t.Value <= 31;
}
