namespace Assiduous.Record.Tests.Recognition;

/// <summary>Stamps under a protective order are told from words that only look like them.</summary>
public sealed class DesignationStampTests
{
    [Theory]
    [InlineData("CONFIDENTIAL", "CONFIDENTIAL")]
    [InlineData("CONFIDENTIAL – SUBJECT TO PROTECTIVE ORDER", "CONFIDENTIAL")]
    [InlineData("CONFIDENTIAL -- SUBJECT TO STIPULATED PROTECTIVE ORDER", "CONFIDENTIAL")]
    [InlineData("*** CONFIDENTIAL ***", "CONFIDENTIAL")]
    [InlineData("CONTAINS CONFIDENTIAL INFORMATION", "CONFIDENTIAL")]
    [InlineData("CONFIDENTIAL MATERIAL PURSUANT TO CONFIDENTIALITY AGREEMENT", "CONFIDENTIAL")]
    [InlineData("HIGHLY CONFIDENTIAL", "HIGHLY CONFIDENTIAL")]
    [InlineData("HIGHLY CONFIDENTIAL – ATTORNEYS’ EYES ONLY", "ATTORNEYS' EYES ONLY")]
    [InlineData("ATTORNEYS' EYES ONLY", "ATTORNEYS' EYES ONLY")]
    [InlineData("FOR ATTORNEY'S EYES ONLY", "ATTORNEYS' EYES ONLY")]
    [InlineData("HIGHLY CONFIDENTIAL - OUTSIDE COUNSEL'S EYES ONLY", "OUTSIDE COUNSEL'S EYES ONLY")]
    [InlineData("FILED UNDER SEAL", "FILED UNDER SEAL")]
    [InlineData("FILED UNDER SEAL PURSUANT TO COURT ORDER", "FILED UNDER SEAL")]
    [InlineData("CONFIDENTIAL SETTLEMENT AGREEMENT", null)]
    [InlineData("CONFIDENTIAL INFORMATION", null)]
    [InlineData("PRIVILEGED AND CONFIDENTIAL", null)]
    [InlineData("CONFIDENTIALITY AGREEMENT", null)]
    [InlineData("NON-CONFIDENTIAL", null)]
    [InlineData("STIPULATED PROTECTIVE ORDER", null)]
    [InlineData("MOTION TO FILE UNDER SEAL", null)]
    [InlineData("The letter was marked CONFIDENTIAL.", null)]
    [InlineData("Confidential", null)]
    [InlineData("", null)]
    public void A_line_is_a_stamp_where_it_holds_nothing_but_the_words_of_one(string line, string? expected) => Assert.Equal(expected, DesignationStamps.Read(line));

    [Fact]
    public void The_strictest_stamp_of_any_page_counts_with_the_first_page_that_bears_it()
    {
        var text = Made.Text("A letter.\n\nDear Ann,\n\nthe rent came.\n\nCONFIDENTIAL\fMore of it.\n\nATTORNEYS' EYES ONLY\fThe end.\n\nATTORNEYS' EYES ONLY");
        Assert.Equal(new DesignationStamp("ATTORNEYS' EYES ONLY", 2), DesignationStamps.Of(text));
    }

    [Fact]
    public void The_same_words_in_the_middle_of_a_page_are_no_stamp() =>
        Assert.Null(DesignationStamps.Of(Made.Text("One.\n\nTwo.\n\nThree.\n\nCONFIDENTIAL\n\nFive.\n\nSix.\n\nSeven.")));
}
