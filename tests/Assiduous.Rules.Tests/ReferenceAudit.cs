using System.Globalization;
using Assiduous.Testing;
using YamlDotNet.RepresentationModel;

namespace Assiduous.Rules.Tests;

/// <summary>Every field of <c>rules/local-rules</c> against the research that it was taken from, court by court and version by version.</summary>
/// <remarks>A difference that is meant stands in <see cref="Meant"/> with its reason.</remarks>
public sealed class ReferenceAudit(ITestOutputHelper output)
{
    /// <summary>What differs on purpose, by version and field.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["pawd-56 notes"] = "A remark of our own: that the opponent's paragraphs are deemed as well was not checked.",
        ["ksd-56.1 response.numbered"] = "Words in a field of yes and no; they stand in the layout.",
        ["ksd-56.1 response.layout"] = "As above.",
    };

    private static readonly Dictionary<string, (string Deems, string Word)[]> Effects = new(StringComparer.Ordinal)
    {
        ["deemed_admitted_mandatory_text_with_court_discretion"] = [("movant", "will")],
        ["deemed_admitted_text_with_court_discretion"] = [("movant", "will"), ("both", "will")],
        ["deemed_admitted_mandatory"] = [("movant", "will"), ("both", "will")],
        ["deemed_admitted_mandatory_text"] = [("movant", "will"), ("both", "will")],
        ["deemed_admitted_discretionary"] = [("movant", "may"), ("both", "may")],
        ["assumed_admitted"] = [("movant", "will")],
        ["assumed_admitted_mandatory"] = [("movant", "will")],
        ["assumed_admitted_discretionary"] = [("movant", "may")],
        ["treated_as_undisputed"] = [("movant", "will"), ("both", "will")],
        ["deemed_admitted_conditional"] = [("both", "unknown"), ("movant", "unknown")],
        ["federal_rule_56e_only"] = [("none", "may")],
        ["treated_as_unopposed"] = [("none", "may")],
        ["not_established"] = [("unknown", "unknown")],
        ["not_stated_in_text_read"] = [("unknown", "unknown")],
        ["by_judge"] = [("unknown", "unknown")],
    };

    private static readonly (string Own, string Reference)[] Plain =
    [
        ("rule", "rule"), ("from", "effective_from"), ("to", "effective_to"), ("transition", "effective_note"), ("confidence", "confidence"), ("missingStatement", "missing_statement"),
        ("notes", "notes"), ("objections", "objections"), ("wordCopy", "word_processing_copy"), ("jointStatement", "joint_statement"), ("argument", "legal_argument_forbidden"),
        ("statement.separate", "separate_statement"), ("statement.where", "where"), ("statement.title", "statement_title"), ("statement.numbered", "numbered_paragraphs"), ("statement.concise", "short_and_concise"), ("statement.oneFact", "one_fact_per_paragraph"),
        ("limits.movantParagraphs", "limits.movant_paragraphs"), ("limits.movantPages", "limits.movant_pages"), ("limits.responsePages", "limits.response_pages"), ("limits.additionalParagraphs", "limits.additional_paragraphs"),
        ("limits.additionalPages", "limits.additional_pages"), ("limits.briefWords", "limits.words"), ("limits.note", "limits.note"),
        ("response.required", "response.required"), ("response.numbered", "response.correspondingly_numbered"), ("response.admitOrDeny", "response.must_admit_or_deny"), ("response.reproduce", "response.reproduce_movant_paragraph"),
        ("response.reproduceNote", "response.reproduce_condition"), ("response.layout", "response.layout"),
        ("unanswered.summary", "no_response.summary"), ("citation.required", "citation.required"), ("citation.pinpoint", "citation.pinpoint"), ("citation.admissible", "citation.admissible_evidence"), ("citation.note", "citation.note"),
        ("additionalFacts.note", "additional_facts"), ("reply.note", "reply_statement"),
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["effective_note"] = "transition", ["effective_from"] = "from", ["effective_to"] = "to", ["missing_statement"] = "missingStatement", ["additional_facts"] = "additionalFacts", ["reply_statement"] = "reply",
        ["numbered_paragraphs"] = "statement.numbered", ["short_and_concise"] = "statement.concise", ["separate_statement"] = "statement.separate", ["no_response"] = "unanswered", ["legal_argument_forbidden"] = "argument",
        ["response.reproduce_movant_paragraph"] = "response.reproduce", ["joint_statement"] = "jointStatement", ["limits.additional_paragraphs"] = "limits.additionalParagraphs", ["word_processing_copy"] = "wordCopy",
    };

    [Fact]
    public void Every_court_and_version_is_there_and_each_field_says_what_the_research_says()
    {
        var reference = Load(Places.Shared("reference", "local-rules.yaml"));
        var wrong = new List<string>();
        foreach (var court in Items(reference, "courts"))
        {
            var id = Text(court, "court_id")!;
            var own = Load(Places.InRepository("rules", "local-rules", id + ".yaml"));
            Same(wrong, id, "name", Text(court, "name"), Text(own, "name"));
            Same(wrong, id, "circuit", Text(court, "circuit"), Text(own, "circuit"));
            foreach (var field in (string[])["rule", "summary", "failure", "confidence"]) Same(wrong, id, "proSeNotice." + field, Text(court, "pro_se_notice." + field), Text(own, "proSeNotice." + field));
            var versions = Items(own, "versions").ToDictionary(v => Text(v, "id")!, StringComparer.Ordinal);
            Assert.Equal(Items(court, "versions").Select(v => Text(v, "version_id")), versions.Keys);
            foreach (var version in Items(court, "versions")) Version(wrong, version, versions[Text(version, "version_id")!]);
            var judges = Items(own, "judges").ToDictionary(j => Text(j, "summary")!, StringComparer.Ordinal);
            foreach (var overlay in Items(court, "judge_overlays"))
                if (!judges.TryGetValue(Text(overlay, "summary")!, out var judge)) wrong.Add($"{id}: the practice “{Text(overlay, "summary")}” is missing");
                else Same(wrong, id, "judges.confidence", Text(overlay, "confidence"), Text(judge, "confidence"));
        }

        foreach (var line in wrong) output.WriteLine(line);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_federal_rule_deems_nothing_and_may_consider()
    {
        var rule = RuleBook.Load().StatementRule(null, new DateOnly(2025, 1, 6));
        Assert.Equal((DeemedParagraphs.None, DeemingWord.May, "56(e)(2)"), (rule.Deems, rule.DeemingWord, rule.DeemingSubdivision));
        Assert.Equal(Confidence.Low, rule.Confidence);
        var reference = Load(Places.Shared("reference", "local-rules.yaml"));
        Assert.Equal("high", Text(reference, "federal.rule_56.c_1_A.confidence"));
        Assert.True(RuleBook.Load().Versions("federal")[0].PinpointRequired);
    }

    private static void Version(List<string> wrong, YamlNode reference, YamlNode own)
    {
        var id = Text(reference, "version_id")!;
        foreach (var (mine, theirs) in Plain) Same(wrong, id, mine, Said(mine, Text(reference, theirs)), Text(own, mine));
        var (effect, deems, word) = (Text(reference, "no_response.effect")!, Text(own, "unanswered.deems")!, Text(own, "unanswered.word") ?? "unknown");
        if (!Effects.TryGetValue(effect, out var allowed) || !allowed.Contains((deems, word))) wrong.Add($"{id} unanswered: “{effect}” became {deems}, {word}");
        var (low, listed) = (Items(reference, "low_confidence_fields").Select(n => ((YamlScalarNode)n).Value!).ToList(), Items(own, "unchecked").Select(n => ((YamlScalarNode)n).Value!).ToHashSet(StringComparer.Ordinal));
        foreach (var field in low.Select(f => Words.GetValueOrDefault(f, f)).Where(f => !listed.Contains(f))) wrong.Add($"{id} unchecked: {field} is not listed");
        if (Text(own, "additionalFacts.allowed") == "true" && Text(reference, "additional_facts")?.StartsWith("allowed", StringComparison.Ordinal) != true) wrong.Add($"{id} additionalFacts: allowed, but not in the research");
        var reply = Text(reference, "reply_statement") ?? "";
        var expected = reply.StartsWith("allowed", StringComparison.Ordinal) ? "allowed" : reply.StartsWith("required", StringComparison.Ordinal) ? "required" : reply.StartsWith("not_allowed", StringComparison.Ordinal) ? "not-allowed" : null;
        Same(wrong, id, "reply.statement", expected, Text(own, "reply.statement"));
    }

    /// <summary>The reference's word as our field has it: a field of yes and no cannot say "by judge", which is not established.</summary>
    private static string? Said(string field, string? value) => (field, value) switch
    {
        ("argument", "true") => "forbidden",
        ("argument", "false") => "not forbidden",
        ("response.reproduce", "true") => "yes",
        ("response.reproduce", "false") => "no",
        ("response.reproduce", "if_all_parties_represented") => "if-all-represented",
        ("statement.separate" or "response.reproduce" or "jointStatement" or "wordCopy" or "argument" or "additionalFacts.note" or "reply.note", _) => value,
        (_, "by_judge") => null,
        _ => value,
    };

    private static void Same(List<string> wrong, string id, string field, string? reference, string? own)
    {
        if (!string.Equals(Fold(reference), Fold(own), StringComparison.Ordinal) && !Meant.ContainsKey($"{id} {field}")) wrong.Add($"{id} {field}: the research has “{reference}”, the rule “{own}”");
    }

    // The research writes codes where the rule has words: marks and the article make no difference.
    private static string Fold(string? text) => string.Join(' ', string.Concat((text ?? "").ToLower(CultureInfo.InvariantCulture).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w is not "the"));

    private static YamlNode Load(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    private static YamlNode? At(YamlNode node, string path)
    {
        YamlNode? now = node;
        foreach (var part in path.Split('.')) now = now is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(part), out var next) ? next : null;
        return now;
    }

    private static string? Text(YamlNode node, string path) => At(node, path) is YamlScalarNode { Value: not (null or "" or "null") } scalar ? scalar.Value : null;

    private static IEnumerable<YamlNode> Items(YamlNode node, string path) => At(node, path) is YamlSequenceNode list ? list.Children : [];
}
