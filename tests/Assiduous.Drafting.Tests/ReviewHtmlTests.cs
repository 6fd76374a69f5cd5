using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;

namespace Assiduous.Drafting.Tests;

public sealed class ReviewHtmlTests
{
    public static TheoryData<string> Reviews => ["hand-made", "hostile", "empty"];

    [Theory, MemberData(nameof(Reviews))]
    public void Every_citation_opens_a_passage_that_holds_words_or_says_why_there_are_none(string name)
    {
        var page = Page(Named(name));

        Assert.All(page.QuerySelectorAll("a.opens"), link =>
        {
            var passage = page.QuerySelector(link.GetAttribute("href")!);
            Assert.NotNull(passage);
            Assert.True(passage.QuerySelector(".lines li.c, .cited-words, .empty") is { } words && words.TextContent.Trim().Length > 0);
        });
    }

    [Fact]
    public void Every_citation_of_every_fact_answer_and_element_stands_as_an_opener()
    {
        var page = Page(HandMade.Review);

        foreach (var fact in HandMade.Review.Facts)
        {
            var article = page.GetElementById($"fact-{Names.Kebab(fact.Side)}-{fact.Number}")!;
            Assert.Equal(fact.Citations.Count, article.QuerySelectorAll(".asserted .cited > li > a.opens").Length);
            Assert.Equal(fact.Response.Citations.Count + fact.Elsewhere.Count, article.QuerySelectorAll(".stands .cited > li > a.opens").Length);
            Assert.Equal(fact.Citations.Count, article.QuerySelectorAll(".words a.opens").Length);
        }
    }

    [Theory, MemberData(nameof(Reviews))]
    public void Every_status_opens_its_reason(string name)
    {
        var page = Page(Named(name));

        Assert.All(page.QuerySelectorAll("details.status"), status =>
        {
            Assert.NotEmpty(status.QuerySelector("summary strong")!.TextContent);
            Assert.NotEmpty(status.QuerySelector(".reason")!.TextContent);
        });
        foreach (var fact in page.QuerySelectorAll(".fact"))
            Assert.True(fact.QuerySelectorAll("details.status.strict").Length == fact.QuerySelectorAll("details.status.assiduous").Length && fact.QuerySelector("details.status") is not null);
    }

