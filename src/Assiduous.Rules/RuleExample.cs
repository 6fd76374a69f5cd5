namespace Assiduous.Rules;

/// <summary>An example of papers under a rule.</summary>
/// <param name="Papers">Its name under <c>rules/local-rules/examples</c>.</param>
/// <param name="Finding">Code of the finding that it must give; null where it complies and must give none that is graver than a note.</param>
public sealed record RuleExample(string Papers, string? Finding);
