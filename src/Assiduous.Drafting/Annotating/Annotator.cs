using System.Security.Cryptography;
using Assiduous.Drafting.Drafts;
using Assiduous.Judgment;
using Assiduous.Record.Reading;
using Assiduous.Record.Recognition;

namespace Assiduous.Drafting.Annotating;

/// <summary>How a paper is annotated.</summary>
public sealed record AnnotateOptions
{
    /// <summary>For whose eyes: nothing sealed is linked for anyone but the drafter.</summary>
    public Audience Audience { get; init; }

    /// <summary>Where the filings lie, as <see cref="DraftOptions.LinkBase"/> says; null writes no links.</summary>
    public string? LinkBase { get; init; }

    /// <summary>Whether a Word brief gets Word's own marks for authorities, and a table of authorities before it.</summary>
    public bool Authorities { get; init; }
}

/// <summary>What came of annotating a paper.</summary>
/// <param name="File">The annotated copy; null where it was refused.</param>
/// <param name="Refused">Why it was refused, with the remedy; null where it was not.</param>
/// <param name="Links">How many citations were linked.</param>
/// <param name="Notes">How many notes were laid at places.</param>
/// <param name="Repairs">How many repairs were proposed.</param>
public sealed record AnnotateResult(DraftFile? File, string? Refused, int Links, int Notes, int Repairs)
{
    internal static AnnotateResult Refuse(string why) => new(null, why, 0, 0, 0);
}

/// <summary>Puts links, notes and proposed repairs into a copy of a Word or PDF paper; all else in it stays as it is.</summary>
public static class Annotator
{
    /// <summary>Annotates a paper.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="bytes">Its bytes, which are not changed.</param>
    /// <param name="review">The matter to whose filings it cites; null checks the citations alone.</param>
    /// <param name="options">How.</param>
    /// <returns>The copy, or why there is none: a file that cannot be read, is signed, or is neither Word nor PDF.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AnnotateResult Annotate(string name, ReadOnlyMemory<byte> bytes, Review? review, AnnotateOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        var text = RecordReader.Read(bytes, name);
        if (text.Text.Length == 0) return AnnotateResult.Refuse(text.Notes.Count > 0 ? $"{name}: {text.Notes[0].Message}" : $"{name} holds no text that could be read.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var paper = review?.Filings.FirstOrDefault(f => string.Equals(f.Hash, hash, StringComparison.Ordinal)) ?? FilingRecognizer.Recognize(name, hash, text);
        var marker = new PaperMarker(review, options);
        if (bytes.Span.StartsWith("PK"u8)) return DocxAnnotator.Annotate(name, bytes, paper, marker, options.Authorities);
        if (bytes.Span[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return PdfAnnotator.Annotate(name, bytes, paper with { Text = text }, marker);
        return AnnotateResult.Refuse($"{name} is neither a Word document (.docx) nor a PDF. Save it as one of the two.");
    }
}
