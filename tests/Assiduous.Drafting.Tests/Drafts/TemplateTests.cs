using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Rules;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>A firm's own templates.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-templates-").FullName;

    [Fact]
    public void A_firm_says_only_what_differs()
    {
        Write("response.yaml", "schema: assiduous/draft/1\nkind: response\nlook: { font: Century Schoolbook, size: 13 }\ntexts:\n  response: \"ANSWER —\"\n");
        var own = DraftTemplates.LoadFolder(folder).Templates!;
        var text = Made.Text(DraftKind.Response, HandMade.Review, new() { Templates = own });
        Assert.Contains("ANSWER — Undisputed.", text, StringComparison.Ordinal);
        Assert.Equal("Century Schoolbook", own["response"].Font);
        Assert.Equal(DraftTemplates.Load()["response"].Title, own["response"].Title);
    }

    [Theory]
    [InlineData("texts:\n  opening: \"By {{lawyer}}.\"", 4, "'opening' uses the field 'lawyer', which does not exist. Known: caption,")]
    [InlineData("title: \"{{casename}}\"", 3, "'title' uses the field 'casename'")]
    [InlineData("texts:\n  greeting: \"Hello\"", 4, "There is no text 'greeting' in this draft. Known: additionalHeading,")]
    [InlineData("parts: [caption, letterhead]", 3, "There is no part 'letterhead' in this draft. Known: caption, title,")]
    [InlineData("colour: red", 3, "'colour' is not a field that is known here.")]
    [InlineData("look: { size: 400 }", 3, "'look' takes a size of 6 to 40 points")]
    public void What_is_wrong_is_named_with_its_line_and_what_would_be_right(string lines, int line, string message)
    {
        Write("response.yaml", "schema: assiduous/draft/1\nkind: response\n" + lines + "\n");
        var load = DraftTemplates.LoadFolder(folder);
        Assert.Null(load.Templates);
        var problem = Assert.Single(load.Problems);
        Assert.Equal(("response.yaml", line), (problem.File, problem.Line));
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_an_unknown_kind_is_named()
    {
        Write("letter.yaml", "schema: assiduous/draft/1\nkind: letter\n");
        Assert.Contains("There is no draft 'letter'.", Assert.Single(DraftTemplates.LoadFolder(folder).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_template_for_every_kind() => Assert.Equal(DraftMaker.Kinds.Select(k => k.Name).Order(StringComparer.Ordinal), DraftTemplates.Load().Kinds);

    [Fact]
    public void Words_of_a_filing_are_never_read_as_a_template()
    {
        var sly = HandMade.Review with { Facts = [HandMade.Review.Facts[0] with { Text = "He said {{judge}} and {{nothing}}." }] };
        Assert.Contains("He said {{judge}} and {{nothing}}.", Made.Text(DraftKind.Response, sly), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
