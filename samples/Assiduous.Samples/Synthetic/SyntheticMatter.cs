using System.Text.Encodings.Web;
using System.Text.Json;
using Assiduous.Samples.Paper;
using Assiduous.Samples.Pdf;

namespace Assiduous.Samples.Synthetic;

/// <summary>An invented summary-judgment record of any size whose truth is known.</summary>
/// <remarks>The same numbers give the same bytes on every machine.</remarks>
public sealed class SyntheticMatter
{
    private const string StatementEntry = "40";
    private const string ResponseEntry = "45";
    private const string AdditionalEntry = "46";
    private const string ReplyEntry = "50";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private SyntheticMatter(SyntheticTruth truth, IReadOnlyList<KeyValuePair<string, byte[]>> files) => (Truth, Files) = (truth, files);

    /// <summary>What a review must find.</summary>
    public SyntheticTruth Truth { get; }

    /// <summary>The filings: name and bytes.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Files { get; }

    /// <summary>Makes a matter.</summary>
    /// <param name="facts">Number of the movant's facts, from 1; about a fifth as many additional facts come with them.</param>
    /// <param name="transcriptPages">Number of transcript pages, from 4: two depositions or more, each of at most 250 pages.</param>
    /// <param name="seed">Which matter: even seeds look like S.D.N.Y., odd ones of at most 80 facts like N.D. Ill.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    /// <exception cref="ArgumentException">The pages have no room for the facts: take at least one page for every two facts.</exception>
    public static SyntheticMatter Make(int facts, int transcriptPages, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(facts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(transcriptPages, 4);
        var plan = SyntheticPlan.Make(facts, transcriptPages, seed);
        var caption = CaptionOf(plan);
        var record = SyntheticRecord.Take(plan, transcriptPages, caption, new SampleRandom((ulong)(uint)seed + 2));
        var stated = SyntheticFacts.Movant(plan, record, transcriptPages);
        var additional = SyntheticFacts.Opponent(plan, record);
        var papers = Papers(plan, record, stated, additional);
        var makers = papers.Select(p => (p.Filing, Make: (Func<byte[]>)(() => PdfWriter.Write(PaperLayout.Pages(p.Source, caption)))))
            .Concat(record.Files).ToList();
        var truth = new SyntheticTruth(
            $"synthetic-{facts}-{transcriptPages}-{seed}", $"{plan.Witnesses[0]} v. {plan.Company}", plan.Court.Name, plan.Court.StampDocket,
            [.. makers.Select(m => m.Filing)], [.. stated, .. additional]);
        return new SyntheticMatter(truth,
            [.. makers.AsParallel().AsOrdered().Select(m => KeyValuePair.Create(m.Filing.File, m.Make()))]);
    }

    /// <summary>Writes <c>filings/</c> and <c>truth.json</c> into a folder, which is made where it is missing.</summary>
    public void WriteTo(string folder)
    {
        var filings = Path.Combine(folder, "filings");
        Directory.CreateDirectory(filings);
        foreach (var (name, bytes) in Files) File.WriteAllBytes(Path.Combine(filings, name), bytes);
        File.WriteAllText(Path.Combine(folder, "truth.json"), JsonSerializer.Serialize(Truth, Json) + "\n");
    }

    private static SampleCaption CaptionOf(SyntheticPlan plan) => new(plan.Court.Docket, plan.Court.StampDocket, "",
    [
        .. plan.Court.Heading,
        "------------------------------------------------------x",
        $"{plan.Witnesses[0].ToUpperInvariant()},",
        "                                        Plaintiff,",
        $"            {plan.Court.Versus}\t{plan.Court.Docket}",
        $"{plan.Company.ToUpperInvariant()},",
        "                                        Defendant.",
        "------------------------------------------------------x",
    ]) { StampForm = plan.Court.Stamp };

    private static List<(TrueFiling Filing, SourceFile Source)> Papers(
        SyntheticPlan plan, SyntheticRecord record, IReadOnlyList<TrueFact> stated, IReadOnlyList<TrueFact> additional)
    {
        var court = plan.Court;
        var statement = new TrueFiling($"{StatementEntry} Statement.pdf", StatementEntry, "movant_statement", court.StatementTitle);
        var response = new TrueFiling($"{ResponseEntry} Response.pdf", ResponseEntry, "opponent_response", court.ResponseTitle);
        var names = $"In this paper {string.Join("; ", record.Definitions)}.";
        List<(TrueFiling, SourceFile)> papers =
        [
            (statement, SyntheticPapers.Statement(statement,
                $"Defendant states that there is no genuine issue as to the following material facts. {names}", stated, "05/17/23", "Defendant")),
            (response, SyntheticPapers.Response(response, $"Plaintiff responds as follows. {names}", stated, "06/21/23", "Plaintiff")),
        ];
        if (additional.Count == 0) return papers;
        var more = new TrueFiling($"{AdditionalEntry} Additional Facts.pdf", AdditionalEntry, "opponent_additional_facts", court.AdditionalTitle);
        papers.Add((more, SyntheticPapers.Statement(more, $"Plaintiff states the following additional facts. {names}", additional, "06/21/23", "Plaintiff")));
        if (court.ReplyTitle is not { } title) return papers;
        var reply = new TrueFiling($"{ReplyEntry} Reply to Additional Facts.pdf", ReplyEntry, "movant_reply_to_additional_facts", title);
        papers.Add((reply, SyntheticPapers.Response(reply, $"Defendant responds as follows. {names}", additional, "07/12/23", "Defendant")));
        return papers;
    }
}
