using System.Text;
using Assiduous.Citations;
using Assiduous.Record.Reading;

namespace Assiduous.Record.Privacy;

/// <summary>Looks at a document, before it is filed, for what must be redacted and for what it hides. Findings name the page, never the secret.</summary>
public static class PrivacyCheck
{
    private static readonly Dictionary<string, (string What, string Rule, string Remedy)> Kinds = new(StringComparer.Ordinal)
    {
        ["social-security-number"] = ("a Social Security number with more than its last four digits", "Fed. R. Civ. P. 5.2(a)(1)", "Leave the last four digits alone."),
        ["taxpayer-number"] = ("a taxpayer-identification number with more than its last four digits", "Fed. R. Civ. P. 5.2(a)(1)", "Leave the last four digits alone."),
        ["account-number"] = ("what may be a financial-account number with more than its last four digits", "Fed. R. Civ. P. 5.2(a)(4)", "Leave the last four digits alone."),
        ["birth-date"] = ("a birth date with more than its year", "Fed. R. Civ. P. 5.2(a)(2)", "Leave the year alone."),
        ["minor-name"] = ("what may be the name of a minor", "Fed. R. Civ. P. 5.2(a)(3)", "Leave the initials alone."),
        ["home-address"] = ("what may be a home address", "Fed. R. Crim. P. 49.1(a)(5)", "Leave the city and state alone."),
    };

    /// <summary>What a code is about, for sentences.</summary>
    internal static string What(string code) => Kinds[code].What;

    /// <summary>Checks a document.</summary>
    /// <param name="path">The file, which is not changed.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="addresses">Whether home addresses count; null to let a criminal case number decide.</param>
    /// <param name="options">Bounds; null for <see cref="ReadingOptions.Default"/>.</param>
    /// <param name="cancel">Ends the check early.</param>
    /// <returns>The findings, in order of pages, and whether the document could be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was called.</exception>
    public static (IReadOnlyList<Finding> Findings, bool Read) Run(string path, string name, bool? addresses = null, ReadingOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReadingOptions.Default;
        var text = RecordReader.ReadFile(path, options, cancel);
        var found = new List<Finding>();
        foreach (var note in text.Notes.Where(n => n.Code is not ("tracked-changes" or "hidden-text")))
            found.Add(Made(note.Code, text.Text.Length == 0 ? Severity.Error : Severity.Warning, name, note.FilePage, note.Message, null, null));
        Identifiers(text, name, addresses ?? IsCriminal(text), found);
        if (IsPdf(path)) Pdf(path, text, name, options, found, cancel);
        else foreach (var hidden in DocxParts.Of(path)) found.Add(Made(hidden.Code, Severity.Warning, name, null, hidden.Message, Rule52, hidden.Remedy));
        return ([.. found.DistinctBy(f => (f.Code, f.Message))], text.Text.Length > 0);
    }

    private const string Rule52 = "Fed. R. Civ. P. 5.2(a)";

    private static void Identifiers(RecordText text, string name, bool addresses, List<Finding> found)
    {
        // Margins are no part of the text, and are filed with it all the same.
        var spans = PrivateData.In(text.Text, addresses).Select(s => (s.Code, Page: PageOf(text, s.Span.Start)))
            .Concat(text.Pages.SelectMany(p => p.Margins.SelectMany(m => PrivateData.In(m, addresses)).Select(s => (s.Code, Page: (int?)p.FilePage))));
        foreach (var group in spans.GroupBy(s => s).OrderBy(g => g.Key.Page))
        {
            var (what, rule, remedy) = Kinds[group.Key.Code];
            var severity = group.Key.Code is "account-number" or "minor-name" or "home-address" ? Severity.Warning : Severity.Error;
            found.Add(Made(group.Key.Code, severity, name, group.Key.Page, $"Here stands {what}{(group.Count() > 1 ? $", {group.Count()} times" : "")}.", rule, remedy));
        }
    }

