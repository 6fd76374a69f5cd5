using Assiduous.Docket.Pages;

namespace Assiduous.Docket;

/// <summary>Reads CM/ECF docket reports and attachment pages, and docket JSON, into one model.</summary>
public static class DocketReader
{
    /// <summary>The largest page that is read, in bytes.</summary>
    public const int LargestPage = 64 * 1024 * 1024;

    /// <summary>Reads a page of HTML; what is no docket gives an empty report that says why.</summary>
    public static DocketReport Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > LargestPage) return DocketReport.Nothing(TooLarge);
        if (DocketHeading.Find(html) is not { } heading) return AttachmentPageReader.Read(html) ?? DocketReport.Nothing(WhatInstead(html));
        var page = new Page(html);
        return DocketPageReader.Read(page, heading) ?? DocketReport.Nothing(NoHeader);
    }

    /// <summary>Reads a page of HTML or a docket in JSON, whichever the bytes are.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for messages.</param>
    public static DocketReport ReadAny(ReadOnlySpan<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = Path.GetFileName(fileName);
        if (bytes.IsEmpty) return DocketReport.Nothing($"{name} is empty. Save the docket report again.");
        if (bytes.Length > LargestPage) return DocketReport.Nothing($"{name}: {TooLarge}");
        var report = IsJson(bytes) ? DocketJsonReader.Read(bytes) : Read(PageBytes.Decode(bytes));
        return report.Message is { } message ? report with { Message = $"{name}: {message}" } : report;
    }

    private const string TooLarge = "the page is larger than 64 MB and was not read. Ask the court's system for fewer entries.";

    private const string NoHeader =
        "the page names a case but has no table of its data and no entries, so there is no docket to read. Run the docket report again.";

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return !bytes.IsEmpty && bytes[0] is (byte)'{' or (byte)'[';
    }

    private static string WhatInstead(string html)
    {
        var page = new Page(html);
        for (var i = 0; i < page.Tokens.Count; i++)
            if (page.Tokens[i] is { Tag: Tag.H3, IsEnd: false } && page.Text(i, page.Closing(i, page.Tokens.Count)) is { Length: > 0 and < 200 } words)
                return $"the page is no docket; it says \"{words}\".";
        return "the page is no docket report and no list of attachments.";
    }
}
