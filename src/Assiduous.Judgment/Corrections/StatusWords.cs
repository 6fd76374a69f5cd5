namespace Assiduous.Judgment.Corrections;

/// <summary>The members of enumerations as they stand in sentences.</summary>
public static class StatusWords
{
    /// <summary><c>DisputedInPart</c> becomes <c>disputed in part</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
