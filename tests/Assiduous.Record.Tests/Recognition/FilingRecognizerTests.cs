using Assiduous.Record.Recognition;

namespace Assiduous.Record.Tests.Recognition;

public class FilingRecognizerTests
{
    private const string Caption = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n--------------------------x\nJANE ROE,\nPlaintiff,\n-against-   1:19-cv-00042 (ABC)\nTHE TOWN OF ELM,\nDefendant.\n--------------------------x\n";

    private static Filing Recognize(string body, string file = "paper.pdf") => FilingRecognizer.Recognize(file, "", Made.Text(body));

    [Theory]
    [InlineData("DEFENDANT’S LOCAL RULE 56.1 STATEMENT OF UNDISPUTED MATERIAL FACTS", FilingRole.Statement)]
    [InlineData("STATEMENT OF UNDISPUTED FACTS PURSUANT TO LOCAL CIVIL RULE 56.1", FilingRole.Statement)]
    [InlineData("DEFENDANT’S SEPARATE STATEMENT OF UNCONTROVERTED FACTS", FilingRole.Statement)]
    [InlineData("PLAINTIFF’S RESPONSE TO DEFENDANT’S LOCAL RULE 56.1 STATEMENT", FilingRole.Response)]
    [InlineData("PLAINTIFF’S LOCAL RULE 56.1 COUNTERSTATEMENT OF FACTS", FilingRole.Response)]
    [InlineData("PLAINTIFF’S RESPONSE TO DEFENDANT’S STATEMENT OF FACTS AND STATEMENT OF ADDITIONAL MATERIAL FACTS", FilingRole.Response)]
    [InlineData("PLAINTIFF’S RULE 56.1 STATEMENT IN OPPOSITION TO SUMMARY JUDGMENT", FilingRole.Response)]
    [InlineData("PLAINTIFF’S STATEMENT OF DISPUTED MATERIAL FACTS", FilingRole.Response)]
    [InlineData("PLAINTIFF’S STATEMENT OF ADDITIONAL FACTS", FilingRole.AdditionalFacts)]
    [InlineData("DEFENDANT’S RESPONSE TO PLAINTIFF’S STATEMENT OF ADDITIONAL FACTS", FilingRole.ReplyStatement)]
    [InlineData("DEFENDANT’S REPLY TO PLAINTIFF’S RESPONSE TO STATEMENT OF MATERIAL FACTS", FilingRole.ReplyStatement)]
    [InlineData("JOINT STATEMENT OF UNDISPUTED MATERIAL FACTS", FilingRole.JointStatement)]
    [InlineData("MEMORANDUM OF LAW IN OPPOSITION TO DEFENDANT’S MOTION FOR SUMMARY JUDGMENT", FilingRole.Memorandum)]
    [InlineData("PLAINTIFF’S RESPONSE IN OPPOSITION TO MOTION FOR SUMMARY JUDGMENT", FilingRole.Memorandum)]
    [InlineData("BRIEF IN SUPPORT OF MOTION FOR SUMMARY JUDGMENT", FilingRole.Memorandum)]
    [InlineData("REPLY MEMORANDUM OF LAW IN FURTHER SUPPORT", FilingRole.Reply)]
    [InlineData("DEFENDANT’S REPLY IN SUPPORT OF ITS MOTION FOR SUMMARY JUDGMENT", FilingRole.Reply)]
    [InlineData("NOTICE OF MOTION FOR SUMMARY JUDGMENT", FilingRole.Motion)]
    [InlineData("DEFENDANT’S MOTION FOR SUMMARY JUDGMENT", FilingRole.Motion)]
    [InlineData("LOCAL RULE 56.2 NOTICE TO PRO SE LITIGANT", FilingRole.Notice)]
    [InlineData("DECLARATION OF JANE ROE IN OPPOSITION TO MOTION FOR SUMMARY JUDGMENT", FilingRole.Declaration)]
    [InlineData("ATTORNEY AFFIRMATION OF PAT POE", FilingRole.Declaration)]
    [InlineData("AFFIDAVIT OF JOHN DOE", FilingRole.Affidavit)]
    [InlineData("AFFIDAVIT OF SERVICE", FilingRole.Other)]
    [InlineData("SECOND AMENDED COMPLAINT AND JURY DEMAND", FilingRole.Complaint)]
    [InlineData("ANSWER TO SECOND AMENDED COMPLAINT", FilingRole.Answer)]
    [InlineData("OPINION AND ORDER", FilingRole.Order)]
    [InlineData("MEMORANDUM OPINION AND ORDER", FilingRole.Order)]
    [InlineData("MEMORANDUM DECISION", FilingRole.Order)]
    [InlineData("[PROPOSED] ORDER", FilingRole.Other)]
    [InlineData("STIPULATION OF DISMISSAL", FilingRole.Stipulation)]
    [InlineData("RESPONSES AND OBJECTIONS TO FIRST SET OF INTERROGATORIES", FilingRole.Discovery)]
    [InlineData("ERRATA SHEET", FilingRole.Errata)]
    public void A_paper_is_taken_for_what_its_title_says(string title, FilingRole role)
    {
        var filing = Recognize(Caption + title + "\nThe body begins here and goes on in small letters.");
        Assert.Equal((role, title), (filing.Role, filing.Title));
        Assert.Contains(filing.Reasons, r => r.Contains(title));
    }

