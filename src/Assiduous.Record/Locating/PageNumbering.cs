namespace Assiduous.Record.Locating;

/// <summary>Which of the numbers on a sheet a page citation means.</summary>
public enum PageNumbering
{
    /// <summary>The document's own printed page where it has one, else the court's stamp, else the sheet; the passage's note says which.</summary>
    Either,

    /// <summary>The page in the court's stamp, as in <c>ECF No. 53-5 at 5</c>.</summary>
    EcfStamp,

    /// <summary>The page printed on the document itself, as in <c>Ex. C at 3</c>; for a transcript its own page.</summary>
    Printed,

    /// <summary>The PageID in the court's stamp, which counts through all papers of a case, as in <c>ECF No. 12-3, PageID.234</c>.</summary>
    PageId,
}

/// <summary>The codes by which a locator says that a place is not there.</summary>
public static class LocatorProblems
{
    /// <summary>The document has no page of that number.</summary>
    public const string NoSuchPage = "no-such-page";

    /// <summary>The page has no line of that number, or its lines are not numbered.</summary>
    public const string NoSuchLine = "no-such-line";

    /// <summary>The document has no paragraph, request or item of that number.</summary>
    public const string NoSuchParagraph = "no-such-paragraph";

    /// <summary>The document has no section with that label.</summary>
    public const string NoSuchSection = "no-such-section";

    /// <summary>The document has no footnote with that mark.</summary>
    public const string NoSuchFootnote = "no-such-footnote";

    /// <summary>The page lies between pages that were filed and was itself left out.</summary>
    public const string PageNotInExcerpt = "page-not-in-excerpt";

    /// <summary>Several pages bear the number, with different words: volumes that count anew from 1. The first was taken.</summary>
    public const string SeveralPages = "several-pages";

    /// <summary>The range ends before it begins.</summary>
    public const string BackwardRange = "backward-range";

    /// <summary>The pinpoint is not of a form that can be followed, such as a page that is no number.</summary>
    public const string UnreadablePinpoint = "unreadable-pinpoint";
}
