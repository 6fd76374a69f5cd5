namespace Assiduous.Cli.Tests;

public sealed class WrongUsageTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Theory]
    [InlineData("frobnicate", "There is no command 'frobnicate'. See: assiduous --help")]
    [InlineData("review", "Required argument 'FOLDER' missing for command: 'review'. See: assiduous review --help")]
    [InlineData("review --bogus folder", "There is no option '--bogus'. See: assiduous review --help")]
    [InlineData("review --bogus", "There is no option '--bogus'. See: assiduous review --help")]
    [InlineData("cites brief.txt --jsn", "There is no option '--jsn'. See: assiduous cites --help")]
    [InlineData("cites my brief.txt", "'brief.txt' is one word too many; a name with spaces stands in quotation marks. See: assiduous cites --help")]
    [InlineData("check brief.txt --fail-on silly", "--fail-on takes error, warning or note, not 'silly'. See: assiduous check --help")]
    [InlineData("review folder --workers x", "--workers takes a number from 1 to 256, not 'x'. See: assiduous review --help")]
    [InlineData("review folder --workers 0", "--workers takes a number from 1 to 256, not '0'. See: assiduous review --help")]
    [InlineData("serve folder --urls here", "'here' is no http address; write it as http://127.0.0.1:5000. See: assiduous serve --help")]
    public void Wrong_usage_is_told_in_one_line(string words, string message)
    {
        var ran = Started.Run(words.Split(' '));
        Assert.Equal(message, Assert.Single(ran.Messages));
        Assert.Equal((2, ""), (ran.Code, ran.Out));
    }

    [Fact]
    public void A_file_or_folder_that_is_not_there_is_told_in_one_line()
    {
        var file = Started.Run("cites", "no-such-brief.pdf");
        Assert.Equal((3, "There is no file 'no-such-brief.pdf'. Check the name and where you are."), (file.Code, Assert.Single(file.Messages)));
        var folder = Started.Run("review", "no-such-folder", "--json");
        Assert.Equal((3, "", "There is no folder 'no-such-folder'. Check the name and where you are."), (folder.Code, folder.Out, Assert.Single(folder.Messages)));
        Assert.Equal(3, Started.Run("serve", "no-such-folder").Code);
    }

    [Fact]
    public void A_file_for_a_folder_and_a_folder_for_a_file_are_told_apart()
    {
        var file = sample.Text("words");
        var review = Started.Run("review", file);
        Assert.Equal((3, $"{file} is a file; this command takes the folder that holds the filings. For one file: assiduous check {file}"), (review.Code, Assert.Single(review.Messages)));
        var cites = Started.Run("cites", sample.Matter);
        Assert.Equal((3, $"{sample.Matter} is a folder; this command reads one file. For a folder: assiduous review {sample.Matter}"), (cites.Code, Assert.Single(cites.Messages)));
    }

    [Fact]
    public void A_single_file_that_cannot_be_read_is_told_once_with_the_remedy()
    {
        var empty = Started.Run("cites", sample.Text("", "empty.txt"));
        Assert.Equal((3, "empty.txt: The file has 0 bytes. Download it again from the docket or ask for another copy."), (empty.Code, Assert.Single(empty.Messages)));
        var noPdf = Started.Run("read", sample.Text("no PDF at all", "order.pdf"));
        Assert.Equal((3, "order.pdf: The file is named as a PDF but is none. Sites save a page that asks to log in under such a name: open it in a text editor to see what it is, then download the document again from the docket."), (noPdf.Code, Assert.Single(noPdf.Messages)));
    }

    [Fact]
    public void A_place_where_nothing_can_be_written_is_named_before_the_work()
    {
        var file = sample.Text("words");
        var onFile = Started.Run("review", sample.Matter, "--out", file);
        Assert.Equal((3, $"The review cannot be written to {file}: that is a file. Name a folder with --out."), (onFile.Code, Assert.Single(onFile.Messages)));
        var below = Path.Combine(file, "out");
        var inFile = Started.Run("review", sample.Matter, "--out", below);
        Assert.Equal((3, $"The review cannot be written to {below}: the folder cannot be made or is full. Name another folder with --out."), (inFile.Code, Assert.Single(inFile.Messages)));
        Assert.Equal("words", File.ReadAllText(file));
    }
}
