namespace Assiduous.Citations.Tests;

/// <summary>A volume between the name of testimony and the place in it.</summary>
public sealed class VolumeTests
{
    [Theory]
    [InlineData("Ortega Dep. Vol. II at 12:5-9", null)]
    [InlineData("Ortega Dep., Vol. 2, at 12:5-9", null)]
    [InlineData("Ortega Dep. (Vol. II) 12:5-9", null)]
    [InlineData("ECF No. 118-1, Vol. II, at 12:5-9", "118")]
    [InlineData("ECF No. 118-1 (Vol. 2) at 12:5-9", "118")]
    [InlineData("Ortega Dep. Vol. II (ECF No. 118-1) at 12:5-9", "118")]
    [InlineData("Ex. A, Vol. 2, 12:5-9", null)]
    [InlineData("Ex. A (Ortega Dep. Vol. II) at 12:5-9", null)]
    public void Does_not_part_them(string words, string? entry)
    {
        var citation = Assert.Single(CitationReader.Read($"He left. ({words}.) Then he went home."), c => c.Class == CitationClass.Record);
        Assert.Equal(entry, citation.Ecf);
        Assert.Equal(new Pinpoint(PinpointKind.PageLine, "12:5", "12:9"), Assert.Single(citation.Pinpoints));
        Assert.Equal(words, citation.Text);
    }

    [Theory]
    [InlineData("ECF No. 5, Volume 3 is long.")]
    [InlineData("See Ex. A. Volume 2 was lost.")]
    public void Is_no_place_by_itself(string words) => Assert.Empty(Assert.Single(CitationReader.Read(words)).Pinpoints);
}
