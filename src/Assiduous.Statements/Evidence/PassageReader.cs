using Assiduous.Record;
using Assiduous.Record.Transcripts;
using Assiduous.Statements.Motions;
using Assiduous.Statements.Resolving;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Judges cited passages: what each shows, whether its source counts, how quoted words compare.</summary>
internal sealed class PassageReader(StatementInput input)
{
    private readonly Dictionary<string, Filing> _filings = input.Filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly string? _unread = input.Filings.FirstOrDefault(f => f.Text.Text.Length == 0)?.File;
    private readonly Sides _sides = new(input.Filings);
    private readonly People _people = Parties.People(input) with { Scene = SceneOf(input) };
    private readonly Dictionary<string, HashSet<string>> _houses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, People> _peopleOf = new(StringComparer.Ordinal);

    /// <summary>What witnesses changed in their transcripts.</summary>
    public Errata Errata { get; } = Errata.Of(input.Filings);

    /// <summary>Compares sentences and passages.</summary>
    public SupportReader Reader { get; } = new(Lexicon.Default);

    /// <summary>The filing of that name.</summary>
    public Filing? Filing(string? file) => file is not null && _filings.TryGetValue(file, out var filing) ? filing : null;

    /// <summary>Who can be named, and who speaks in <paramref name="file"/>.</summary>
    public People People(string? file) =>
        _peopleOf.TryGetValue(file ?? "", out var known) ? known : _peopleOf[file ?? ""] = Known(Filing(file));

    private People Known(Filing? filing)
    {
        var people = _people.With(filing?.Witness ?? filing?.Text.Transcript?.Witness);
        if (filing is { Role: FilingRole.Exhibit or FilingRole.Other, Text.Transcript: null } && people.Speaker.Count == 0) return people with { Document = true, House = Headed(filing) };
        return filing?.Role is FilingRole.Declaration or FilingRole.Affidavit ? people with { House = House(filing) } : people;
    }

    /// <summary>The words that stand in every eighth sentence of the statements, but for the most general.</summary>
    private static HashSet<string> SceneOf(StatementInput input)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var sentences = 0;
        foreach (var filing in input.Filings.Where(f => f.Role is FilingRole.Statement or FilingRole.JointStatement))
        {
            var text = filing.Text.Text;
            foreach (var (start, end) in Reading.Sentences.Of(text))
            {
                sentences++;
                foreach (var stem in Tokens.Of(text[start..end]).Where(t => !t.IsMark && t.Lower.Length > 3 && !Lexicon.Default.IsStop(t.Lower)).Select(t => Lexicon.Default.Stem(t.Lower)).Distinct(StringComparer.Ordinal)) counts[stem] = counts.GetValueOrDefault(stem) + 1;
            }
        }

