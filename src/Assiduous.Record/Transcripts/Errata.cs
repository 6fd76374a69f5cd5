using System.Globalization;

namespace Assiduous.Record.Transcripts;

/// <summary>The changes of a folder's errata sheets, laid over the transcripts to which they belong: what was said stays, what was changed stands beside it.</summary>
public sealed class Errata
{
    private readonly Dictionary<string, IReadOnlyList<Erratum>> byTranscript;

    private Errata(Dictionary<string, IReadOnlyList<Erratum>> byTranscript) => this.byTranscript = byTranscript;

    /// <summary>No changes.</summary>
    public static Errata None { get; } = new([]);

    /// <summary>Reads every errata sheet among the filings and finds its transcript: the one it stands in, else the one of the same witness.</summary>
    public static Errata Of(IReadOnlyList<Filing> filings)
    {
        ArgumentNullException.ThrowIfNull(filings);
        var transcripts = filings.Where(f => f.Text.Transcript is { Pages.Count: > 0 }).ToList();
        var found = new Dictionary<string, List<Erratum>>(StringComparer.Ordinal);
        foreach (var sheet in filings.Where(f => f.Role is FilingRole.Errata or FilingRole.Transcript))
        {
            var corrections = ErrataSheet.Read(sheet);
            if (corrections.Count == 0 || Transcript(sheet, transcripts, corrections) is not { } transcript) continue;
            if (!found.TryGetValue(transcript.File, out var own)) found[transcript.File] = own = [];
            own.AddRange(corrections);
        }

        return new Errata(found.ToDictionary(f => f.Key, f => (IReadOnlyList<Erratum>)[.. f.Value.OrderBy(c => c.Page).ThenBy(c => c.Line)], StringComparer.Ordinal));
    }

    /// <summary>The changes to a transcript, in its order.</summary>
    /// <param name="file">The transcript, by its name in the folder.</param>
    public IReadOnlyList<Erratum> To(string file) => byTranscript.GetValueOrDefault(file, []);

    private static Filing? Transcript(Filing sheet, List<Filing> transcripts, IReadOnlyList<Erratum> corrections)
    {
        if (sheet.Role == FilingRole.Transcript) return sheet;
        var same = transcripts.FindAll(t => Names(t, sheet));
        if (same.Count == 0 && transcripts.Count == 1) return transcripts[0];
        if (same.Count > 1) same = same.FindAll(t => string.Equals(t.Ecf, sheet.Ecf, StringComparison.Ordinal)) is { Count: > 0 } near ? near : same;
        if (same.Count > 1) same = Narrow(same, t => t.Text.Transcript!.Taken is { } day && sheet.Text.Text.Contains(day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase));
        if (same.Count > 1) same = Narrow(same, t => corrections.All(c => t.Text.Transcript!.Pages.Any(p => p.Number == c.Page)));
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>Those of several volumes that fit; all where none does.</summary>
    private static List<Filing> Narrow(List<Filing> volumes, Predicate<Filing> fits) => volumes.FindAll(fits) is { Count: > 0 } some ? some : volumes;

    /// <summary>Whether the sheet names the witness of the transcript.</summary>
    private static bool Names(Filing transcript, Filing sheet)
    {
        if ((transcript.Witness ?? transcript.Text.Transcript?.Witness) is not { Length: > 0 } witness) return false;
        if (sheet.Witness is { } own && string.Equals(own, witness, StringComparison.OrdinalIgnoreCase)) return true;
        return sheet.Text.Text.AsSpan(0, Math.Min(sheet.Text.Text.Length, 4000)).Contains(witness, StringComparison.OrdinalIgnoreCase);
    }
}
