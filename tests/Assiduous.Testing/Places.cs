using System.Reflection;
using Xunit;

namespace Assiduous.Testing;

/// <summary>Where tests find the repository and the shared corpus.</summary>
public static class Places
{
    /// <summary>The root of the repository, with a trailing separator.</summary>
    public static string Root { get; } = typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => string.Equals(a.Key, "RepositoryRoot", StringComparison.Ordinal)).Value!;

    /// <summary>A path below the root of the repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// A path below the shared corpus (<c>ASSIDUOUS_SHARED</c>, default <c>../shared</c>). Where it is missing the test is skipped with a
    /// message, but fails where <c>CI</c> is <c>true</c>.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        if (SharedOrNull(parts) is { } path) return path;
        path = InShared(parts);
        var message = $"The shared corpus has no {path}. Set ASSIDUOUS_SHARED to the folder that holds it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(message);
        Assert.Skip(message);
        return path;
    }

    /// <summary>A path below the shared corpus; null where it is missing, for a measure that goes on without it.</summary>
    public static string? SharedOrNull(params string[] parts) => InShared(parts) is var path && (File.Exists(path) || Directory.Exists(path)) ? path : null;

    private static string InShared(string[] parts) =>
        Path.GetFullPath(Path.Combine([Environment.GetEnvironmentVariable("ASSIDUOUS_SHARED") ?? Path.Combine(Root, "..", "shared"), .. parts]));
}
