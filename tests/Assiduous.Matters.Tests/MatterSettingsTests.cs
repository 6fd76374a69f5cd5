using Assiduous.Record;

namespace Assiduous.Matters.Tests;

public sealed class MatterSettingsTests
{
    [Fact]
    public void What_a_person_confirms_is_read_with_its_line()
    {
        var settings = MatterSettingsReader.Read(
            """
            schema: assiduous/matter/1
            matter: { court: nysd, filed: 2019-11-01, allRepresented: yes }
            filings:
              - { file: a.pdf, ecf: "118", attachment: "1", role: transcript, witness: Eric Ali }
            claims:
              - claim: Excessive force
                test: s1983.ef.handcuffing.sdny
                defendants: [Ramos, Knowles]
                links:
                  - { side: movant, fact: "17", element: unreasonably_tight, supports: false }
              - defense: Qualified immunity
                test: immunity.qualified
            """);
        Assert.Equal(("nysd", new DateOnly(2019, 11, 1), true), (settings.Court, settings.Filed, settings.AllRepresented));
        Assert.Equal(FilingRole.Transcript, Assert.Single(settings.Filings).Role);
        Assert.Equal(["claim", "defense"], settings.Claims.Select(c => c.Kind));
        var link = Assert.Single(settings.Claims[0].Links);
        Assert.Equal((Side.Movant, "17", "unreasonably_tight", false, 10), (link.Side, link.Fact, link.Element, link.Supports, link.Line));
    }

    [Theory]
    [InlineData("claimz: []", "line 1: 'claimz' is not a field here; the fields are schema, matter, filings, claims, rules.")]
    [InlineData("matter:\n  filed: June 1", "line 2: 'filed' is 'June 1'; write a date as 2020-09-30.")]
    [InlineData("claims:\n  - test: x", "line 2: an entry names either a 'claim' or a 'defense'.")]
    [InlineData("claims:\n  - claim: A\n    links:\n      - { fact: \"1\", element: e, supports: true }", "line 4: 'A' has links to elements but names no test.")]
    [InlineData("filings:\n  - { file: a.pdf, role: potato }", "line 2: 'potato' is no role")]
    [InlineData("claims:\n  - claim: A\n    test: t\n    links:\n      - { fact: \"1\", element: e, supports: true }\n      - { fact: \"1\", element: e, supports: false }", "line 6: fact 1 is laid on 'e' twice")]
    [InlineData("matter: [", "this is not YAML")]
    [InlineData("- a", "the file must hold fields")]
    public void What_cannot_be_used_is_named_with_its_line_and_remedy(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<MatterSettingsException>(() => MatterSettingsReader.Read(yaml)).Message);

    [Fact]
    public void An_empty_file_says_nothing() => Assert.Same(MatterSettings.None, MatterSettingsReader.Read(""));
}
