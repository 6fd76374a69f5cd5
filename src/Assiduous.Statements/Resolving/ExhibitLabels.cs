using System.Text.RegularExpressions;
using Assiduous.Record;
using Assiduous.Record.Recognition;
using Assiduous.Statements.Motions;

namespace Assiduous.Statements.Resolving;

/// <summary>The letter or number of each exhibit: by its cover, its file's name, or the list of the paper to which it is attached.</summary>
internal sealed partial class ExhibitLabels
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _described = new(StringComparer.Ordinal);

    /// <summary>Reads the labels.</summary>
    public ExhibitLabels(IReadOnlyList<Filing> filings)
    {
        foreach (var filing in filings)
            if ((filing.Exhibit ?? FromName(filing)) is { } label) _labels[filing.File] = label;
        foreach (var paper in filings.Where(f => f.Role is not (FilingRole.Transcript or FilingRole.Exhibit or FilingRole.Docket) && f.Text.Text.Contains("xhibit", StringComparison.Ordinal)))
        {
            ByList(paper, filings);
            Describe(paper, filings);
        }
    }

    /// <summary>What the paper to which an exhibit is attached says that it is; null where none does.</summary>
    public string? Described(Filing filing) => _described.GetValueOrDefault(filing.File);

    private void Describe(Filing paper, IReadOnlyList<Filing> filings)
    {
        if (paper.Ecf is null) return;
        var listed = ExhibitIndex.Read(paper);
        foreach (var filing in filings.Where(f => f.Attachment is not null && string.Equals(f.Ecf, paper.Ecf, StringComparison.Ordinal)))
            if (Of(filing) is { } label && listed.FirstOrDefault(e => string.Equals(e.Exhibit, label, StringComparison.OrdinalIgnoreCase)) is { } entry) _described.TryAdd(filing.File, entry.Description);
    }

    /// <summary>The label of a filing; null where it has none.</summary>
    public string? Of(Filing filing) => _labels.GetValueOrDefault(filing.File);

    // Two ways that must agree with each other: who testifies in it, and, where all are unmarked, the order of the list.
    private void ByList(Filing paper, IReadOnlyList<Filing> filings)
    {
        var own = filings.Where(f => f.Attachment is not null && string.Equals(f.Ecf, paper.Ecf, StringComparison.Ordinal)).ToList();
        var open = own.Where(f => !_labels.ContainsKey(f.File)).ToList();
        if (open.Count == 0 || paper.Ecf is null) return;
        var listed = ExhibitIndex.Read(paper).Where(e => !own.Exists(f => string.Equals(Of(f), e.Exhibit, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var entry in listed)
        {
            var words = Parties.Words(entry.Description).ToHashSet(StringComparer.Ordinal);
            var fits = open.Where(f => (f.Witness ?? f.Text.Transcript?.Witness) is { } w && Parties.Words(w).Any(words.Contains) && Deposes(entry.Description) == f.Text.Transcript is not null).ToList();
            if (fits.Count == 1) _labels[fits[0].File] = entry.Exhibit;
        }

        if (open.Count != listed.Count || open.Count != own.Count) return;
        var ordered = open.OrderBy(f => int.TryParse(f.Attachment, out var n) ? n : int.MaxValue).ToList();
        if (Enumerable.Range(0, listed.Count).All(i => Of(ordered[i]) is not { } known || string.Equals(known, listed[i].Exhibit, StringComparison.OrdinalIgnoreCase)))
            for (var i = 0; i < listed.Count; i++) _labels[ordered[i].File] = listed[i].Exhibit;
    }

    private static bool Deposes(string description) =>
        description.Contains("deposition", StringComparison.OrdinalIgnoreCase) || description.Contains("transcript", StringComparison.OrdinalIgnoreCase) || description.Contains("testimony", StringComparison.OrdinalIgnoreCase);

    private static string? FromName(Filing filing)
    {
        var name = Path.GetFileNameWithoutExtension(filing.File);
        return Named().Match(name.Length > 200 ? name[..200] : name) is { Success: true } m ? m.Groups["l"].Value.ToUpperInvariant() : null;
    }

    [GeneratedRegex(@"(^|[ _.-])(ex|exh|exhibit)[ _.-]+(no[ _.-]+)?(?<l>[a-z]{1,2}|\d{1,3})($|[ _.,;-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
