using System.Globalization;
using Assiduous.Judgment.Corrections;

namespace Assiduous.Matters.Correcting;

/// <summary>What people said of court, day, judge and counsel, laid over what <c>matter.yaml</c> says.</summary>
internal static class InputCorrections
{
    /// <summary>The settings with the corrections in force.</summary>
    public static MatterSettings Over(MatterSettings settings, CorrectionRun corrections)
    {
        foreach (var (correction, body) in corrections.InForce<InputOverruled>())
        {
            var said = $"{correction.Author} on {correction.At.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";
            switch (body.Input)
            {
                case RuleInput.Court: settings = settings.Saying("court", said) with { Court = body.Value }; break;
                case RuleInput.Judge: settings = settings.Saying("judge", said) with { Judge = body.Value }; break;
                case RuleInput.Counsel when body.Value is "all" or "not-all": settings = settings.Saying("allRepresented", said) with { AllRepresented = body.Value is "all" }; break;
                case RuleInput.Filed when DateOnly.TryParseExact(body.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day): settings = settings.Saying("filed", said) with { Filed = day }; break;
                default: corrections.Stale(correction, $"“{body.Value}” cannot be read for that."); break;
            }
        }

        return settings;
    }

    /// <summary>The corrections of inputs in force, by which one tells whether the papers must be read for another rule.</summary>
    public static IReadOnlyList<string> InForce(CorrectionRun corrections) => [.. corrections.InForce<InputOverruled>().Select(c => c.Correction.Id)];
}
