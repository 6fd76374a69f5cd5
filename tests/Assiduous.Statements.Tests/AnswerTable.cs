using Assiduous.Statements.Reading;
using Assiduous.Statements.Status;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>A hundred and twenty answers with what each does and the words that show it, written before any was read; prints the table of docs/statements.md.</summary>
public sealed class AnswerTable(ITestOutputHelper output)
{
    private sealed record Row(string[] Codes, bool Cites, string Shown, string Answer, string? Fact);

    private static IEnumerable<Row> Rows(string table) =>
        File.ReadLines(Places.InRepository("tests", "Assiduous.Statements.Tests", "Answers", table)).Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t')).Select(c => new Row(c[0].Split('/'), c[1] == "yes", c[2], c[3], c.Length > 4 ? c[4] : null));

    [Theory]
    [InlineData("blind.tsv", 0.97)]
    [InlineData("second.tsv", 0.97)]
    public void Answers_are_read_for_what_they_do_and_show_the_words(string table, double aim)
    {
        int all = 0, right = 0, shown = 0;
        var wronglyAdmitted = new List<string>();
        foreach (var row in Rows(table))
        {
            all++;
            var read = DispositionReader.Read(row.Answer, row.Cites);
            var code = Matter.Code(read.Disposition is Disposition.Admitted && read.ConcedesWordsOnly && !StatusLadder.AboutWords(row.Fact ?? "") ? Disposition.AdmittedInPart : read.Disposition);
            if (row.Codes.Contains(code)) right++;
            else output.WriteLine($"{string.Join('/', row.Codes)} -> {code} ({read.Words}): {row.Answer}");
            if (read.Words.Length > 0 && read.Words.Split(" … ").All(w => row.Answer.Contains(w, StringComparison.Ordinal)) || code is "none") shown++;
            else output.WriteLine($"words “{read.Words}” are not those of: {row.Answer}");
            if (code is "admitted" && !row.Codes.Contains(code)) wronglyAdmitted.Add(row.Answer);
        }

        output.WriteLine($"{table}: {right} of {all} right, {shown} with their words, {wronglyAdmitted.Count} wrongly admitted");
        Assert.Empty(wronglyAdmitted);
        Assert.True(right >= all * aim, $"{right} of {all}");
    }
}
