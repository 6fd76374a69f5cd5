using System.Reflection;

namespace Assiduous.Storage.Data;

/// <summary>A numbered step from one shape of the tables to the next.</summary>
/// <param name="Number">Its number, from 1 without gaps.</param>
/// <param name="Name">Its name, <c>001-matter</c>.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>The steps of a dialect, in order: <c>Migrations/DIALECT/NNN-name.sql</c>.</summary>
    public static IReadOnlyList<Migration> Of(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        var prefix = $"migrations/{dialect}/";
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => Read(assembly, n, n[prefix.Length..^".sql".Length]))];
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new(int.Parse(name.AsSpan(0, 3)), name, reader.ReadToEnd());
    }
}
