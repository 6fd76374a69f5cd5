using System.Globalization;
using System.Text;
using Assiduous.Testing;

namespace Assiduous.Statements.Tests;

/// <summary>Citations in the forms of many courts, each led to words that were known before the program was run (<c>Cites/*.cites</c>), from plain text and from PDF.</summary>
public sealed class CitedWords(ITestOutputHelper output)
{
    public static TheoryData<string, bool> Matters
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var file in Directory.EnumerateFiles(Places.InRepository("tests", "Assiduous.Statements.Tests", "Cites"), "*.cites").Order(StringComparer.Ordinal))
                foreach (var pdf in (bool[])[false, true]) data.Add(Path.GetFileNameWithoutExtension(file), pdf);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matters))]
    public void Every_citation_leads_to_its_words(string name, bool pdf)
    {
        var matter = MatterText.LoadCites(name, out var expected);
        var facts = Run(matter, pdf).Facts.ToDictionary(f => f.Number, StringComparer.Ordinal);
        var wrong = new StringBuilder();
        var (right, all) = (0, 0);
        foreach (var paragraph in expected.GroupBy(e => e.Number, StringComparer.Ordinal))
        {
            var rows = facts.TryGetValue(paragraph.Key, out var fact) ? fact.Citations : [];
            all++;
            if (Fits([.. paragraph], rows)) right++;
            else wrong.AppendLine(CultureInfo.InvariantCulture, $"{paragraph.Key}. {fact?.Text}\n   want {string.Join("; ", paragraph)}\n   got  {string.Join("; ", rows.Select(r => $"{r.Text} -> {r.TargetFile} “{r.Passage?.Text}” {string.Join(' ', r.Explanations)}"))}");
        }

        output.WriteLine($"{name}{(pdf ? " (PDF)" : "")}: {right} of {all}\n{wrong}");
        Assert.True(right == all, $"{right} of {all}\n{wrong}");
    }

    private static bool Fits(IReadOnlyList<CiteTruth> truths, IReadOnlyList<CitedPassage> rows)
    {
        if (truths is [{ Problem: { } problem }]) return rows.Any(r => r.Problems.Contains(problem, StringComparer.Ordinal)) && rows.All(r => r.Passage is null);
        var places = rows.Where(r => r.Passage is not null).ToList();
        return rows.Count == places.Count && truths.All(t => places.Exists(t.Fits)) && places.TrueForAll(p => truths.Any(t => t.Fits(p)));
    }

    private static StatementOutcome Run(MatterText matter, bool pdf)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            if (!pdf) matter.WriteTo(folder);
            else
                foreach (var (file, bytes) in matter.Files)
                    File.WriteAllBytes(Path.Combine(folder, Path.ChangeExtension(file, ".pdf")), PlainPdf.Of(Encoding.UTF8.GetString(bytes)));
            return StatementReview.Run(Matter.Read(folder, matter.Court, matter.Filed) with { AllRepresented = matter.Represented });
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}

/// <summary>What a paragraph's citation must lead to: a filing by its docket number and words in it, or a problem.</summary>
internal sealed record CiteTruth(string Number, string? Target, string? Words, string? Problem)
{
    public bool Fits(CitedPassage row) => row.TargetFile!.StartsWith(Target + " ", StringComparison.Ordinal) && row.Passage!.Text.Contains(Words!, StringComparison.Ordinal);

    public static CiteTruth Parse(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (number, rest) = (line[..space], line[(space + 1)..]);
        return rest[0] == '!' ? new(number, null, null, rest[2..]) : new(number, rest[..rest.IndexOf(" | ", StringComparison.Ordinal)], rest[(rest.IndexOf(" | ", StringComparison.Ordinal) + 3)..], null);
    }
}