    [Theory]
    [InlineData("DEFENDANT’S MEMORANDUM OF LAW", "Defendant")]
    [InlineData("RESPONSE TO DEFENDANTS’ STATEMENT OF FACTS", null)]
    [InlineData("PLAINTIFFS’ RESPONSE TO DEFENDANTS’ STATEMENT OF FACTS", "Plaintiffs")]
    public void A_paper_belongs_to_the_party_in_its_title_and_not_to_the_one_it_answers(string title, string? party) =>
        Assert.Equal(party, Recognize(Caption + title + "\nbody text").Party);

    [Fact]
    public void Without_a_party_in_the_title_the_signature_block_tells_it() =>
        Assert.Equal("Plaintiff", Recognize(Caption + "MEMORANDUM OF LAW\nbody text\n/s/ Pat Poe\nAttorneys for\nPlaintiff Jane Roe").Party);

    [Theory]
    [InlineData("I declare under\npenalty of perjury that this is true.\nExecuted on June 14, 2024\n/s/ Jane Roe", Oath.Declared, true, "2024-06-14")]
    [InlineData("Sworn to before me this\n3rd day of May, 2019\n/s/ N. Otary", Oath.Sworn, true, "2019-05-03")]
    [InlineData("Sworn to before me this\n___ day of ______, 20__\n____________________\nNOTARY PUBLIC", Oath.Unsworn, false, null)]
    [InlineData("That is all I know.\nDated: 6/14/24\n________________________\nJane Roe", Oath.Unsworn, false, "2024-06-14")]
    [InlineData("I declare under penalty of perjury that this is true.\n/s/\nJane Roe", Oath.Declared, false, null)]
    [InlineData("That is all I know.", Oath.Unsworn, null, null)]
    public void Oath_signature_and_date_are_read_from_the_end(string end, Oath oath, bool? signed, string? date)
    {
        var filing = Recognize(Caption + "DECLARATION OF JANE ROE\nI, Jane Roe, declare:\n1. I live in Elm.\n" + end);
        Assert.Equal((oath, signed, "Jane Roe"), (filing.Oath, filing.Signed, filing.Witness));
        Assert.Equal(date is null ? null : DateOnly.Parse(date), filing.Date);
    }

    [Fact]
    public void An_unsworn_declaration_without_a_caption_is_told_by_its_opening_words()
    {
        var filing = Recognize("I, Jane Roe, hereby declare as follows:\n1. I live in Elm.");
        Assert.Equal((FilingRole.Declaration, "Jane Roe", Oath.Unsworn), (filing.Role, filing.Witness, filing.Oath));
    }

    [Fact]
    public void A_declarant_who_is_a_party_puts_the_paper_on_that_side() =>
        Assert.Equal("Plaintiff", Recognize(Caption + "DECLARATION OF JANE ROE\nI, Jane Roe, declare:").Party);

    [Theory]
    [InlineData("EXHIBIT A", "A")]
    [InlineData("EXHIBIT\n12", "12")]
    [InlineData("Defendant’s Ex. 5 – Arrest report", "5")]
    [InlineData("EXHIBIT “BB”", "BB")]
    [InlineData("A note on exhibit handling procedures", null)]
    public void A_cover_sheet_names_the_exhibit(string cover, string? exhibit)
    {
        var filing = Recognize(cover + "\f" + "Patient: Roe\nLeft eye.");
        Assert.Equal(exhibit, filing.Exhibit);
        if (exhibit is not null) Assert.Equal(FilingRole.Exhibit, filing.Role);
    }

    [Theory]
    [InlineData("118-1 Ali deposition.pdf", "118", "1")]
    [InlineData("1-22-cv-06138_045-03.pdf", "45", "3")]
    [InlineData("1-22-cv-06138_045.pdf", "45", null)]
    [InlineData("60 Third Amended Complaint.docx", "60", null)]
    [InlineData("ECF No. 53-4.txt", "53", "4")]
    [InlineData("gov.uscourts.ilnd.417000.45.3.pdf", "45", "3")]
    [InlineData("17.pdf", "17", null)]
    [InlineData("2024-05-17 letter.pdf", null, null)]
    [InlineData("56.1 statement.docx", null, null)]
    [InlineData("2019 records.pdf", null, null)]
    [InlineData("Knowles Declaration.pdf", null, null)]
    public void A_file_name_gives_the_docket_number_only_where_no_stamp_does(string file, string? ecf, string? attachment)
    {
        var bare = FilingRecognizer.Recognize("folder/" + file, "", Made.Text("words"));
        Assert.Equal((ecf, attachment), (bare.Ecf, bare.Attachment));
        Assert.Equal(ecf is not null, bare.Reasons.Any(r => r.Contains("was taken from its file name")));
        var stamped = FilingRecognizer.Recognize(file, "", Made.Text("words", p => Made.Stamped(p, 1)));
        Assert.Equal("45-3", stamped.Label);
    }

