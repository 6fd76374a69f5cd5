using System.Globalization;
using Assiduous.Citations;
using Assiduous.Drafting.Word;
using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>The table of authorities of each brief, with the pages as printed.</summary>
internal static class AuthoritiesDraft
{
    private static readonly FilingRole[] Briefs = [FilingRole.Memorandum, FilingRole.Reply, FilingRole.Motion, FilingRole.Letter];

    public static WordDocument Write(DraftContext context) => context.Compose((part, _) => Part(part, context));

    private static IEnumerable<WordBlock> Part(string part, DraftContext context) => part switch
    {
        "title" => [new Paragraph("Title", context.Title)],
        "opening" => [new Paragraph("Single", context.Fill("opening"))],
        "tables" => Tables(context),
        _ => [],
    };

    private static IEnumerable<WordBlock> Tables(DraftContext context)
    {
        var any = false;
        foreach (var brief in context.Review.Filings.Where(f => Briefs.Contains(f.Role) && !context.IsWithheld(f.File)))
        {
            var groups = TableOfAuthorities.Make(CitationReader.Read(brief.Text.Text), offset => PrintedPages.Of(brief.Text, offset));
            if (groups.Count == 0) continue;
            any = true;
            yield return new Paragraph("Heading1", $"{(brief.Title.Length > 0 ? brief.Title : brief.File)}{(brief.Ecf is null ? "" : $" ({context.Cites.Paper(brief)})")}");
            foreach (var block in Table(groups, context.Say("passim"))) yield return block;
        }

        if (!any) yield return new Paragraph("Single", context.Fill("open"));
    }

    /// <summary>One table, a line an authority with dots up to its pages.</summary>
    public static IEnumerable<WordBlock> Table(IReadOnlyList<AuthorityGroup> groups, string passim)
    {
        foreach (var group in groups)
        {
            yield return new Paragraph("TOAHeading", group.Heading);
            foreach (var entry in group.Entries)
                yield return new Paragraph("TableofAuthorities", [new Words(entry.Text), new TabStop(), new Words(entry.Passim ? passim : string.Join(", ", entry.Pages.Select(p => p.ToString(CultureInfo.InvariantCulture)))) { Italic = entry.Passim }]);
        }
    }
}
