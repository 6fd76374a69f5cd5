namespace Assiduous.Rules;

/// <summary>Why a rule file could not be taken.</summary>
/// <param name="File">The file, by its name in the folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record RuleFileProblem(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>What came of reading a folder of rule files: the book, or every reason why there is none.</summary>
/// <param name="Book">The shipped rules with the folder's laid over them; null where anything is wrong, so that nothing is half-applied.</param>
/// <param name="Problems">What is wrong, in the order of files and lines.</param>
public sealed record RuleBookLoad(RuleBook? Book, IReadOnlyList<RuleFileProblem> Problems);
