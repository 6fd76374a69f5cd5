using System.Text.RegularExpressions;

namespace Assiduous.Statements.Status;

/// <summary>Tells what keeps a stipulation, or a paragraph of one, from conceding a fact on this motion.</summary>
internal static partial class Stipulations
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Block = 160;

    /// <summary>Whether the paper is made for another purpose than this motion or the trial, or a place for a signature in it is empty.</summary>
    public static bool Bars(string text) => Purpose().Matches(text).Any(m => !Here().IsMatch(m.Value)) || Unsigned(text);

    /// <summary>Whether a paragraph tells what a party says, or that the parties differ, and not what is so.</summary>
    public static bool Reserves(string paragraph) => Position().IsMatch(paragraph);

    /// <summary>A line to sign on, with no signature between it and the party for whom it stands.</summary>
    private static bool Unsigned(string text) => Line().Matches(text).Any(m =>
        text[m.Index..Math.Min(text.Length, m.Index + Block)] is var below && For().Match(below) is { Success: true } party && !below[..party.Index].Contains("/s/", StringComparison.Ordinal)
        && !text[Math.Max(0, m.Index - 40)..m.Index].Contains("/s/", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(solely|only|exclusively) for (the )?(limited )?purposes? of [^.;]{0,120}|\bfor (the )?(limited |sole )?purposes? of [^.;]{0,120}\b(only|alone|and for no other purpose)\b|\bfor the (limited|sole) purpose of [^.;]{0,120}", Options)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\bsummary judgment\b|\bthis (motion|action|case|litigation|lawsuit)\b|\btrial\b|\bcross-motions?\b", Options)]
    private static partial Regex Here();

    [GeneratedRegex(@"\b(contends?|asserts?|alleges?|claims?|maintains?|denies|disputes?|disagrees?|takes? the position|will (argue|prove|show|offer)|reserves?|whether|if called|would testify)\b", Options)]
    private static partial Regex Position();

    [GeneratedRegex(@"_{8,}", Options)]
    private static partial Regex Line();

    [GeneratedRegex(@"\b(attorneys?|counsel) for\b|\bpro se\b", Options)]
    private static partial Regex For();
}
