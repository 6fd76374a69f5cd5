namespace Assiduous.Web.Pages;

/// <summary>A form that speaks of what is not, or no longer, in the review; the message says which and is shown.</summary>
internal sealed class FormException(string message) : Exception(message);
