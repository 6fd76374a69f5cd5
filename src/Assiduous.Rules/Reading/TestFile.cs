namespace Assiduous.Rules.Reading;

/// <summary>Reads a legal test from <c>rules/claims/ID.yaml</c>.</summary>
internal sealed class TestFile
{
    /// <summary>The only schema that is read.</summary>
    public const string Schema = "assiduous/legal-test/1";

    private readonly List<Reference> references = [];

    private TestFile()
    {
    }

    /// <summary>The test with the ids that it names; null where there are problems.</summary>
    public static ParsedTest? Read(string file, string text, ICollection<RuleFileProblem> problems)
    {
        var before = problems.Count;
        var top = Fields.Of(YamlTree.Read(file, text, problems), "A legal test", file, problems);
        if (top is null) return null;
        var reader = new TestFile();
        var test = reader.Test(top);
        top.NoOthers();
        CheckLeaves(test, top);
        return problems.Count == before ? new(test, file, reader.references) : null;
    }

    private LegalTest Test(Fields top)
    {
        top.OneOf("schema", "", Schema);
        foreach (var kept in new[] { "view", "anchors", "periods", "law_note" }) top.Value(kept);
        var burden = top.Under("burden");
        var sj = top.Under("summaryJudgment");
        burden?.Text("note");
        var test = new LegalTest
        {
            Id = top.Required("id"),
            Name = top.Required("name"),
            Kind = top.OneOf("kind", "claim", "standard", "procedure", "component", "claim", "defense", "immunity"),
            Court = top.Required("court"),
            Circuit = top.Text("circuit"),
            Law = top.OneOf("law", "federal", "federal", "new_york", "new_york_city", "local_rule"),
            AsOf = top.Day("asOf"),
            From = top.Day("from"),
            To = top.Day("to"),
            Authority = [.. top.Each("authority").Select(Authority)],
            TrialBurden = burden?.OneOf("trial", "plaintiff", "plaintiff", "defendant", "movant", "shifting") ?? "plaintiff",
            TrialStandard = burden?.OneOf("standard", "preponderance", "preponderance", "clear_and_convincing", "none") ?? "preponderance",
            Scope = top.OneOf("scope", "per_defendant", "per_defendant", "joint", "entity", "per_motion", "per_fact"),
            DecidedBy = top.OneOf("decidedBy", "jury", "jury", "court", "mixed"),
            Governs = top.Under("governs") is { } governs ? Scope(governs) : null,
            StateOfMind = top.Text("stateOfMind"),
            MatterOfLaw = sj?.Text("matterOfLaw"),
            JuryQuestion = sj?.Text("juryQuestion"),
            MovantNote = sj?.Text("movantNote"),
            Requires = [.. top.List("requires").Select(v => Node(top, v)).OfType<TestNode>()],
            Structure = top.Value("structure") is { } s ? Node(top, s) : null,
            DependsOn = [.. top.Each("dependsOn").Select(Dependency)],
            ExceptedBy = Named(top, "exceptedBy"),
            Compare = Named(top, "compare"),
            Confidence = top.Confidence(),
            Cues = top.Texts("cues"),
            Notes = top.Text("notes"),
            History = [.. top.Each("history").Select(Change)],
            Examples = [.. top.Each("examples").Select(Example)],
        };
        burden?.NoOthers();
        sj?.NoOthers();
        if (test.From > test.To) top.Problem(top.LineOf("to"), "The test ends before it begins: 'to' is before 'from'.");
        return test;
    }

    private static TestAuthority Authority(Fields f)
    {
        var authority = new TestAuthority(
            f.Required("cite"),
            f.OneOf("role", "controlling", "controlling", "statute", "rule", "quoted_in_ali", "persuasive", "contrast", "superseded"),
            f.Text("for") ?? "", f.Confidence()) { Elements = f.Texts("elements") };
        f.NoOthers();
        return authority;
    }

    private static TestScope Scope(Fields f)
    {
        var scope = new TestScope(f.Texts("when"), f.Texts("unless"), f.Required("authority"));
        if (scope.When.Count == 0) f.Problem(f.Line, "'when' is missing: name the words by which papers show that this test governs.");
        f.NoOthers();
        return scope;
    }

    private static TestChange Change(Fields f)
    {
        var change = new TestChange(f.Day("date"), f.Required("change"));
        f.NoOthers();
        return change;
    }

    private TestDependency Dependency(Fields f)
    {
        var dependency = new TestDependency(
            Named(f, "tests"), f.OneOf("of", "same_defendant", "another_actor", "same_defendant", "underlying_actor"),
            f.Text("role") ?? "underlying_violation");
        f.NoOthers();
        return dependency;
    }

