using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Web.Pages;

/// <summary>Turns a form into the decisions that it stands for; what the form names is looked up in the review, never taken from the form.</summary>
internal sealed class Decider(Visit visit, IFormCollection form)
{
    /// <summary>The decisions; one for each reading that is shown, where a status is overruled.</summary>
    /// <exception cref="ArgumentException">The form names something that the review does not have.</exception>
    public IReadOnlyList<CorrectionBody> Read() => Value("kind") switch
    {
        "status" => Statuses(),
        "confirm" => [Confirm()],
        "citation" => [Resolve()],
        "pairing" => [new PairingOverruled(Name(Fact()), Optional("file") is { } slug ? Filing(slug).File : null, Optional("response"))],
        "role" => [new RoleOverruled(Filing(Value("file")).File, Enum<FilingRole>("role"), Optional("party"), Optional("witness"))],
        "inputs" => Inputs(),
        "link" => [Link()],
        "finding" => [new FindingJudged(Finding(), false)],
        "note" => [new NoteWritten(Optional("fact") is null ? null : Name(Fact()), Optional("file") is { } paper ? Filing(paper).File : null)],
        _ => throw new FormException("The form does not say what is decided."),
    };

    /// <summary>Why, as written.</summary>
    public string Reason => form["reason"].ToString().ReplaceLineEndings("\n").Trim();

    private IReadOnlyList<CorrectionBody> Statuses()
    {
        var (name, status) = (Name(Fact()), Enum<FactStatus>("status"));
        var reading = Value("reading");
        return
        [
            .. reading is "assiduous" ? Array.Empty<CorrectionBody>() : [new StatusOverruled(name, StatusReading.Strict, status)],
            .. reading is "strict" ? Array.Empty<CorrectionBody>() : [new StatusOverruled(name, StatusReading.Assiduous, status)],
        ];
    }

