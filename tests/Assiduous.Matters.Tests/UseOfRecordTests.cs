using System.Globalization;
using System.Text;
using Assiduous.Citations;
using Assiduous.Drafting;
using Assiduous.Judgment;
using Assiduous.Record;
using Assiduous.Record.Quotation;

namespace Assiduous.Matters.Tests;

/// <summary>What is cited and missing, what is there and uncited, whose each paper is, and what was misquoted.</summary>
public sealed class UseOfRecordTests(UseOfRecordTests.Reviewed reviewed) : IClassFixture<UseOfRecordTests.Reviewed>
{
    [Fact]
    public void A_document_that_is_cited_and_not_there_is_named_once_with_every_place()
    {
        var finding = Assert.Single(reviewed.Review.Findings, f => f.Code == "cited-not-here");
        Assert.Equal("ECF No. 30-2 is cited and is not among the filings: ECF No. 10 ¶ 4; ECF No. 10 ¶ 5.", finding.Message);
        Assert.Equal(Severity.Note, finding.Severity);
    }

    [Fact]
    public void A_filing_that_nobody_cites_is_named()
    {
        var finding = Assert.Single(reviewed.Review.Findings, f => f.Code == "never-cited");
        Assert.Equal("13 Declaration.txt", finding.File);
        Assert.StartsWith("ECF No. 13", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_an_excerpt_that_nobody_cites_are_named()
    {
        var finding = Assert.Single(reviewed.Review.Findings, f => f.Code == "pages-never-cited");
        Assert.Equal("ECF No. 12-1 is an excerpt, and no paper cites pages 40 and 42–44 of it.", finding.Message);
    }

    [Fact]
    public void Each_paper_has_its_side_relative_to_the_motion()
    {
        Side? Of(string file) => reviewed.Review.Filings.Single(f => f.File.StartsWith(file, StringComparison.Ordinal)).Side;
        Assert.Equal((Side.Movant, Side.Opponent), (Of("10 "), Of("20 ")));
        Assert.Contains("\"side\":\"movant\"", reviewed.Json.Replace("\": ", "\":", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misquotation_is_shown_beside_the_words_that_stand_there()
    {
        var cited = reviewed.Review.Facts.Single(f => f.Number == "2").Citations.Single();
        Assert.Equal("The cuffs were [-loose-] {+tight+} on me that night", cited.Difference?.ToString());
        var finding = Assert.Single(reviewed.Review.Facts.SelectMany(f => f.Findings), f => f.Code == "misquotation");
        Assert.EndsWith("It quotes “the cuffs were loose on me that night.”; there stands “The cuffs were tight on me that night”.", finding.Message, StringComparison.Ordinal);
        Assert.Contains("<del>loose</del>", reviewed.Page, StringComparison.Ordinal);
        Assert.Contains("<ins>tight</ins>", reviewed.Page, StringComparison.Ordinal);
        Assert.Contains("\"quoteDifference\"", reviewed.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he ran to the door", "He ran to the gate.", "He ran to the [-door-] {+gate+}")]
    [InlineData("he never ran to the door", "He ran to the door.", "He [-never-] ran to the door")]
    [InlineData("he ran to the door", "He ran, at last, to the door.", "He ran {+at last+} to the door")]
    public void A_difference_keeps_what_is_the_same_and_parts_what_is_not(string quote, string passage, string shown) =>
        Assert.Equal(shown, QuoteDifference.Between(quote, passage)?.ToString());

    [Fact]
    public void Words_that_are_there_and_words_unlike_any_have_no_difference()
    {
        Assert.Null(QuoteDifference.Between("he ran to the door", "He ran to the door."));
        Assert.Null(QuoteDifference.Between("the invoice was paid in full", "He ran to the door."));
    }

    /// <summary>A small matter, reviewed once.</summary>
    public sealed class Reviewed : IDisposable
    {
        private const string Caption = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nDANA WHITFIELD,\n        Plaintiff,\n    v.\nOWEN TATE,\n        Defendant.\n\n";

        private readonly string _folder = Directory.CreateTempSubdirectory("assiduous-use-").FullName;

        public Reviewed()
        {
            Write("10 Statement.txt", "DEFENDANT’S STATEMENT OF UNDISPUTED MATERIAL FACTS",
                "1. The lot was dark. (ECF No. 11 ¶ 2.)", "2. Whitfield wrote that “the cuffs were loose on me that night.” (ECF No. 11 ¶ 3.)", "3. Nobody came to the lot. (ECF No. 12-1 at 41:2-4.)",
                "4. It rained. (ECF No. 30-2 at 4.)", "5. It was cold. (ECF No. 30-2 at 6.)", "/s/ Miles Kerrigan", "Attorney for Defendant");
            Write("11 Declaration.txt", "DECLARATION OF DANA WHITFIELD", "I, Dana Whitfield, declare under penalty of perjury:", "1. I am the plaintiff.", "2. The lot was dark.", "3. The cuffs were tight on me that night.", "Executed on May 3, 2021", "/s/ Dana Whitfield");
            Write("13 Declaration.txt", "DECLARATION OF GIL ORONO", "I, Gil Orono, declare under penalty of perjury:", "1. I saw nothing.", "Executed on May 3, 2021", "/s/ Gil Orono");
            Write("20 Response.txt", "PLAINTIFF’S RESPONSE TO DEFENDANT’S STATEMENT OF UNDISPUTED MATERIAL FACTS", "1. Undisputed.", "2. Undisputed.", "3. Undisputed.", "4. Undisputed.", "5. Undisputed.", "/s/ Ruth Adeyemi", "Attorney for Plaintiff");
            File.WriteAllText(Path.Combine(_folder, "12-1 Transcript.txt"), Testimony());
            Review = MatterReviewer.Run(_folder, new()).Review;
            Json = Written(output => ReviewJson.Write(Review, output));
            Page = Written(output => ReviewHtml.Write(Review, output));
        }

        public Review Review { get; }

        public string Json { get; }

        public string Page { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private static string Written(Action<Stream> write)
        {
            using var output = new MemoryStream();
            write(output);
            return Encoding.UTF8.GetString(output.ToArray());
        }

        private void Write(string name, string title, params string[] lines) =>
            File.WriteAllText(Path.Combine(_folder, name), Caption + title + "\n\n" + string.Join("\n\n", lines) + "\n");

        private static string Testimony()
        {
            var text = new StringBuilder();
            for (var page = 40; page <= 44; page++)
            {
                text.Append(CultureInfo.InvariantCulture, $"                                        Page {page}\n");
                for (var line = 1; line <= 25; line++) text.Append(CultureInfo.InvariantCulture, $"{line,2}  {(line % 2 == 0 ? $"Q.   Who came to the lot, point {page + line}?" : "A.   Nobody came to the lot.")}\n");
                text.Append('\f');
            }

            return text.ToString();
        }
    }
}
