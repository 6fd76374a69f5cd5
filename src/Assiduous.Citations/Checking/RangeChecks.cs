namespace Assiduous.Citations.Checking;

/// <summary>Places whose end comes before their beginning.</summary>
internal static class RangeChecks
{
    public static IEnumerable<Finding> Find(string text, IReadOnlyList<Citation> citations)
    {
        foreach (var citation in citations)
            foreach (var pin in citation.Pinpoints)
                if (pin.To is not null && IsBackward(pin.From, pin.To))
                    yield return new Finding
                    {
                        Code = "range-backward",
                        Severity = Severity.Error,
                        Span = citation.Span,
                        Text = citation.Span.Of(text),
                        Message = $"The range {pin.From}–{pin.To} runs backwards.",
                        Suggestion = $"Check both ends; if they were exchanged, write {pin.To}–{pin.From}.",
                    };
    }

    private static bool IsBackward(string from, string to)
    {
        var a = Numbers(from);
        var b = Numbers(to);
        if (a.Length == 0 || a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i]) return b[i] < a[i];
        return false;
    }

    private static int[] Numbers(string place)
    {
        var parts = place.Split(':');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!int.TryParse(parts[i], out numbers[i])) return [];
        return numbers;
    }
}
