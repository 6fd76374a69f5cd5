namespace Assiduous.Judgment;

/// <summary>Which reading of the local rule is made.</summary>
public enum Reading
{
    /// <summary>The rule as written.</summary>
    Strict,

    /// <summary>The whole record.</summary>
    Assiduous,
}
