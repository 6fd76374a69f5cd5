namespace Assiduous.Citations.Reading;

/// <summary>A citation while it is being read: the fields of <see cref="Citation"/>, still to be filled, and what only the reading needs.</summary>
internal sealed class Draft
{
    public int Start { get; set; }
    public int End { get; set; }
    public CitationClass Class { get; set; }
    public CitationKind Kind { get; set; }
    public string? CaseName { get; set; }
    public string? Plaintiff { get; set; }
    public string? Defendant { get; set; }
    public string? Volume { get; set; }
    public string? Reporter { get; set; }
    public string? ReporterId { get; set; }
    public string? Page { get; set; }
    public string? Pin { get; set; }
    public string? Court { get; set; }
    public string? Year { get; set; }
    public string? Date { get; set; }
    public string? DocketNumber { get; set; }
    public string? Signal { get; set; }
    public string? Parenthetical { get; set; }
    public List<ParallelCitation>? Parallels { get; set; }
    public int? Parent { get; set; }
    public string? Document { get; set; }
    public string? Ecf { get; set; }
    public string? Attachment { get; set; }
    public List<Pinpoint> Pinpoints { get; set; } = [];
    public int? ResolvesTo { get; set; }
    public bool Ambiguous { get; set; }

    public string? History { get; set; }
    public int? HistoryOf { get; set; }
    public string? Author { get; set; }
    public string? Title { get; set; }

    /// <summary>Whether a person of the same name may be meant instead.</summary>
    public bool Unsure { get; set; }

    /// <summary>The stretch of explanatory parentheticals that follows; empty where there is none.</summary>
    public TextSpan Aside { get; set; }

    /// <summary>Whether the document is only a part of the entry that is named with it, <c>Dkt. 45, Ex. 3</c>.</summary>
    public bool Within { get; set; }

    /// <summary>The source that this one names by a name given to it in the text, <c>hereinafter "Iqbal I"</c>; null where it does not.</summary>
    public Draft? Means { get; set; }

    /// <summary>A second name of the same document in this citation, <c>Ex. A</c> beside <c>Smith Dep.</c>; null where it has one.</summary>
    public string? OtherName { get; set; }

    /// <summary>Whether this is an exhibit of the paper cited right before it, <c>id. Ex. E</c>.</summary>
    public bool OfBefore { get; set; }

    /// <summary>The paper to which an exhibit belongs that is named without it; null where none is told.</summary>
    public string? Owner { get; set; }

    /// <summary>How a document's name is compared with others; null where it has none.</summary>
    public string? Key { get; set; }

    public Citation Freeze(string text) => new()
    {
        Span = new TextSpan(Start, End),
        Text = text[Start..End],
        Class = Class,
        Kind = Kind,
        CaseName = CaseName,
        Plaintiff = Plaintiff,
        Defendant = Defendant,
        Volume = Volume,
        Reporter = Reporter,
        ReporterId = ReporterId,
        Page = Page,
        Pin = Pin,
        Court = Court,
        Year = Year,
        Date = Date,
        DocketNumber = DocketNumber,
        Signal = Signal,
        Parenthetical = Parenthetical,
        Parallels = Parallels is null ? [] : Parallels,
        Parent = Parent,
        History = History,
        HistoryOf = HistoryOf,
        Author = Author,
        Title = Title,
        Document = Document,
        AlsoNamed = OtherName,
        ExhibitOf = Owner,
        Ecf = Ecf,
        Attachment = Attachment,
        Pinpoints = Pinpoints,
        ResolvesTo = ResolvesTo,
        Ambiguous = Ambiguous,
    };
}
