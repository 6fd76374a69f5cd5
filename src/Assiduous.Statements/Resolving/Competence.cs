using Assiduous.Citations;
using Assiduous.Record;

namespace Assiduous.Statements.Resolving;

/// <summary>Tells whether a source counts as evidence in the form in which it is filed.</summary>
internal static class Competence
{
    private const int Short = 2500;

    /// <summary>Whether it counts, and the problem where it does not.</summary>
    /// <param name="filing">The source.</param>
    /// <param name="own">Whether the party that cites it wrote it.</param>
    public static (bool Counts, string? Problem, string? Explanation) Of(Filing filing, bool own) => filing.Role switch
    {
        // An exhibit may be a letter of complaint or a notice to quit: without a court's caption it is no paper of the case.
        FilingRole.Complaint or FilingRole.Answer or FilingRole.Notice or FilingRole.Motion or FilingRole.Statement when filing.Attachment is not null && !Captioned(filing) => (true, null, null),
        FilingRole.Transcript or FilingRole.Errata or FilingRole.Stipulation or FilingRole.Discovery or FilingRole.Order => (true, null, null),
        FilingRole.Declaration or FilingRole.Affidavit => Vouched(filing),
        FilingRole.Complaint or FilingRole.Answer => Pleading(filing, own),
        FilingRole.Response or FilingRole.Letter or FilingRole.Memorandum when filing.Oath is Oath.Sworn or Oath.Declared && filing.Signed is not false => (true, null, null),
        FilingRole.Statement or FilingRole.Response or FilingRole.AdditionalFacts or FilingRole.ReplyStatement or FilingRole.JointStatement or FilingRole.Memorandum
            or FilingRole.Reply or FilingRole.Motion or FilingRole.Notice =>
            (false, "cites-pleading", $"{filing.Label} is a paper of counsel, not evidence."),
        FilingRole.Letter => (false, "unsworn", $"{filing.Label} is a letter: it is neither sworn nor declared under penalty of perjury."),
        FilingRole.Other or FilingRole.Exhibit when filing.Oath is null or Oath.Unsworn && ToWhom(filing) =>
            (false, "unsworn", $"{filing.Label} is what a person wrote of the events for this case: it is neither sworn nor declared under penalty of perjury (28 U.S.C. § 1746)."),
        _ => filing.Witness is not null && filing.Oath is Oath.Unsworn ? Vouched(filing) : (true, null, null),
    };

    /// <summary>Whether the words cited are no testimony, whatever the oath: each sentence rests on information and belief, which is no personal knowledge (Rule 56(c)(4)).</summary>
    public static string? Believed(Filing filing, Passage passage)
    {
        if (filing.Role is not (FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Complaint or FilingRole.Answer)) return null;
        var sentences = Reading.Sentences.Of(passage.Text);
        return sentences.Count > 0 && sentences.All(s => passage.Text.AsSpan(s.Start, s.End - s.Start).Contains("information and belief", StringComparison.OrdinalIgnoreCase))
            ? "What stands there is said on information and belief, which is not personal knowledge." : null;
    }

    /// <summary>The text of a document so short that citing it as a whole is precise; null for a longer one.</summary>
    public static Passage? Text(Filing filing)
    {
        var text = filing.Text.Text.Trim();
        if (text.Length == 0 || filing.Text.Transcript is not null || filing.Text.Pages.Count > 3 || text.Length > Short) return null;
        var pages = Math.Max(1, filing.Text.Pages.Count);
        return new()
        {
            File = filing.File, Pinpoint = new(PinpointKind.Page, "1"), Span = new(0, filing.Text.Text.Length), FilePageFrom = 1, FilePageTo = pages,
            Text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Note = "The whole document is cited; it is short.",
        };
    }

    private static bool Captioned(Filing filing) =>
        filing.Text.Text.AsSpan(0, Math.Min(filing.Text.Text.Length, Short)).IndexOf("COURT", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a paper is a person's account to all the world, "To whom it may concern: my name is …", and no record of somebody's business.</summary>
    private static bool ToWhom(Filing filing)
    {
        var head = filing.Text.Text.Length > 1200 ? filing.Text.Text[..1200] : filing.Text.Text;
        return filing.Text.Transcript is null && filing.Text.Text.Length < 8000 && head.Contains(" I ", StringComparison.Ordinal)
            && (head.Contains("whom it may concern", StringComparison.OrdinalIgnoreCase) || head.Contains("who it may concern", StringComparison.OrdinalIgnoreCase)
                || head.Contains("my name is", StringComparison.OrdinalIgnoreCase) && (filing.File.Contains("statement", StringComparison.OrdinalIgnoreCase) || head.Contains("statement of", StringComparison.OrdinalIgnoreCase)));
    }

    private static (bool, string?, string?) Vouched(Filing filing) => filing.Oath is Oath.Unsworn || filing.Signed is false
        ? (false, "unsworn", $"{filing.Label} is {(filing.Signed is false ? "not signed" : "neither sworn nor declared under penalty of perjury (28 U.S.C. § 1746)")}.")
        : (true, null, null);

    private static (bool, string?, string?) Pleading(Filing filing, bool own)
    {
        if (filing.Oath is Oath.Declared or Oath.Sworn) return (true, null, null);
        return own ? (false, "cites-pleading", $"{filing.Label} is the party's own pleading and is not verified.") : (true, null, null);
    }
}
