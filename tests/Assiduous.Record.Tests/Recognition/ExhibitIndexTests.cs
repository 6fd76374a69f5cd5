using Assiduous.Record.Recognition;

namespace Assiduous.Record.Tests.Recognition;

public class ExhibitIndexTests
{
    [Theory]
    [InlineData("Attached hereto as Exhibit A is a true and correct copy of the deposition of Eric Ali.", "A|deposition of Eric Ali||")]
    [InlineData("Annexed hereto as Exhibit “12” are excerpts from the transcript of Dr. Poe. Next.", "12|transcript of Dr. Poe||")]
    [InlineData("Attached as Ex. B (ECF No. 53-2) is the\ndispatch log.", "B|dispatch log|53|2")]
    [InlineData("The exhibits are: Ex. 1 (Dkt. 45-1), deposition of Brian Delacroix; Ex. 2 (Dkt. 45-2), arrest report.", "1|deposition of Brian Delacroix|45|1;2|arrest report|45|2")]
    [InlineData("A true copy of the lease is attached hereto as Exhibit C.", "C|lease||")]
    [InlineData("No exhibits are attached to this letter.", "")]
    public void Exhibits_are_read_from_the_words_that_attach_them(string words, string expected) =>
        Assert.Equal(expected, string.Join(';', ExhibitIndex.Read(Made.Filing(Made.Text(words))).Select(e => $"{e.Exhibit}|{e.Description}|{e.Ecf}|{e.Attachment}")));
}
