namespace Assiduous.Docket;

/// <summary>Collects the charges under their headings.</summary>
internal sealed class ChargesBuilder
{
    private readonly List<CriminalCount> counts = [];
    private readonly List<CriminalCount> complaints = [];
    private string opening = "";
    private string terminated = "";
    private string section = "";

    /// <summary>Whether the words head a list of charges.</summary>
    public static bool IsHeading(string words) => words is "Pending Counts" or "Terminated Counts" or "Complaints"
        or "Highest Offense Level (Opening)" or "Highest Offense Level (Terminated)";

    /// <summary>Begins a section.</summary>
    public void Begin(string heading) => section = heading;

    /// <summary>Adds a row: name, nothing, disposition.</summary>
    public void Add(List<string> cells)
    {
        var name = cells[0];
        if (name.Length == 0) return;
        var disposition = cells.Count > 1 ? cells[^1] : "";
        if (section.EndsWith("(Opening)", StringComparison.Ordinal)) opening = name;
        else if (section.EndsWith("(Terminated)", StringComparison.Ordinal)) terminated = name;
        else if (string.Equals(name, "None", StringComparison.Ordinal)) return;
        else if (string.Equals(section, "Complaints", StringComparison.Ordinal)) complaints.Add(new CriminalCount(name, disposition, ""));
        else counts.Add(new CriminalCount(name, disposition, section.StartsWith("Pending", StringComparison.Ordinal) ? "pending" : "terminated"));
    }

    /// <summary>All that was collected.</summary>
    public CriminalData Build() => new()
    {
        Counts = counts, Complaints = complaints, HighestOffenseOpening = opening, HighestOffenseTerminated = terminated,
    };
}