    [Fact]
    public void Mere_counts_in_file_names_give_way_when_a_stamp_refutes_one_of_them()
    {
        var unstamped = FilingRecognizer.Recognize("7.pdf", "a", Made.Text("words"));
        var stamped = FilingRecognizer.Recognize("8.pdf", "b", Made.Text("words", p => Made.Stamped(p, 1)));
        Assert.Equal("7", FilingRecognizer.Refine([unstamped])[0].Ecf);
        Assert.Equal([null, "45"], FilingRecognizer.Refine([unstamped, stamped]).Select(f => f.Ecf));
    }

    [Fact]
    public void Two_documents_under_one_number_are_reported_on_both()
    {
        var refined = FilingRecognizer.Refine([FilingRecognizer.Recognize("12 a.pdf", "a", Made.Text("x")), FilingRecognizer.Recognize("12 b.pdf", "b", Made.Text("y")), FilingRecognizer.Recognize("13 c.pdf", "c", Made.Text("z"))]);
        Assert.Equal(["duplicate-ecf", "duplicate-ecf"], refined.SelectMany(f => f.Problems).Select(p => p.Code));
        Assert.Equal("12 a.pdf and 12 b.pdf have one docket number, 12.", refined[0].Problems[0].Message);
    }

    [Fact]
    public void An_exhibit_takes_its_name_and_its_place_from_the_declaration_that_attaches_it()
    {
        var declaration = FilingRecognizer.Recognize("30.pdf", "a", Made.Text(Caption + "DECLARATION OF PAT POE\n1. Attached hereto as Exhibit A is a true and correct copy of the arrest report dated May 1, 2019.\n2. Attached as Exhibit B is a photograph."));
        var report = FilingRecognizer.Recognize("30-1 x.pdf", "b", Made.Text("EXHIBIT A\fPOLICE\nreport"));
        var other = FilingRecognizer.Recognize("41-1 x.pdf", "c", Made.Text("EXHIBIT A\fsomething else"));
        var refined = FilingRecognizer.Refine([other, report, declaration]);
        Assert.Equal(("arrest report dated May 1, 2019", "30.pdf", "A"), (refined[1].Title, refined[1].AttachedTo, refined[1].Exhibit));
        Assert.Null(refined[0].AttachedTo);
    }

    [Fact]
    public void A_docket_names_a_document_that_bears_no_title()
    {
        var blank = FilingRecognizer.Recognize("30-2.pdf", "", Made.Text(""));
        var refined = FilingRecognizer.Refine([blank], [new DocketTitle("30", "2", "Declaration of Jane Roe")]);
        Assert.Equal("Declaration of Jane Roe", refined[0].Title);
    }

    [Fact]
    public void An_excerpt_tells_which_pages_it_has()
    {
        var filing = FilingRecognizer.Recognize("x.pdf", "", Made.Transcript("3:1 Q. Yes?\n4:1 A. No.\n9:1 Q. Sure?\n", "JANE ROE"));
        Assert.Equal((FilingRole.Transcript, "Jane Roe", Oath.Sworn, new Extent(true, "3–4 and 9")), (filing.Role, filing.Witness, filing.Oath, filing.Extent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\f\f\f")]
    [InlineData("UNITED STATES DISTRICT COURT")]
    [InlineData("EXHIBIT")]
    [InlineData("IN THE UNITED STATES DISTRICT COURT\nFOR THE NORTHERN DISTRICT OF ILLINOIS\nv.\nv.\nv.")]
    public void Scraps_are_taken_for_nothing_and_never_throw(string body) => Assert.Contains(Recognize(body).Role, new[] { FilingRole.Other, FilingRole.Exhibit });

    [Fact]
    public void Hostile_heads_take_no_more_than_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Recognize(Caption.Replace("JANE ROE,", string.Concat(Enumerable.Repeat("A AND B, ", 40_000))) + "TITLE");
        Recognize(string.Concat(Enumerable.Repeat("attached hereto as Exhibit A is a true copy of ", 20_000)) + string.Concat(Enumerable.Repeat("penalty of ", 50_000)));
        FilingRecognizer.Refine([Recognize("DECLARATION\n" + string.Concat(Enumerable.Repeat("A true copy of ", 30_000)))]);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
