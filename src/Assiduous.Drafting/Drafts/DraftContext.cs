using Assiduous.Drafting.Word;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Rules;
using Assiduous.Statements;

namespace Assiduous.Drafting.Drafts;

/// <summary>What every draft needs: the review, its names, the template's sentences, cites and links, and what must not be shown.</summary>
internal sealed class DraftContext
{
    private readonly Dictionary<string, string?> fields;
    private readonly Dictionary<string, Filing> filings;
    private readonly List<string> messages = [];

    public DraftContext(DraftKind kind, Review review, DraftOptions options)
    {
        (Options, Template) = (options, options.Templates[Names.Kebab(kind)]);
        Motion = review.Motions.Count > 0 ? review.Motions[0] : null;
        filings = review.Filings.GroupBy(f => f.File, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Review = options.Audience is Audience.Own ? review : Withholding.From(review, IsWithheld);
        Parties = new(review.Matter, Motion);
        Cites = new(this);
        Statement = StatementOf();
        fields = Fields();
        if (review.Motions.Count > 1) messages.Add($"The folder holds {review.Motions.Count} motions; this draft is about the first, by {Motion!.By}.");
    }

    public Review Review { get; }

    public DraftOptions Options { get; }

    public DraftTemplate Template { get; }

    /// <summary>The motion that the paper is about; null where none was found.</summary>
    public Motion? Motion { get; }

    /// <summary>The docket entry of the motion itself; null where the papers do not tell it. A review names a motion by the first paper that it found, which may be the statement.</summary>
    public string? MotionEntry => Review.Filings.FirstOrDefault(f => f.Attachment is null && Motion?.Ecf is { } ecf && string.Equals(f.Ecf, ecf, StringComparison.Ordinal))?.Role switch
    {
        null or FilingRole.Motion => Motion?.Ecf,
        _ => Review.History.FirstOrDefault(h => h.Event.Contains("moved for summary judgment", StringComparison.OrdinalIgnoreCase))?.Ecf,
    };

    public PartyNames Parties { get; }

    public Cites Cites { get; }

    /// <summary>The movant's statement of facts; null where none is in the folder.</summary>
    public Filing? Statement { get; }

    public IReadOnlyList<string> Messages => messages;

    /// <summary>Whether notes of what the review found may stand at the margin.</summary>
    public bool ShowsNotes => Options.Audience is Audience.Own;

    public void Tell(string message) => messages.Add(message);

    public Filing? Filing(string? file) => file is not null && filings.TryGetValue(file, out var filing) ? filing : null;

    /// <summary>The facts of one side under the motion, in the order of the paper.</summary>
    public IEnumerable<Fact> Facts(Side side) =>
        Review.Facts.Where(f => f.Side == side && (Motion is null || string.Equals(f.Motion, Motion.Id, StringComparison.Ordinal)));

    /// <summary>Whether the words of a filing may not be shown to this draft's readers.</summary>
    public bool IsWithheld(string? file) => Options.Audience is not Audience.Own && Filing(file) is { } filing && Seals.IsRestricted(filing);

    /// <summary>The mark of a filing as it stands behind its words; empty where it is open.</summary>
    public string MarkOf(string? file) => Seals.Behind(Filing(file)?.Designation);

    /// <summary>A sentence of the template, its fields filled; a field that nobody knows becomes a gap.</summary>
    public IReadOnlyList<Inline> Fill(string name, params (string Field, string? Value)[] more) => FillText(Template.Texts[name], more);

    /// <summary>The same as plain words.</summary>
    public string Say(string name, params (string Field, string? Value)[] more) => Plain(FillText(Template.Texts[name], more));

    public string Title => Plain(FillText(Template.Title, []));

    /// <summary>An empty document in the template's look.</summary>
    public WordDocument Begin(bool landscape = false) => new(
        new Look
        {
            Font = Template.Font, Size = Template.Size, Spacing = Template.Spacing / 100.0, Margin = Template.Margin / 100.0, Landscape = landscape,
            Footer = Plain(FillText(Template.Footer, [])),
        },
        Title);

    /// <summary>A document made of the template's parts, in its order.</summary>
    public WordDocument Compose(Func<string, Look, IEnumerable<WordBlock>> part, bool landscape = false)
    {
        var document = Begin(landscape);
        foreach (var name in Template.Parts) document.Add(part(name, document.Look));
        return document;
    }

    private static string Plain(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(i => ((Words)i).Text));

    private List<Inline> FillText(string text, (string Field, string? Value)[] more)
    {
        var inlines = new List<Inline>();
        var gap = text.StartsWith('[') && text.EndsWith(']');
        foreach (var (piece, isField) in DraftTemplate.Cut(text))
        {
            if (!isField) inlines.Add(new Words(Possessive(inlines, piece)) { Gap = gap });
            else if (Value(piece, more) is { Length: > 0 } value) inlines.Add(new Words(value) { Gap = gap });
            else inlines.Add(new Words($"[{Gaps.GetValueOrDefault(piece, piece)}]") { Gap = true });
        }

        return inlines;
    }

    // "Defendants’s" is written "Defendants’".
    private static string Possessive(List<Inline> before, string piece) =>
        piece.StartsWith("’s", StringComparison.Ordinal) && before.Count > 0 && ((Words)before[^1]).Text.EndsWith('s') ? "’" + piece[2..] : piece;

    private string? Value(string field, (string Field, string? Value)[] more)
    {
        foreach (var (name, value) in more)
            if (string.Equals(name, field, StringComparison.Ordinal)) return value;
        return fields.GetValueOrDefault(field);
    }

    private static readonly Dictionary<string, string> Gaps = new(StringComparer.Ordinal)
    {
        ["docketNumber"] = "docket number", ["judge"] = "judge", ["statement"] = "ECF No.", ["courtName"] = "court", ["caption"] = "caption", ["motion"] = "ECF No.", ["date"] = "date",
    };

    private Filing? StatementOf()
    {
        var file = Review.Facts.FirstOrDefault(f => f.Side == Side.Movant && (Motion is null || string.Equals(f.Motion, Motion.Id, StringComparison.Ordinal)))?.File;
        return Filing(file) ?? Review.Filings.FirstOrDefault(f => f.Role is FilingRole.Statement or FilingRole.JointStatement);
    }

    private Dictionary<string, string?> Fields()
    {
        var head = Review.Matter;
        return new(StringComparer.Ordinal)
        {
            ["caption"] = head.Caption, ["docketNumber"] = head.DocketNumber, ["judge"] = head.Judge is { } judge && judge.EndsWith(" Jr", StringComparison.Ordinal) ? judge + "." : head.Judge, ["court"] = head.Rule?.CourtName, ["courtName"] = CourtNames.Of(head.Court),
            ["movant"] = Parties.Movant, ["opponent"] = Parties.Opponent, ["movantLower"] = Parties.Movant.ToLowerInvariant(), ["opponentLower"] = Parties.Opponent.ToLowerInvariant(),
            ["ruleName"] = RuleName(head.Rule), ["rule"] = head.Rule?.Rule, ["statementTitle"] = head.Rule?.StatementTitle is { } title && !title.Contains('(', StringComparison.Ordinal) ? title : "Statement of Undisputed Material Facts",
            ["statement"] = Statement is { Ecf: not null } statement ? Cites.Paper(statement) : null,
            ["motion"] = MotionEntry is { } ecf ? Cites.Entry(ecf) : null,
        };
    }

    /// <summary>A status with the authorities that its court follows: decisions of another circuit are left out where the rule's own authorities show which circuit that is.</summary>
    public StatusReason Local(StatusReason status)
    {
        var circuits = (Review.Matter.Rule?.Authority ?? []).Select(Circuit).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return circuits.Count == 0 ? status : status with { Authority = string.Join("; ", status.Authority.Split("; ").Where(p => Circuit(p) is not { } circuit || circuits.Contains(circuit))) };
    }

    // "(2d Cir. 2001)" at a citation's end.
    private static string? Circuit(string citation)
    {
        var open = citation.LastIndexOf('(');
        var end = open < 0 ? -1 : citation.IndexOf(" Cir. ", open, StringComparison.Ordinal);
        return end < 0 ? null : citation[(open + 1)..end];
    }

    private static string RuleName(StatementRule? rule) => rule switch
    {
        null => "Fed. R. Civ. P. 56",
        { Court: RuleBook.FederalDefault } => rule.Rule,
        // "LR 56.1(a)-(g)" is the whole of LR 56.1.
        _ => $"{(rule.Rule.IndexOf("(a)-(", StringComparison.Ordinal) is > 0 and var at ? rule.Rule[..at] : rule.Rule)} and Fed. R. Civ. P. 56",
    };
}