    [Fact]
    public void A_fact_shows_both_readings_apart_and_once_where_they_agree()
    {
        var page = Page(HandMade.Review);

        Assert.Contains("If the rule is enforced: Would be taken as admitted.", Words(page.QuerySelector("#fact-movant-17 .strict summary")!), StringComparison.Ordinal);
        Assert.Contains("On the whole record: Disputed.", Words(page.QuerySelector("#fact-movant-17 .assiduous summary")!), StringComparison.Ordinal);
        Assert.Contains("In both readings: Admitted.", Words(page.QuerySelector("#fact-movant-7 .status summary")!), StringComparison.Ordinal);
        Assert.DoesNotContain("deemed admitted", page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_transcript_passage_shows_the_cited_lines_marked_between_the_lines_around_them()
    {
        var page = Page(HandMade.Review);
        var passage = page.QuerySelectorAll(".passage").Single(p => p.QuerySelector("h3")!.TextContent == "Pl. Tr. 44:6–12");

        Assert.Equal(["6", "7", "8", "9", "10", "11", "12"], passage.QuerySelectorAll("li.c").Select(l => l.GetAttribute("value")));
        Assert.Equal(["2", "3", "4", "5", "13", "14", "15", "16"], passage.QuerySelectorAll("li:not(.c)").Select(l => l.GetAttribute("value")));
        Assert.Equal("Page 44", passage.QuerySelector("h4")!.TextContent);
    }

    [Fact]
    public void Lines_around_a_passage_do_not_come_from_pages_that_the_excerpt_does_not_join()
    {
        var page = Page(HandMade.Review);
        var passage = page.QuerySelectorAll(".passage").Single(p => p.QuerySelector("h3")!.TextContent == "Pl. Tr. 72:2–12");

        Assert.Equal(["Page 72"], passage.QuerySelectorAll("h4").Select(h => h.TextContent));
    }

    [Fact]
    public void A_declaration_passage_shows_the_paragraph_between_its_neighbours()
    {
        var page = Page(HandMade.Review);
        var passage = page.QuerySelectorAll(".passage").Single(p => p.QuerySelector("h3")!.TextContent == "Knowles Decl. ¶ 8");

        Assert.StartsWith("8. I placed the handcuffs", passage.QuerySelector(".cited-words")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["7.", "9."], passage.QuerySelectorAll(".around .para").Select(p => p.TextContent));
    }

    [Fact]
    public void A_bare_number_is_a_pinpoint_only_where_it_follows_another()
    {
        var fact = HandMade.Review.Facts[1];
        var text = "On day 12 Knowles had no trouble. Knowles Decl. ¶¶ 8, 12.";
        var first = fact.Citations[0] with { Text = "Knowles Decl. ¶¶ 8" };
        var bare = fact.Citations[1] with { Text = "12" };

        IEnumerable<string> Links(params Assiduous.Statements.CitedPassage[] cited) =>
            Page(HandMade.Review with { Facts = [fact with { Text = text, Citations = cited }] }).QuerySelectorAll(".fact .words a.opens").Select(a => $"{a.PreviousSibling?.TextContent}|{a.TextContent}");

        Assert.Equal(["On day 12 Knowles had no trouble. |Knowles Decl. ¶¶\u00a08", ", |12"], Links(first, bare));
        Assert.Empty(Links(bare));
    }

    [Fact]
    public void A_passage_is_written_once_however_often_it_is_cited_and_leads_back_to_each_place()
    {
        var page = Page(HandMade.Review);
        var tight = page.QuerySelectorAll(".passage").Where(p => p.QuerySelector("h3")!.TextContent == "Pl. Tr. 72:2–12").ToList();

        Assert.Equal(["#fact-movant-26", "#fact-opponent-1"], Assert.Single(tight).QuerySelectorAll("footer a").Select(a => a.GetAttribute("href")));
    }

    [Theory, MemberData(nameof(Reviews))]
    public void Every_link_leads_to_a_place_in_the_page_and_every_address_is_given_once(string name)
    {
        var page = Page(Named(name));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.Contains(e.GetAttribute("aria-labelledby"), ids));
    }

    [Theory, MemberData(nameof(Reviews))]
    public void The_page_asks_for_nothing_from_outside(string name)
    {
        var text = Text(Named(name));
        var page = Page(Named(name));

        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, embed, img, base, form"));
        Assert.DoesNotMatch(@"@import|url\(", string.Concat(page.QuerySelectorAll("style").Select(s => s.TextContent)));
        Assert.DoesNotMatch(@"\bsrc\s*=\s*[""']?https?://", text);
        Assert.DoesNotMatch("fetch|XMLHttpRequest|WebSocket|https?:", string.Concat(page.QuerySelectorAll("script").Select(s => s.TextContent)));
    }

    [Theory, MemberData(nameof(Reviews))]
    public void The_policy_of_the_page_allows_its_own_styles_and_script_by_their_hashes_alone(string name)
    {
        var page = Page(Named(name));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.All(page.QuerySelectorAll("style, script"), own =>
            Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(own.TextContent)))}'", policy, StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(policy, ReviewHtml.ContentSecurityPolicy(Named(name)));
    }

    [Fact]
    public void Words_of_a_filing_stay_words()
    {
        var page = Page(Hostile.Review);

        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal(2, page.QuerySelectorAll("style").Length);
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.Contains("<script>window.owned=1</script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_are_shown_and_do_nothing()
    {
        var text = Text(Hostile.Review);

        Assert.Contains("[U+202E]fdp.exe", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\0', text);
    }

    [Fact]
    public void A_huge_field_is_cut_and_says_so()
    {
        var page = Page(Hostile.Review);

        Assert.All(page.QuerySelectorAll("p, li, td, h1, h2, h3"), e => Assert.True(e.ChildNodes.OfType<IText>().All(t => t.Length < 20_000)));
        Assert.Contains("[…]", page.QuerySelectorAll(".fact")[1].TextContent, StringComparison.Ordinal);
        Assert.True(Text(Hostile.Review).Length < 400_000);
    }

    [Theory, MemberData(nameof(Reviews))]
    public void Headings_go_down_one_level_at_a_time(string name)
    {
        var level = 0;
        foreach (var heading in Page(Named(name)).QuerySelectorAll("h1, h2, h3, h4, h5"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{heading.LocalName} “{heading.TextContent}” follows h{level}");
            level = next;
        }
    }

    [Fact]
    public void Two_facts_with_one_number_keep_two_addresses_and_cross_motions_have_their_own()
    {
        var fact = HandMade.Review.Facts[1];
        var review = HandMade.Review with
        {
            Motions = [.. HandMade.Review.Motions, new("m2", null, "Plaintiff", "cross-motion")],
            Facts = [fact, fact with { Text = "Again." }, fact with { Motion = "m2" }],
        };

        Assert.Equal(["fact-movant-17", "fact-movant-17-2", "fact-m2-movant-17"], Page(review).QuerySelectorAll(".fact").Select(f => f.Id));
    }

    [Fact]
    public void An_empty_folder_gets_a_page_that_tells_what_to_do()
    {
        var words = Page(new Review { Matter = new() }).Body!.TextContent;

        Assert.Contains("Put the movant’s statement of undisputed facts into the folder", words, StringComparison.Ordinal);
        Assert.Contains("Name the court and the filing date in matter.yaml", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_review_gives_the_same_bytes() => Assert.Equal(Text(HandMade.Review), Text(HandMade.Review));

    [Fact]
    public void Three_hundred_facts_stay_below_fifteen_million_bytes()
    {
        var page = Encoding.UTF8.GetByteCount(Text(Large.Review));

        Assert.InRange(page, 300_000, 15_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{page} bytes");
    }

    [Fact]
    public void An_id_apart_from_its_sentence_says_which_document_it_is()
    {
        var fact = HandMade.Review.Facts[2];
        var id = fact.Citations[1] with { Text = "Id. at 72:2–12" };

        var page = Page(HandMade.Review with { Facts = [fact with { Text = "He complained. Id. at 72:2–12.", Citations = [id] }] });

        Assert.Equal("Id. at 72:2–12", page.QuerySelector(".fact .words a.opens")!.TextContent);
        Assert.Equal("Pl. Tr. 72:2–12", page.QuerySelector(".fact .asserted .cited a.opens")!.TextContent);
    }

    [Fact]
    public void What_the_docket_names_and_the_folder_lacks_stands_under_the_filings_once()
    {
        var absent = new Assiduous.Citations.Finding
        {
            Code = "not-in-folder", Severity = Assiduous.Citations.Severity.Note, Span = default, Text = "",
            Message = "ECF No. 118-7 is on the docket, not here.", Suggestion = "Download it.",
        };

        var words = Words(Page(HandMade.Review with { Findings = [absent] }).QuerySelector("#filings")!);

        Assert.Contains("On the docket, not here", words, StringComparison.Ordinal);
        Assert.Equal(2, words.Split(absent.Message).Length);
    }

    [Fact]
    public void The_history_is_drawn_with_a_name_for_those_who_do_not_see_it_and_told_as_a_list()
    {
        var history = Page(HandMade.Review).QuerySelector("#history")!;

        Assert.StartsWith("The history of the case", history.QuerySelector("svg[role=img] > title")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HandMade.Review.History.Count, history.QuerySelectorAll("ol.history > li").Length);
    }

    [Fact]
    public void A_claim_shows_its_law_its_questions_what_is_missing_and_its_explanation_without_a_script()
    {
        var page = Page(Assessed);
        var claim = page.GetElementById("claim-1")!;
        var words = Words(claim);

        Assert.Contains("Provisional: the program suggested what went into it", words, StringComparison.Ordinal);
        Assert.Contains("Could be shown by a paper nobody filed.", Words(claim.QuerySelector(".element .missing")!), StringComparison.Ordinal);
        Assert.Contains("The motion seems to say so.", Words(claim.QuerySelector(".element .notes")!), StringComparison.Ordinal);
        Assert.Contains("One finding on this could turn the outcome on the whole record.", words, StringComparison.Ordinal);
        Assert.Contains("For the opponent to prove. White v. City of New York", Words(claim.QuerySelector(".law-of")!), StringComparison.Ordinal);
        Assert.Contains("The plaintiff carries the burden at trial", Words(claim.QuerySelector("details.law")!), StringComparison.Ordinal);
        Assert.Contains("Whether the handcuffs were unreasonably tight (provisional", Words(claim.QuerySelector(".left-open")!), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("A court may ask: Whose words are these?", words, StringComparison.Ordinal);
        Assert.Contains("could treat as established (Fed. R. Civ. P. 56(g)) Movant ¶ 12", words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Silence was noted.", Words(claim.QuerySelector(".note")!), StringComparison.Ordinal);
        Assert.NotEmpty(claim.QuerySelectorAll("details.best-case blockquote cite"));
        Assert.NotEmpty(claim.QuerySelectorAll("details.proof .steps .steps li"));
        Assert.Equal(2, page.QuerySelectorAll("#conflicts .conflict .side").Length);
    }

    private static Review Assessed
    {
        get
        {
            var row = HandMade.Review.Claims[0];
            var tight = row.Elements[0];
            var law = Rules.RuleBook.Load().Test("s1983.ef.handcuffing.sdny")!;
            var question = new AdmissibilityQuestion("hearsay", "Whose words are these?", "Fed. R. Evid. 801");
            return HandMade.Review with
            {
                Claims =
                [
                    row with
                    {
                        Law = law, Notes = ["Silence was noted."], Established = new([], [new(Record.Side.Movant, "12", true, true, "Confirmed.")]),
                        Elements =
                        [
                            tight with
                            {
                                Authority = law.AuthorityOf("unreasonably_tight"), Proponent = Record.Side.Opponent, Pivotal = new(false, true), Missing = ["Could be shown by a paper nobody filed."],
                                Notes = ["The motion seems to say so."], Evidence = [tight.Evidence[0] with { Questions = [question] }, .. tight.Evidence.Skip(1)],
                            },
                            .. row.Elements.Skip(1),
                        ],
                    },
                    .. HandMade.Review.Claims.Skip(1),
                ],
                Conflicts = [new("own-testimony", "When he complained.", [new("Eric Ali", "At once.", "ECF No. 118-1 at 40:19"), new("Eric Ali", "Later.", "ECF No. 118-1 at 85:13")], "The same witness says two things.", null)],
            };
        }
    }

    private static string Words(INode element) => Regex.Replace(element.TextContent, @"\s+", " ");

    private static Review Named(string name) => name switch
    {
        "hand-made" => HandMade.Review,
        "hostile" => Hostile.Review,
        _ => new() { Matter = new() },
    };

    private static IDocument Page(Review review) => new HtmlParser().ParseDocument(Text(review));

    private static string Text(Review review)
    {
        using var stream = new MemoryStream();
        ReviewHtml.Write(review, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