    // The form shows all four as they are; only what was changed is decided.
    private IReadOnlyList<CorrectionBody> Inputs()
    {
        var matter = visit.Sheets.Review.Matter;
        var said = new List<CorrectionBody>();
        void Said(RuleInput input, string? value, string? now)
        {
            if (value is not null && !string.Equals(value, now, StringComparison.Ordinal)) said.Add(new InputOverruled(input, value));
        }

        if (Optional("court") is { } court && !court.All(char.IsAsciiLetterOrDigit)) throw new FormException("Write the court as courts do in their addresses: nysd or ilnd.");
        if (Optional("filed") is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new FormException("Write the day as 2024-07-01.");
        if (Optional("counsel") is { } all && all is not ("all" or "not-all")) throw new FormException("Say whether all parties have counsel.");
        Said(RuleInput.Court, Optional("court")?.ToLowerInvariant(), matter.Court);
        Said(RuleInput.Filed, Optional("filed"), matter.Filed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Said(RuleInput.Judge, Optional("judge"), matter.Judge);
        Said(RuleInput.Counsel, Optional("counsel"), matter.AllRepresented switch { true => "all", false => "not-all", null => null });
        return said.Count > 0 ? said : throw new FormException("Nothing was changed, so nothing is decided.");
    }

    private CitationConfirmed Confirm()
    {
        var (name, cited) = Citation();
        var target = visit.Sheets.Page.Filing(cited.TargetFile) ?? throw new FormException("The citation leads to no filing in the folder, so there is nothing to confirm.");
        return new(name, target.File, cited.Pinpoint, target.Hash);
    }

    private CitationResolved Resolve()
    {
        var (name, _) = Citation();
        return new(name, Filing(Value("target")).File, Optional("place") is { } place ? Place(place) : null);
    }

    private (CitationName Name, CitedPassage Cited) Citation()
    {
        var fact = Fact();
        var see = Value("see");
        var book = visit.Sheets.Page.Book;
        foreach (var (file, rows) in Rows(fact))
            if (rows.FirstOrDefault(c => string.Equals(book[c].Name, see, StringComparison.Ordinal)) is { } cited && visit.Sheets.Page.Filing(file) is { } paper && visit.Room.Words(paper) is { } words)
                return (Grounds.Name(paper with { Text = words }, rows, cited), cited);
        throw new FormException("The paragraph, its answer and the briefs do not make this citation any more.");
    }

    // Where a citation can be printed: the paragraph, its answer, and the sentences of briefs that led elsewhere.
    private IEnumerable<(string File, IReadOnlyList<CitedPassage> Rows)> Rows(Fact fact)
    {
        yield return (fact.File, fact.Citations);
        if (fact.Response.File is { } answer) yield return (answer, fact.Response.Citations);
        foreach (var told in visit.Sheets.Review.Narrative.Where(n => fact.Elsewhere.Any(e => string.Equals(e.Source, n.File, StringComparison.Ordinal)))) yield return (told.File, told.Citations);
    }

    private LinkConfirmed Link()
    {
        var claims = visit.Sheets.Review.Claims;
        var claim = Number("claim") is { } c && c < claims.Count ? claims[c] : throw new FormException("There is no such claim in the review.");
        var element = claim.Elements.FirstOrDefault(e => string.Equals(e.Id, Value("element"), StringComparison.Ordinal)) ?? throw new FormException("The claim has no such element.");
        return new(Name(Fact()), claim.Claim, element.Id, Value("supports") is "yes", claim.Defendant);
    }

    // One on a fact is named by its place among the fact's; any other by what it says, wherever in the review it stands.
    private FindingName Finding()
    {
        if (Optional("fact") is not null)
        {
            var on = Fact();
            return Number("finding") is { } at && at < on.Findings.Count ? Grounds.Name(on.Findings[at], on) : throw NoFinding();
        }

        var review = visit.Sheets.Review;
        var said = new FindingName(Value("code"), Optional("file"), null, Value("words"));
        return review.Findings.Concat(review.Authorities.SelectMany(a => a.Findings)).Concat(review.Filings.SelectMany(f => f.Problems)).Any(f => Grounds.Name(f, null) == said) ? said : throw NoFinding();
    }

    private static FormException NoFinding() => new("There is no such finding in the review any more.");

    /// <summary>A place as a person types it: <c>44:6–12</c>, <c>¶ 8</c>, <c>12</c>.</summary>
    /// <exception cref="FormException">It is none.</exception>
    public static Pinpoint Place(string words)
    {
        var parts = words.TrimStart('¶', ' ').Split(['-', '–'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) throw new FormException("Write the place as 44:6–12, ¶ 8 or 12.");
        var kind = parts[0].Contains(':', StringComparison.Ordinal) ? PinpointKind.PageLine : words.StartsWith('¶') ? PinpointKind.Paragraph : PinpointKind.Page;
        var to = parts.Length < 2 ? null : kind is PinpointKind.PageLine && !parts[1].Contains(':', StringComparison.Ordinal) ? parts[0].Split(':')[0] + ":" + parts[1] : parts[1];
        return new(kind, parts[0], to);
    }

    private Fact Fact() => visit.Sheets.FactAt(Value("fact")) is { } at ? visit.Sheets.Review.Facts[at] : throw new FormException("There is no such fact in the review any more.");

    private Filing Filing(string slug) => visit.Sheets.FilingAt(slug) ?? throw new FormException("There is no such filing in the folder any more.");

    private static FactName Name(Fact fact) => FactName.Of(fact);

    private T Enum<T>(string field)
        where T : struct, Enum => System.Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => string.Equals(Names.Kebab(v!.Value), Value(field), StringComparison.Ordinal)) ?? throw new FormException($"The form names no {field}.");

    private int? Number(string field) => int.TryParse(form[field].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Value(string field) => Optional(field) ?? throw new FormException($"The form names no {field}.");

    private string? Optional(string field) => form[field].ToString().Trim() is { Length: > 0 and <= 400 } value ? value : null;
}
