namespace Assiduous.Citations.Checking;

/// <summary>Makes findings about one text.</summary>
internal sealed class FindingMaker(string text)
{
    public string Source { get; } = text;

    public Finding On(Citation citation, string code, Severity severity, string message, string? rule = null, string? suggestion = null) =>
        At(citation.Span, code, severity, message, rule, suggestion);

    public Finding At(TextSpan span, string code, Severity severity, string message, string? rule = null, string? suggestion = null) => new()
    {
        Code = code,
        Severity = severity,
        Span = span,
        Text = span.Of(Source),
        Message = message,
        Rule = rule,
        Suggestion = suggestion,
    };
}
