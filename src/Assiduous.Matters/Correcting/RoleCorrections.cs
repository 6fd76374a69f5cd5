using Assiduous.Judgment.Corrections;

namespace Assiduous.Matters.Correcting;

/// <summary>What people said a filing is, laid over what <c>matter.yaml</c> says.</summary>
internal static class RoleCorrections
{
    /// <summary>The settings with the corrections in force; a filing is known by its bytes, so that renaming it loses nothing.</summary>
    public static MatterSettings Over(MatterSettings settings, IReadOnlyList<ReadFile> read, CorrectionRun corrections)
    {
        var said = settings.Filings.ToList();
        foreach (var (correction, body) in corrections.InForce<RoleOverruled>())
        {
            var same = read.Where(r => correction.StoodOn.Any(g => string.Equals(g.Sha256, r.Hash, StringComparison.Ordinal))).ToList();
            var named = read.FirstOrDefault(r => string.Equals(r.File.Name, body.File, StringComparison.Ordinal));
            var file = same.Find(r => r == named) ?? same.FirstOrDefault();
            if (file is null)
            {
                corrections.Holds(correction, named is null ? null : [new("filing", named.Hash)]);
                continue;
            }

            if (file != named) corrections.Applied(correction, $"The filing is now called {file.File.Name}.");
            var before = said.Find(s => string.Equals(s.File, file.File.Name, StringComparison.Ordinal));
            said.RemoveAll(s => ReferenceEquals(s, before));
            said.Add(new(file.File.Name, before?.Ecf, before?.Attachment, body.Role, body.Party ?? before?.Party, body.Witness ?? before?.Witness, before?.Exhibit)
            {
                Because = $"{correction.Author} said on {correction.At:MMMM d, yyyy} that it is: {StatusWords.Of(body.Role)}.{(correction.Reason.Length > 0 ? " " + correction.Reason : "")}",
            });
        }

        return said.Count == settings.Filings.Count && said.SequenceEqual(settings.Filings) ? settings : settings with { Filings = said };
    }
}