    private static TestExample Example(Fields f)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        if (f.Value("leaves") is YamlMap map)
            foreach (var (key, value) in map.Entries)
                if (value is YamlText { Text: "UT" or "UF" or "GD" or "NE" or "CT" or "CF" or "NA" } status) leaves.Add(key.Text, status.Text);
                else f.Problem(value.Line, $"The status of '{key.Text}' must be one of UT, UF, GD, NE, CT, CF, NA.");
        var example = new TestExample(
            f.Required("name"), leaves, f.Text("underlying"),
            f.OneOf("outlook", "", "open", "fails", "holds", "conceded", "weighing", "open-law", "not-assessed"));
        f.NoOthers();
        return example;
    }

    private IReadOnlyList<string> Named(Fields f, string name)
    {
        foreach (var item in f.List(name))
            if (item is YamlText text) references.Add(new(text.Text, text.Line, IsUse: false));
        return f.Texts(name);
    }

    private TestNode? Node(Fields parent, YamlValue value)
    {
        if (parent.Of(value, "A part of a test") is not { } f) return null;
        var node = Kind(f);
        f.NoOthers();
        return node;
    }

    private TestNode? Kind(Fields f)
    {
        if (f.Value("id") is not null) return Leaf(f);
        if (f.Value("allOf") is not null) return new AllOf([.. f.List("allOf").Select(v => Node(f, v)).OfType<TestNode>()]);
        if (f.Value("anyOf") is not null) return new AnyOf([.. f.List("anyOf").Select(v => Node(f, v)).OfType<TestNode>()]);
        if (f.Value("not") is { } negated) return Node(f, negated) is { } inner ? new Not(inner) : null;
        if (f.Under("factors") is { } factors) return FactorList(factors);
        if (f.Under("uses") is { } uses) return Use(uses);
        if (f.Value("steps") is not null) return new Steps([.. f.Each("steps").Select(Step).OfType<TestStep>()]);
        f.Problem(f.Line, "A part of a test is an element (id, text) or one of allOf, anyOf, not, factors, uses, steps.");
        return null;
    }

    private static TestLeaf Leaf(Fields f) => new()
    {
        Id = f.Required("id"),
        Text = f.Required("text"),
        Nature = f.OneOf("nature", "fact", "fact", "mixed", "law"),
        PointsTo = f.Text("pointsTo") is null ? null : f.OneOf("pointsTo", "either", "plaintiff", "defendant", "either"),
        Weight = f.Text("weight"),
        Burden = f.Text("burden") is null ? null : f.OneOf("burden", "plaintiff", "plaintiff", "defendant", "movant"),
        Notes = f.Text("notes") ?? f.Text("decidedBy"),
        Cues = f.Texts("cues"),
    };

    private static Factors FactorList(Fields f)
    {
        f.YesNo("exhaustive");
        var list = new List<TestLeaf>();
        foreach (var item in f.Each("list"))
        {
            list.Add(Leaf(item));
            item.NoOthers();
        }

        if (list.Count == 0) f.Problem(f.Line, "'list' is missing: name the factors.");
        var factors = new Factors(f.Required("id"), f.Text("question") ?? "", f.OneOf("decidedBy", "jury", "jury", "court", "mixed"), list);
        f.NoOthers();
        return factors;
    }

    private Uses Use(Fields f)
    {
        var id = f.Required("test");
        references.Add(new(id, f.LineOf("test"), IsUse: true));
        var uses = new Uses(id, f.OneOf("of", "same_defendant", "same_defendant", "another_actor"));
        f.NoOthers();
        return uses;
    }

    private TestStep? Step(Fields f)
    {
        var node = f.Value("node") is { } value ? Node(f, value) : null;
        if (node is null) f.Problem(f.Line, "'node' is missing: say what the step asks.");
        var step = node is null ? null : new TestStep(
            f.Required("step"), f.OneOf("party", "plaintiff", "plaintiff", "defendant"),
            f.OneOf("burden", "persuasion", "production", "persuasion", "production_de_minimis"), node);
        f.NoOthers();
        return step;
    }

    private static void CheckLeaves(LegalTest test, Fields top)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var leaf in test.Leaves)
            if (!seen.Add(leaf.Id)) top.Problem(top.LineOf("structure"), $"The element id '{leaf.Id}' is used twice. Each element needs a name of its own.");
        foreach (var (authority, index) in test.Authority.Select((a, i) => (a, i)))
            foreach (var leaf in authority.Elements.Where(l => !seen.Contains(l)))
                top.Problem(top.List("authority")[index].Line, $"The authority names '{leaf}', which is no element of this test.");
        foreach (var (example, index) in test.Examples.Select((e, i) => (e, i)))
            foreach (var leaf in example.Leaves.Keys)
                if (!leaf.Contains('#', StringComparison.Ordinal) && !seen.Contains(leaf))
                    top.Problem(top.List("examples")[index].Line, $"The example names '{leaf}', which is no element of this test.");
    }
}

/// <summary>A test as one file states it.</summary>
/// <param name="Test">The test.</param>
/// <param name="File">Its file, by its name in the folder.</param>
/// <param name="References">The other tests that it names.</param>
internal sealed record ParsedTest(LegalTest Test, string File, IReadOnlyList<Reference> References);

/// <summary>A test named by another.</summary>
/// <param name="Id">Its id; one that ends in <c>.*</c> means every test whose id begins so.</param>
/// <param name="Line">Where it is named.</param>
/// <param name="IsUse">Whether it is embedded, rather than pointed to.</param>
internal readonly record struct Reference(string Id, int Line, bool IsUse);
