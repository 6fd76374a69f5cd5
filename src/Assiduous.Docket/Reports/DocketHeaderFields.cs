using System.Collections.Frozen;
using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>The labels and values of the table under the heading.</summary>
internal sealed class DocketHeaderFields
{
    private static readonly FrozenSet<string> Labels = new[]
    {
        "Assigned to", "Referred to", "Demand", "Cause", "Date Filed", "Date Terminated", "Jury Demand", "Nature of Suit", "Jurisdiction",
        "Lead case", "Member case", "Member cases", "Related Case", "Related Cases", "Similar Case", "Similar Cases", "Case in other court",
        "Magistrate judge case number", "MDL Status", "Case title", "Date converted", "Date discharged", "Debtor discharged",
        "Joint debtor discharged", "341 meeting", "Deadline for objecting to discharge", "Deadline for filing claims", "Debtor disposition",
        "Joint debtor disposition", "Date reopened", "Date reclosed", "Plan confirmed", "Date Dismissed", "Debtor dismissed",
        "Other court case number", "Magistrate judge case numbers", "Case type", "Chapter", "Date Removed", "Date Transferred", "Settlement",
        "Deadline for filing claims (govt.)", "Deadline for objecting to discharge/dischargeability", "Joint debtor dismissed",
        "Related Adversary Proceedings", "Lead BK Case", "Lead BK Title", "Lead BK Chapter", "Show Associated Cases", "County",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> related = [];

    /// <summary>The line that names the parties; null where there is none.</summary>
    public string? Caption { get; private set; }

    /// <summary>Numbers under "Related Cases".</summary>
    public IReadOnlyList<string> Related => related;

    /// <summary>The value of a label, or nothing.</summary>
    public string Value(string label) => values.GetValueOrDefault(label, "");

    /// <summary>Reads all cells of the table, nested tables row by row.</summary>
    public static DocketHeaderFields Read(Page page, PageTable table)
    {
        var fields = new DocketHeaderFields();
        var isFirst = true;
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
            {
                fields.ReadCell(page.Lines(cell.First, cell.End), isFirst);
                isFirst = false;
            }
        return fields;
    }

    private void ReadCell(List<string> lines, bool isCaptionCell)
    {
        string? label = null;
        foreach (var line in lines)
        {
            if (Split(line) is { } pair)
            {
                label = pair.Label;
                values.TryAdd(label, pair.Value);
                AddRelated(label, pair.Value);
            }
            else if (label is null && isCaptionCell) Caption ??= line;
            else if (label is not null) AddRelated(label, line);
        }
        Caption ??= values.GetValueOrDefault("Case title");
    }

    private void AddRelated(string label, string value)
    {
        if (label.StartsWith("Related Case", StringComparison.OrdinalIgnoreCase) && value.Length > 0) related.Add(value);
    }

    private static (string Label, string Value)? Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var label = line[..colon].Trim();
        return Labels.Contains(label) ? (label, line[(colon + 1)..].Trim()) : null;
    }
}
