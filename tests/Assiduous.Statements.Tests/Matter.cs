using System.Security.Cryptography;
using Assiduous.Citations;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;
using Assiduous.Rules;

namespace Assiduous.Statements.Tests;

/// <summary>Reads a folder of filings as the program does.</summary>
internal static class Matter
{
    public static StatementInput Read(string folder, string court, DateOnly filed)
    {
        var filings = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
            .Select(f => FilingRecognizer.Recognize(Path.GetFileName(f), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))), RecordReader.ReadFile(f))).ToList();
        var refined = FilingRecognizer.Refine(filings);
        return Input([.. refined], RuleBook.Load().StatementRule(court, filed));
    }

    public static StatementInput Input(IReadOnlyList<Filing> filings, StatementRule rule) => new()
    {
        Filings = filings,
        Citations = filings.Where(f => f.Role is not (FilingRole.Transcript or FilingRole.Exhibit))
            .ToDictionary(f => f.File, f => CitationReader.Read(f.Text.Text), StringComparer.Ordinal),
        Rule = rule,
        AllRepresented = true,
    };

    public static string Code<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
