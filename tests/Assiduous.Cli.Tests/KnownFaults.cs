using System.Globalization;
using System.Text.RegularExpressions;
using Assiduous.Testing;

namespace Assiduous.Cli.Tests;

/// <summary>A range of versions with a known fault: from the first, below the first that is mended; null where none is.</summary>
internal sealed record KnownFault(string Package, PackageVersion From, PackageVersion? Below, string Authority, string What)
{
    public bool Holds(string package, PackageVersion version) =>
        string.Equals(Package, package, StringComparison.OrdinalIgnoreCase) && version.Order(From) >= 0 && (Below is null || version.Order(Below) < 0);
}

/// <summary>The list in <c>build/known-faults.tsv</c>.</summary>
internal static partial class KnownFaults
{
    public static string File { get; } = Places.InRepository("build", "known-faults.tsv");

    public static IReadOnlyList<KnownFault> All { get; } = [.. System.IO.File.ReadLines(File).Where(l => l.Length > 0 && l[0] != '#').Select(Read)];

    /// <summary>What is known against a version, in words; null where nothing is.</summary>
    public static string? Against(string package, string version)
    {
        var read = PackageVersion.Read(version);
        return All.FirstOrDefault(f => f.Holds(package, read)) is { } fault ? $"{package} {version}: {fault.What} ({fault.Authority}); {(fault.Below is null ? "no version is mended" : $"mended in {fault.Below}")}" : null;
    }

    public static DateOnly AsOf() => DateOnly.ParseExact(Day().Match(System.IO.File.ReadLines(File).First()).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static KnownFault Read(string line) => line.Split('\t') is [var package, var from, var below, var authority, { Length: > 0 } what]
        ? new(package, PackageVersion.Read(from), below is "-" ? null : PackageVersion.Read(below), authority, what)
        : throw new FormatException($"build/known-faults.tsv: “{line}” has not five parts.");

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}

/// <summary>A version as NuGet orders them: numbers, then what has a word after them before what has none.</summary>
internal sealed record PackageVersion(string Text, int[] Numbers, string[] Words)
{
    public static PackageVersion Read(string text)
    {
        var parts = text.Split('+')[0].Split('-', 2);
        return new(text, [.. parts[0].Split('.').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture))], parts.Length > 1 ? parts[1].Split('.') : []);
    }

    /// <summary>Below 0 where this one comes first, above where the other does.</summary>
    public int Order(PackageVersion other)
    {
        for (var n = 0; n < Math.Max(Numbers.Length, other.Numbers.Length); n++)
            if (Numbers.ElementAtOrDefault(n).CompareTo(other.Numbers.ElementAtOrDefault(n)) is not 0 and var order) return order;
        if (Words.Length == 0 || other.Words.Length == 0) return other.Words.Length.CompareTo(Words.Length);
        for (var n = 0; n < Math.Min(Words.Length, other.Words.Length); n++)
            if (OrderOf(Words[n], other.Words[n]) is not 0 and var order) return order;
        return Words.Length.CompareTo(other.Words.Length);
    }

    public override string ToString() => Text;

    private static int OrderOf(string one, string other) =>
        int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var a) && int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var b) ? a.CompareTo(b) : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
}
