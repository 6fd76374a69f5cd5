using Assiduous.Record.Recognition;
using Assiduous.Testing;

namespace Assiduous.Record.Tests.Recognition;

public class CaptionReaderTests
{
    private static Caption Read(string body) => CaptionReader.Read(Made.Text(body))!;

    private static string Parties(Caption caption) => string.Join("; ", caption.Parties.Select(p => $"{p.Role}: {(p.Title is null ? "" : p.Title + " ")}{p.Name}"));

    [Fact]
    public void Columns_parted_by_colons_with_the_title_at_the_right_are_read()
    {
        var caption = Read("UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n------------------------------x\nERIC ALI,   :\n   Plaintiff,   :   16 Civ. 1994 (ALC)\n   -against-   :   OPINION AND ORDER\nCOURT OFFICER RAMOS, and   :\nSERGEANT STEWART STILL,   :\n   Defendants.   :\n------------------------------x\nThe body.");
        Assert.Equal(("nysd", "16 Civ. 1994", "OPINION AND ORDER"), (caption.Court, caption.DocketNumber, caption.Title));
        Assert.Equal("plaintiff: Eric Ali; defendant: Court Officer Ramos; defendant: Sergeant Stewart Still", Parties(caption));
    }

    [Fact]
    public void Columns_parted_by_parentheses_are_read()
    {
        var caption = Read("IN THE UNITED STATES DISTRICT COURT\nFOR THE EASTERN DISTRICT OF CALIFORNIA\nACME WIDGETS, INC.,   )   Case No. 2:20-cv-01234-KJM-DB\n   Plaintiff,   )\n   v.   )   The Honorable Kay Em\nJOHN DOE, Jr., individually and in his official capacity; and DOES 1-10,   )\n   Defendants.   )\n)\nDEFENDANT JOHN DOE’S ANSWER\nDefendant answers:");
        Assert.Equal(("caed", "2:20-cv-01234-KJM-DB", "Kay Em"), (caption.Court, caption.DocketNumber, caption.Judge));
        Assert.Equal("plaintiff: Acme Widgets, Inc.; defendant: John Doe, Jr.; defendant: Does 1-10", Parties(caption));
        Assert.Equal("DEFENDANT JOHN DOE’S ANSWER", caption.Title);
    }

    [Fact]
    public void A_caption_whose_columns_run_together_is_read()
    {
        var caption = Read("UNITED STATES DISTRICT COURT\nDISTRICT OF MASSACHUSETTS\nJANE ROE,\nPlaintiff, Civil Action No. 19-10042-ABC\nv.\nTOWN OF ELM and ANN POE,\nDefendants.\nMEMORANDUM OF LAW\nbody");
        Assert.Equal("mad", caption.Court);
        Assert.Equal("MEMORANDUM OF LAW", caption.Title);
        Assert.StartsWith("plaintiff: Jane Roe; defendant: Town of Elm", Parties(caption));
    }

    [Fact]
    public void A_caption_whose_right_column_was_read_after_its_left_one_is_read()
    {
        var caption = Read("UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF ILLINOIS\nJANE ROE,\nPlaintiff,\nv.\nTOWN OF ELM,\nDefendant.\nCase No. 22 C 6138\nHon. Kay Em\nMagistrate Judge Ell En\nDEFENDANT’S MEMORANDUM OF LAW\nbody");
        Assert.Equal(("22 C 6138", "Kay Em", "DEFENDANT’S MEMORANDUM OF LAW"), (caption.DocketNumber, caption.Judge, caption.Title));
    }

    [Fact]
    public void A_department_whose_name_holds_and_stays_one_party() =>
        Assert.Equal("plaintiff: Jane Roe; defendant: Department of Corrections and Community Supervision; defendant: John Poe",
            Parties(Read("UNITED STATES DISTRICT COURT\nNORTHERN DISTRICT OF NEW YORK\nJANE ROE,\nPlaintiff,\nv.\nDEPARTMENT OF CORRECTIONS AND COMMUNITY SUPERVISION, and JOHN POE,\nDefendants.\nORDER\n")));

    [Fact]
    public void The_caption_of_a_published_opinion_is_read()
    {
        var caption = Read(File.ReadAllText(Places.Shared("seed", "001_01ab69d45a5971d6.txt")));
        Assert.Equal(("nysd", "1:16-cv-01994", "Andrew L. Carter, Jr."), (caption.Court, caption.DocketNumber, caption.Judge));
        Assert.Contains("plaintiff: Eric Ali", Parties(caption));
        Assert.Contains("Stewart Still", Parties(caption));
    }

    [Fact]
    public void Every_court_is_known_by_its_own_name_and_by_no_other()
    {
        Assert.Equal(94, Courts.All.Count(c => c.Name.Contains("District Court")));
        Assert.Equal(13, Courts.All.Count(c => c.Name.Contains("Circuit")));
        Assert.Equal(Courts.All.Count, Courts.All.Select(c => c.Id).Distinct().Count());
        foreach (var court in Courts.All) Assert.Equal(court, Courts.Named(court.Name.ToUpperInvariant()));
        Assert.Equal("wvnd", Courts.Named("UNITED STATES DISTRICT COURT FOR THE NORTHERN DISTRICT OF WEST VIRGINIA")!.Id);
        Assert.Null(Courts.Named("SUPREME COURT OF THE STATE OF NEW YORK"));
    }

    [Fact]
    public void A_paper_without_a_court_has_no_caption() => Assert.Null(CaptionReader.Read(Made.Text("Dear Judge Carter:\nI write to ask.")));
}