        return [.. counts.Where(c => c.Value >= 3 && c.Value * 12 >= sentences).Select(c => c.Key)];
    }

    /// <summary>The party for which a declarant says "we": the one named where the declaration says what the declarant is, "I am the plant manager of Caddo River".</summary>
    private HashSet<string> House(Filing filing)
    {
        if (_houses.TryGetValue(filing.File, out var known)) return known;
        var house = new HashSet<string>(StringComparer.Ordinal);
        var text = filing.Text.Text.Length > 6000 ? filing.Text.Text[..6000] : filing.Text.Text;
        foreach (var (start, end) in Reading.Sentences.Of(text))
        {
            var sentence = text[start..end];
            var at = Array.ConvertAll(Posts, p => sentence.IndexOf(p, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
            if (at >= 0) house.UnionWith(Tokens.Of(sentence[at..]).Select(t => t.Lower).Where(_people.Names.Contains));
        }

        house.ExceptWith(_people.With(filing.Witness).Speaker);
        return _houses[filing.File] = house;
    }

    /// <summary>Names at the head of a document, of whom all of it speaks: "Patient: DUFRESNE, REMY".</summary>
    private HashSet<string> Headed(Filing filing)
    {
        if (_houses.TryGetValue(filing.File, out var known)) return known;
        var head = filing.Text.Text.Length > 400 ? filing.Text.Text[..400] : filing.Text.Text;
        return _houses[filing.File] = [.. Tokens.Of(head).Select(t => t.Lower).Where(_people.Names.Contains)];
    }

    private static readonly string[] Posts = ["I am ", "I was ", "I have been ", "I work ", "I serve ", "employed by", "I manage "];

    /// <summary>People without a speaker, for the words of counsel.</summary>
    public People Counsel => _people.With(null);

    /// <summary>The row with its verdict, and the reading behind it; the reading is null where there are no words or they do not count.</summary>
    /// <param name="row">The citation, followed.</param>
    /// <param name="sentence">What it is cited for.</param>
    /// <param name="paper">The paper that cites.</param>
    public (CitedPassage Row, SupportReading? Reading) Judge(CitedPassage row, string sentence, Filing paper)
    {
        var target = Filing(row.TargetFile);
        if (Untold(row, target) is { } untold) return (row with { Support = Support.Unclear, SupportReason = untold, Explanations = row.Explanations.Count > 0 ? row.Explanations : [untold] }, new(Support.Unclear, untold, 0));
        if (target is null) return (row with { Support = Support.NotFound, SupportReason = row.Explanations.Count > 0 ? row.Explanations[0] : "The document could not be found." }, null);
        var own = _sides.Owner(target) is { } owner && string.Equals(owner, _sides.Owner(paper), StringComparison.Ordinal);
        var (counts, problem, explanation) = Competence.Of(target, own);
        if (counts && row.Passage is { } told && Competence.Believed(target, told) is { } believed) (counts, problem, explanation) = (false, "hearsay-or-no-knowledge", believed);
        if (problem is not null) row = row with { Problems = [.. row.Problems, problem], Explanations = [.. row.Explanations, explanation!] };
        if (row.Passage is not { } passage)
            return (row with { Competent = counts, Support = row.Problems.Contains("no-pinpoint", StringComparer.Ordinal) ? Support.Unclear : Support.NotFound,
                SupportReason = row.Explanations.Count > 0 ? row.Explanations[0] : "There are no words at the place cited." },
                row.Problems.Contains("no-pinpoint", StringComparer.Ordinal) && counts ? new(Support.Unclear, $"{target.Label} is cited as a whole.", 0) : null);
        var reading = Reader.Read(sentence, passage.Text, People(target.File), Context.Before(target, row));
        row = row with { Competent = counts, Support = reading.Support, SupportReason = reading.Reason, Quote = Quotations.Worst(sentence, target, passage) };
        return (row, counts ? reading : null);
    }

    /// <summary>
    /// Why nobody can tell what a citation shows: two filings may be meant, the filing could not be read, or it may be one of those that
    /// could not. Null where none of these is so; then what is not found is not there.
    /// </summary>
    public string? Untold(CitedPassage row, Filing? target)
    {
        if (row.Problems.Contains(Record.Locating.LocatorProblems.SeveralPages, StringComparer.Ordinal)) return row.Explanations.FirstOrDefault(e => e.Contains("Name the volume", StringComparison.Ordinal));
        if (row.Passage is not null) return null;
        if (target is not null) return target.Text.Text.Length == 0 ? $"{target.File} could not be read, so what it says there is not known." : null;
        if (row.Problems.Contains("ambiguous", StringComparer.Ordinal)) return row.Explanations.Count > 0 ? row.Explanations[0] : "More than one filing may be meant.";
        return _unread is { } unread && row.Problems.Any(p => p is "evidence-not-filed" or "no-such-exhibit")
            ? $"{(row.Explanations.Count > 0 ? row.Explanations[0] : "The document was not found.")} It may be {unread}, which could not be read." : null;
    }
}
