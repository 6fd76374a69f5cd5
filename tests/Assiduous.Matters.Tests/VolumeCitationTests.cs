using System.Globalization;
using System.Text;

namespace Assiduous.Matters.Tests;

/// <summary>Citations into a file that holds several volumes lead to the volume that they name.</summary>
public sealed class VolumeCitationTests(VolumeCitationTests.Opened opened) : IClassFixture<VolumeCitationTests.Opened>
{
    [Theory]
    [InlineData("ECF No. 21-1, Vol. II, at 5:2", "second day item 10.")]
    [InlineData("ECF No. 21-1 (Vol. 2) at 5:2", "second day item 10.")]
    [InlineData("ECF No. 21-1, Vol. 1 at 5:2", "first day item 10.")]
    [InlineData("Ortega Dep. Vol. II at 5:2", "second day item 10.")]
    [InlineData("Ortega Dep. (Vol. I) at 5:2", "first day item 10.")]
    [InlineData("Ortega Dep. 8:2", "first day item 16.")]
    [InlineData("Whitfield Dep. 5:2", "third day item 10.")]
    public void A_named_volume_is_taken(string citation, string words)
    {
        var place = Assert.Single(opened.Desk.Follow(citation));
        Assert.Equal("21-1.txt", place.Filing?.File);
        Assert.Empty(place.Cited.Problems);
        Assert.Equal("A. It was the " + words, place.Cited.Passage?.Text);
    }

    [Fact]
    public void Without_a_volume_two_pages_of_one_number_are_ambiguous()
    {
        var place = Assert.Single(opened.Desk.Follow("Ortega Dep. 5:2"));
        Assert.Equal(["several-pages"], place.Cited.Problems);
        Assert.Contains("Name the volume", Assert.Single(place.Cited.Explanations), StringComparison.Ordinal);
    }

    /// <summary>The folder, made and read once.</summary>
    public sealed class Opened : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("assiduous-volumes-").FullName;

        public Opened()
        {
            var text = new StringBuilder();
            Volume(text, "MARIA ORTEGA", "VOLUME I", "May 3, 2021", "first", 8);
            Volume(text, "MARIA ORTEGA", "VOLUME II", "June 4, 2021", "second", 7);
            Volume(text, "DANA WHITFIELD", "", "June 9, 2021", "third", 6);
            File.WriteAllText(Path.Combine(_folder, "21-1.txt"), text.ToString());
            Desk = RecordDesk.Open(_folder, new());
        }

        public RecordDesk Desk { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private static void Volume(StringBuilder text, string witness, string volume, string day, string name, int pages)
        {
            for (var page = 1; page <= pages; page++)
            {
                text.Append(CultureInfo.InvariantCulture, $"                                        Page {page}\n");
                string[] cover = ["UNITED STATES DISTRICT COURT", volume, $"DEPOSITION OF {witness}", day];
                for (var line = 1; line <= 25; line++)
                    text.Append(CultureInfo.InvariantCulture, $"{line,2}  {(page == 1 ? line <= cover.Length ? cover[line - 1] : "" : line % 2 == 1 ? $"Q.   What of the {name} day, point {line}?" : $"A.   It was the {name} day item {page * line}.")}\n");
                text.Append('\f');
            }
        }
    }
}
