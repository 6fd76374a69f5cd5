using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>Addresses of filings as links write them.</summary>
internal static class LinkAddress
{
    /// <summary>The filing below a root, each part of its name escaped; a PDF with the sheet on which to open.</summary>
    public static string Of(string root, Filing filing, int? sheet)
    {
        var path = string.Join('/', filing.File.Split('/').Select(Uri.EscapeDataString));
        var page = sheet is > 0 && filing.File.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? $"#page={sheet}" : "";
        return root + path + page;
    }
}
