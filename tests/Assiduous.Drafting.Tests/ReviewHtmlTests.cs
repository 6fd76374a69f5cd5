using Assiduous.Drafting.Tests.Fixtures;

namespace Assiduous.Drafting.Tests;

public sealed class ReviewHtmlTests
{
    [Fact]
    public void The_page_can_be_kept_for_looking_at()
    {
        if (Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP_PAGE") is not { } path) return;
        using var file = File.Create(path);
        ReviewHtml.Write(HandMade.Review, file);
    }
}
