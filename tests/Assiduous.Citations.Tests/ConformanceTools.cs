using System.Text;
using System.Text.Json;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>One citation as the cases count them: our parallels are rows of their own there.</summary>
internal sealed record Flat(Citation Row, ParallelCitation? Other)
{
    public bool Parallel => Other is not null;

    public static List<Flat> Of(IReadOnlyList<Citation> citations)
    {
        var flat = new List<Flat>();
        foreach (var citation in citations)
        {
            flat.Add(new Flat(citation, null));
            flat.AddRange(citation.Parallels.Select(p => new Flat(citation, p)));
        }
        return flat;
    }

    /// <summary>Whether the expected citation stands where this one does.</summary>
    public bool Matches(JsonElement want)
    {
        var kind = want.GetProperty("kind").GetString();
        if (kind is "full_case" or "short_case" or "journal")
        {
            if (Row.Class != CitationClass.Authority || Row.Kind is CitationKind.Id or CitationKind.Supra or CitationKind.Reference or CitationKind.Statute) return false;
            if (!want.TryGetProperty("page", out var page)) return !want.TryGetProperty("matched_text", out var m) || Row.Text.Contains(m.GetString()!, StringComparison.Ordinal) || want.TryGetProperty("page_missing", out _);
            var mine = Other?.Page ?? (Other is null ? Row.Page : Other.Pin) ?? "";
            return mine.StartsWith(page.GetString()!, StringComparison.Ordinal);
        }
        return KindName() == kind || (kind is "unknown" && Row.Kind == CitationKind.Statute);
    }

    public string? Field(string name) => name switch
    {
        "kind" => KindName(),
        "volume" => Other is null ? Row.Volume : Other.Volume,
        "reporter" => Other is null ? Row.Reporter : Other.Reporter,
        "reporter_corrected" => Other is null ? Row.ReporterId : Other.ReporterId,
        "page" => Other is null ? Row.Page : Other.Page ?? Other.Pin,
        "pin_cite" => Other is null ? Row.Pin : Other.Pin,
        "year" => Row.Year,
        "court" => Row.Court,
        "plaintiff" => Row.Kind == CitationKind.Reference ? Row.CaseName?.Split(" at ")[0] : Row.Plaintiff,
        "defendant" => Row.Kind == CitationKind.Reference ? Row.CaseName?.Split(" at ")[0] : Row.Defendant ?? (Row.Kind == CitationKind.Short ? Row.CaseName : null),
        "antecedent" => Row.CaseName,
        "parenthetical" => Row.Parenthetical,
        _ => null,
    };

    private string KindName() => Row.Kind switch
    {
        CitationKind.Case or CitationKind.Unreported => "full_case",
        CitationKind.Short => Other is { Page: not null } ? "full_case" : "short_case",
        CitationKind.Id => "id",
        CitationKind.Supra => "supra",
        CitationKind.Reference => "reference",
        CitationKind.Journal => "journal",
        CitationKind.Statute or CitationKind.Rule or CitationKind.Regulation => "statute",
        _ => Row.Kind.ToString(),
    };
}

/// <summary>Expectations that we hold to be a habit and not the law, each with its reason.</summary>
internal sealed class Disputed
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public static Disputed Load()
    {
        var disputed = new Disputed();
        using var document = JsonDocument.Parse(File.ReadAllText(Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", "disputed.json")));
        foreach (var row in document.RootElement.GetProperty("disputed").EnumerateArray())
        {
            Assert.NotEmpty(row.GetProperty("why").GetString()!);
            disputed._ids.Add(row.GetProperty("id").GetString()! + "/" + row.GetProperty("field").GetString()!);
        }
        return disputed;
    }

    public bool Has(string id, string field) => _ids.Contains(id + "/" + field) || _ids.Contains(id + "/*");
}

/// <summary>Counts agreements, field by field.</summary>
internal sealed class Tally
{
    private readonly List<string> _misses = [];
    private readonly HashSet<string> _failedRows = new(StringComparer.Ordinal);
    private int _rows;
    private int _core;
    private int _setAside;

    public double CoreShare => (double)_core / _rows;

    public double AllShare => 1 - ((double)_failedRows.Count / _rows);

    public void Done(bool core)
    {
        _rows++;
        if (core) _core++;
    }

    public void Missing(string id, string want, Disputed disputed)
    {
        if (disputed.Has(id, "missing")) { _setAside++; return; }
        _rows++;
        Miss(id, "missing " + want);
    }

    public void Wrong(string id, string field, string expected, string? actual, Disputed disputed)
    {
        if (disputed.Has(id, field)) { _setAside++; return; }
        Miss(id, $"{field}: expected '{expected}', got '{actual}'");
    }

    public void Add(string id, string what, bool ok, Disputed disputed)
    {
        if (ok) return;
        if (disputed.Has(id, "extra")) { _setAside++; return; }
        Miss(id, what);
    }

    public string Report()
    {
        var report = new StringBuilder($"{_rows} citations expected; volume, reporter, page right in {_core} ({CoreShare:P1}); every field right in {AllShare:P1}; {_setAside} expectations disputed.\n");
        foreach (var miss in _misses) report.AppendLine(miss);
        return report.ToString();
    }

    private void Miss(string id, string what)
    {
        _failedRows.Add(id + what.Split(':')[0].Length + _rows);
        _misses.Add($"{id}  {what}");
    }
}
