using Assiduous.Judgment.Corrections;

namespace Assiduous.Web.Pages;

/// <summary>Which decisions were one press of a key: a status in both readings.</summary>
internal static class Pairs
{
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(2);

    /// <summary>Whether two decisions say the same of a fact in the two readings and were made together.</summary>
    public static bool OneOf(Correction one, Correction other) =>
        one.Body is StatusOverruled a && other.Body is StatusOverruled b
        && a.Fact == b.Fact && a.Status == b.Status && a.Reading != b.Reading
        && string.Equals(one.Author, other.Author, StringComparison.Ordinal) && string.Equals(one.Reason, other.Reason, StringComparison.Ordinal)
        && (one.At - other.At).Duration() < Together;
}