    private static void Pdf(string path, RecordText text, string name, ReadingOptions options, List<Finding> found, CancellationToken cancel)
    {
        foreach (var page in text.Pages.Where(p => p.OcrConfidence is null).DistinctBy(p => p.FilePage))
        {
            var (hidden, note) = HiddenText.On(path, page, options, cancel);
            if (note is not null) found.Add(Made(note.Code, Severity.Warning, name, note.Code is "tool-missing" ? null : page.FilePage, $"{note.Message} Whether it hides words was not checked.", null, null));
            if (hidden.Covered > 0)
                found.Add(Made("text-under-box", Severity.Error, name, page.FilePage, $"{Words(hidden.Covered)} under a dark box; whoever copies the text can read them.", Rule52, "Take the words out with a redaction tool, or print the page to an image, and check again."));
            if (hidden.Unseen > 0)
                found.Add(Made("unseen-text", Severity.Warning, name, page.FilePage, $"{Words(hidden.Unseen)} in the text that the page does not show: white, invisible or covered.", Rule52, "Take the words out, or print the page to a new PDF from an image."));
        }

        var bytes = File.ReadAllBytes(path);
        var parts = PdfParts.Of(bytes);
        if (parts.Layers) found.Add(Made("hidden-layers", Severity.Warning, name, null, "The file has layers, which a reader can switch on.", Rule52, "Flatten the file: print it to a new PDF."));
        if (parts.Comments) found.Add(Made("comments", Severity.Warning, name, null, "The file has comments, highlights or other notes.", Rule52, "Remove them, or print the file to a new PDF without notes."));
        if (parts.Attachments) found.Add(Made("embedded-files", Severity.Warning, name, null, "Other files are embedded in the file.", Rule52, "Remove them; courts refuse such files."));
        if (parts.Scripts) found.Add(Made("scripts", Severity.Warning, name, null, "The file holds scripts.", null, "Print it to a new PDF; courts refuse such files."));
        foreach (var field in Properties(path, options, cancel))
            found.Add(Made("metadata", Severity.Note, name, null, $"The file’s properties give {field}.", null, "Empty the document properties before filing."));
    }

    /// <summary>The properties that may tell more than the court is to know, by name alone.</summary>
    private static IEnumerable<string> Properties(string path, ReadingOptions options, CancellationToken cancel)
    {
        var output = new MemoryStream();
        var result = ChildProcess.Run("pdfinfo", [path], new ChildLimits(TimeSpan.FromSeconds(30), options.ChildMemory, 1 << 20), bytes => output.Write(bytes), cancel);
        if (!result.Succeeded) yield break;
        foreach (var line in Encoding.Latin1.GetString(output.ToArray()).Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[..colon] is "Title" or "Subject" or "Keywords" or "Author" && line[(colon + 1)..].Trim().Length > 0) yield return $"{(line[0] == 'A' ? "an" : line[0] == 'K' ? "" : "a")} {line[..colon].ToLowerInvariant()}".Trim();
        }
    }

    private static string Words(int count) => count == 1 ? "One word stands" : $"{count} words stand";

    private static bool IsPdf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[1024];
        return head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).IndexOf("%PDF-"u8) >= 0;
    }

    private static int? PageOf(RecordText text, int offset) => text.Pages.Count < 2 && text.Pages.All(p => p.Width <= 0) ? null : Locating.Sheets.At(text, offset);

    /// <summary>Whether the stamp's case number is a criminal one, <c>1:20-cr-00123</c>.</summary>
    private static bool IsCriminal(RecordText text) =>
        text.Pages.Any(p => p.Stamp?.DocketNumber?.Contains("-cr-", StringComparison.OrdinalIgnoreCase) == true || p.Stamp?.DocketNumber?.Contains("-mj-", StringComparison.OrdinalIgnoreCase) == true);

    private static Finding Made(string code, Severity severity, string name, int? page, string message, string? rule, string? remedy) => new()
    {
        Code = code, Severity = severity, Span = default, Text = "", File = name, Rule = rule, Suggestion = remedy,
        Message = page is { } sheet ? $"{name}, page {sheet}: {message}" : $"{name}: {message}",
    };
}
