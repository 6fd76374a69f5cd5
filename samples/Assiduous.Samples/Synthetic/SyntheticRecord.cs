using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;

namespace Assiduous.Samples.Synthetic;

/// <summary>What the witnesses of a plan said, and where it stands.</summary>
internal sealed class SyntheticRecord
{
    /// <summary>Entry under which the movant files its evidence.</summary>
    private const string Entry = "41";
    private const string Filed = "05/17/23";

    private readonly Dictionary<(int Witness, int Number, bool Happened), TrueCitation> citations = [];
    private readonly SyntheticPlan plan;

    private SyntheticRecord(SyntheticPlan plan) => this.plan = plan;

    /// <summary>The evidence: how to make each file, and what it is.</summary>
    public List<(TrueFiling Filing, Func<byte[]> Make)> Files { get; } = [];

    /// <summary>Names by which papers call the files, in their order.</summary>
    public List<string> Definitions { get; } = [];

    /// <summary>Takes the testimony and declarations of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="pages">Number of transcript pages in all, covers included.</param>
    /// <param name="caption">The caption of the papers.</param>
    /// <param name="random">Picks the small talk.</param>
    public static SyntheticRecord Take(SyntheticPlan plan, int pages, SampleCaption caption, SampleRandom random)
    {
        var record = new SyntheticRecord(plan);
        var witnesses = plan.Witnesses.Count;
        for (var w = 0; w < witnesses; w++)
            record.Depose(w, pages / witnesses + (w < pages % witnesses ? 1 : 0), caption, random);
        for (var w = 0; w < witnesses; w++) record.Declare(w, caption);
        return record;
    }

    /// <summary>The citation to what a witness said of an event.</summary>
    public TrueCitation Cite(int witness, SyntheticEvent e, bool happened) => citations[(witness, e.Number, happened)];

    /// <summary>A citation to a page past the end of a deposition.</summary>
    public TrueCitation BadCite(int witness, int page)
    {
        var surname = SyntheticPlan.Surname(plan.Witnesses[witness]);
        return new($"{surname} Tr. {page}:3–5", DepositionFile(witness), Locator("pages_lines", $"{page}:3-5"), null, false, "no_such_page");
    }

    private static Dictionary<string, string> Locator(string kind, string place) => new(StringComparer.Ordinal) { [kind] = place };

    private string DepositionFile(int witness) => $"{Entry}-{witness + 1} {SyntheticPlan.Surname(plan.Witnesses[witness])} Deposition.pdf";

    private List<Exchange> Asked(int witness)
    {
        var own = plan.Facts.Where(f => f.Witness == witness && !f.Declared && f.Fate != Fate.BadCite).Select(f => new Exchange(f.Event, true));
        if (witness > 0) return [.. own];
        var denied = plan.Facts.Where(f => f.Fate == Fate.Disputed).Select(f => new Exchange(f.Event, false));
        return [.. own, .. denied, .. plan.Additional.Select(f => new Exchange(f.Event, f.Fate is null))];
    }

    private void Depose(int witness, int pages, SampleCaption caption, SampleRandom random)
    {
        var name = plan.Witnesses[witness];
        var surname = SyntheticPlan.Surname(name);
        var asked = Asked(witness);
        var lines = TestimonyBuilder.Write(surname, asked, Math.Max(1, pages - 1), random, out var places);
        var filing = new TrueFiling(DepositionFile(witness), $"{Entry}-{witness + 1}", "deposition", $"Deposition of {name}");
        for (var i = 0; i < asked.Count; i++)
            citations[(witness, asked[i].Event.Number, asked[i].Happened)] = new TrueCitation(
                $"{surname} Tr. {places[i].Range.Replace('-', '–')}", filing.File, Locator("pages_lines", places[i].Range), places[i].Passage, true, null);
        Definitions.Add($"“{surname} Tr.” is the deposition of {name} (ECF No. {filing.Ecf})");
        Files.Add((filing, () => PdfWriter.Write(Transcript(filing, name, lines, caption))));
    }

    private IReadOnlyList<PdfPage> Transcript(TrueFiling filing, string name, IReadOnlyList<string> lines, SampleCaption caption)
    {
        var source = SyntheticPapers.Source(filing, Filed, []);
        var head = SyntheticPlan.Surname(name);
        var count = 1 + lines.Count / TranscriptLayout.LinesOnPage;
        var pages = new List<PdfPage>(count) { TranscriptLayout.Draw(1, Cover(name), head, caption.Stamp(source, 1, count), "") };
        for (var page = 2; page <= count; page++)
        {
            var first = (page - 2) * TranscriptLayout.LinesOnPage;
            pages.Add(TranscriptLayout.Draw(
                page, [.. lines.Skip(first).Take(TranscriptLayout.LinesOnPage)], head, caption.Stamp(source, page, count), ""));
        }
        return pages;
    }

    private string[] Cover(string name)
    {
        string[] text =
        [
            "", .. plan.Court.Heading, "------------------------------------------x", $"{plan.Witnesses[0].ToUpperInvariant()},",
            "~                    Plaintiff,", $"~        {plan.Court.Versus}        {plan.Court.Docket}", $"{plan.Company.ToUpperInvariant()},",
            "~                    Defendant.", "------------------------------------------x", "", $"~        DEPOSITION OF {name.ToUpperInvariant()}",
            "~        March 14, 2023", "", $"{name.ToUpperInvariant()}, having been first duly sworn,", "was examined and testified as follows:",
        ];
        return [.. text, .. Enumerable.Repeat("", TranscriptLayout.LinesOnPage - text.Length)];
    }

    private void Declare(int witness, SampleCaption caption)
    {
        var facts = plan.Facts.Where(f => f.Witness == witness && f.Declared).ToList();
        if (facts.Count == 0) return;
        var name = plan.Witnesses[witness];
        var surname = SyntheticPlan.Surname(name);
        var attachment = Files.Count + 1;
        var filing = new TrueFiling($"{Entry}-{attachment} {surname} Declaration.pdf", $"{Entry}-{attachment}", "declaration", $"Declaration of {name}");
        var said = facts.Select(f => f.Event.Sworn(surname, happened: true)).ToList();
        for (var i = 0; i < facts.Count; i++)
            citations[(witness, facts[i].Event.Number, true)] = new TrueCitation(
                $"{surname} Decl. ¶ {i + 2}", filing.File, Locator("paragraphs", $"{i + 2}"), said[i], true, null);
        Definitions.Add($"“{surname} Decl.” is the declaration of {name} (ECF No. {filing.Ecf})");
        Files.Add((filing, () => PdfWriter.Write(PaperLayout.Pages(SyntheticPapers.Declaration(filing, name, said, Filed), caption))));
    }
}
