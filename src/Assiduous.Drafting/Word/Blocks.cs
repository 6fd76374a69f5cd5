namespace Assiduous.Drafting.Word;

/// <summary>A piece of a line.</summary>
internal abstract record Inline;

/// <summary>Words in one form.</summary>
internal sealed record Words(string Text) : Inline
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    /// <summary>A place that a person must fill: shown so that nobody files it unseen.</summary>
    public bool Gap { get; init; }
}

/// <summary>A link out of the document.</summary>
internal sealed record Link(string Address, string Text) : Inline;

/// <summary>A link to a bookmark of the same document.</summary>
internal sealed record Jump(string Bookmark, string Text) : Inline;

/// <summary>A field that Word counts; <paramref name="Shown"/> stands until it does.</summary>
internal sealed record Field(string Code, string Shown) : Inline;

/// <summary>A list from which a person chooses.</summary>
internal sealed record Choice(string Tag, string Shown, IReadOnlyList<string> Options, bool Gap) : Inline;

/// <summary>A new line in the same paragraph.</summary>
internal sealed record LineBreak : Inline;

/// <summary>A step to the next tab stop.</summary>
internal sealed record TabStop : Inline;

/// <summary>How a paragraph is numbered.</summary>
internal abstract record Numbering;

/// <summary>By the number that another paper gave it: Word's own numbering, of a list that holds this paragraph alone, so that nothing inserted elsewhere can move it.</summary>
internal sealed record FixedNumber(string Number) : Numbering;

/// <summary>By counting on from a number in a list of its own.</summary>
internal sealed record CountingNumber(string List, int Start) : Numbering;

/// <summary>Something that stands by itself on the page.</summary>
internal abstract record WordBlock;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(string Style, IReadOnlyList<Inline> Inlines) : WordBlock
{
    public Paragraph(string style, string text)
        : this(style, [new Words(text)])
    {
    }

    public Numbering? Number { get; init; }

    public string? Bookmark { get; init; }

    /// <summary>Notes at the margin, each a comment of Word's on the whole paragraph.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    public bool KeepNext { get; init; }

    public bool PageBreak { get; init; }

    /// <summary>The words, for a table of contents.</summary>
    public string Plain => string.Concat(Inlines.Select(i => i switch { Words w => w.Text, Link l => l.Text, Jump j => j.Text, Field f => f.Shown, Choice c => c.Shown, _ => " " }));
}

/// <summary>Paragraphs bound together under a name that survives editing.</summary>
internal sealed record Control(string Tag, string Title, IReadOnlyList<Paragraph> Paragraphs) : WordBlock;

/// <summary>A table of contents over headings down to <paramref name="Levels"/>.</summary>
internal sealed record Contents(int Levels) : WordBlock;

/// <summary>A table.</summary>
/// <param name="Widths">Widths of the columns in twentieths of a point.</param>
/// <param name="Rows">Rows of cells of paragraphs.</param>
/// <param name="HeadRows">How many rows are repeated at the head of each page.</param>
internal sealed record Table(IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<Paragraph>>> Rows, int HeadRows) : WordBlock
{
    /// <summary>Whether lines are drawn.</summary>
    public bool Lines { get; init; } = true;

    /// <summary>The column to whose right a rule is drawn where no other lines are; null for none.</summary>
    public int? RuleAfter { get; init; }

    /// <summary>What the table shows, for a reader who cannot see it.</summary>
    public string Description { get; init; } = "";
}
