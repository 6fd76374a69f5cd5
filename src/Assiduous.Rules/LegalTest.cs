namespace Assiduous.Rules;

/// <summary>A legal test: what must be shown for a claim, defense or immunity, and by whom.</summary>
/// <remarks>Read from <c>rules/claims/*.yaml</c>; meanings in <c>docs/tests-of-law.md</c>.</remarks>
public sealed record LegalTest
{
    /// <summary>Stable dotted name, <c>s1983.ef.handcuffing.sdny</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a reader sees.</summary>
    public required string Name { get; init; }

    /// <summary><c>standard</c>, <c>procedure</c>, <c>component</c>, <c>claim</c>, <c>defense</c> or <c>immunity</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who states it.</summary>
    public required string Court { get; init; }

    /// <summary>The circuit whose law it states, <c>ca2</c>; null where it is no circuit's own.</summary>
    public string? Circuit { get; init; }

    /// <summary>The day for which the statement is believed right.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where it is stated.</summary>
    public IReadOnlyList<TestAuthority> Authority { get; init; } = [];

    /// <summary>Who carries the burden at trial: <c>plaintiff</c>, <c>defendant</c>, <c>movant</c>, <c>shifting</c>.</summary>
    public string TrialBurden { get; init; } = "plaintiff";

    /// <summary>The standard of proof at trial, <c>preponderance</c>, <c>clear_and_convincing</c>, <c>none</c>.</summary>
    public string TrialStandard { get; init; } = "preponderance";

    /// <summary><c>per_defendant</c>, <c>joint</c>, <c>entity</c>, <c>per_motion</c>, <c>per_fact</c>.</summary>
    public string Scope { get; init; } = "per_defendant";

    /// <summary>Who resolves it once the facts are fixed: <c>jury</c>, <c>court</c>, <c>mixed</c>.</summary>
    public string DecidedBy { get; init; } = "jury";

    /// <summary>Thresholds: failing one ends the claim.</summary>
    public IReadOnlyList<TestNode> Requires { get; init; } = [];

    /// <summary>The test itself; null for a procedure that has no elements.</summary>
    public TestNode? Structure { get; init; }

    /// <summary>Other violations on which it stands.</summary>
    public IReadOnlyList<TestDependency> DependsOn { get; init; } = [];

    /// <summary>Ids of tests that defeat it.</summary>
    public IReadOnlyList<string> ExceptedBy { get; init; } = [];

    /// <summary>Ids of other formulations of the same question.</summary>
    public IReadOnlyList<string> Compare { get; init; } = [];

    /// <summary>How far it was checked.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Words by which papers name the claim: <c>excessive force</c>.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>What the file says beside the test.</summary>
    public string? Notes { get; init; }

    /// <summary><c>federal</c>, <c>new_york</c>, <c>new_york_city</c> or <c>local_rule</c>.</summary>
    public string Law { get; init; } = "federal";

    /// <summary>First day on which the statement may be used; null where it reaches back as far as the cases do.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which the statement may be used; null where it still is.</summary>
    public DateOnly? To { get; init; }

    /// <summary>When it governs among tests of one name; null where nothing tells them apart.</summary>
    public TestScope? Governs { get; init; }

    /// <summary>Whose state of mind counts and what it must be; null where none does.</summary>
    public string? StateOfMind { get; init; }

    /// <summary>What decides it as a matter of law on summary judgment; null where the file says nothing.</summary>
    public string? MatterOfLaw { get; init; }

    /// <summary>What is left to a jury; null where the file says nothing.</summary>
    public string? JuryQuestion { get; init; }

    /// <summary>What a movant should know; null where the file says nothing.</summary>
    public string? MovantNote { get; init; }

    /// <summary>Changes of the law, with their days.</summary>
    public IReadOnlyList<TestChange> History { get; init; } = [];

    /// <summary>Records that meet it and records that do not, with where the test then stands.</summary>
    public IReadOnlyList<TestExample> Examples { get; init; } = [];

    /// <summary>The authority given for an element by itself; empty where only the test as a whole has authority.</summary>
    public IReadOnlyList<TestAuthority> AuthorityOf(string leaf) => [.. Authority.Where(a => a.States && a.Elements.Contains(leaf, StringComparer.Ordinal))];

    /// <summary>Every element, factor and threshold, in the order of the file.</summary>
    public IEnumerable<TestLeaf> Leaves => Requires.Concat(Structure is null ? [] : [Structure]).SelectMany(n => n.Leaves);
}

/// <summary>By what papers show that a test governs rather than another of the same name: a convicted prisoner's, a detainee's, an arrestee's.</summary>
/// <param name="When">Words of which one in the papers speaks for this test, in the form of cues.</param>
/// <param name="Unless">Words of which one in the papers speaks against it, unless the papers hold one of the former too.</param>
/// <param name="Authority">The case or rule that draws the line.</param>
public sealed record TestScope(IReadOnlyList<string> When, IReadOnlyList<string> Unless, string Authority);

/// <summary>Where a test is stated.</summary>
/// <param name="Cite">The authority as cited.</param>
/// <param name="Role"><c>controlling</c>, <c>statute</c>, <c>rule</c>, <c>quoted_in_ali</c>, <c>persuasive</c>, <c>contrast</c>, <c>superseded</c>.</param>
/// <param name="For">What it is cited for.</param>
/// <param name="Confidence">How far that was checked.</param>
public sealed record TestAuthority(string Cite, string Role, string For, Confidence Confidence)
{
    /// <summary>The elements for which it is given; empty where it states the test as a whole.</summary>
    public IReadOnlyList<string> Elements { get; init; } = [];

    /// <summary>Whether it states the law, rather than law that differs or no longer is.</summary>
    public bool States => Role is not ("contrast" or "superseded");
}

/// <summary>Another violation on which a claim stands.</summary>
/// <param name="Tests">Ids, one of which is the underlying violation.</param>
/// <param name="Of"><c>another_actor</c>, <c>same_defendant</c> or <c>underlying_actor</c>.</param>
/// <param name="Role">What the dependency is called, <c>underlying_violation</c>.</param>
public sealed record TestDependency(IReadOnlyList<string> Tests, string Of, string Role);

/// <summary>A part of a test.</summary>
public abstract record TestNode
{
    /// <summary>The elements and factors under this node.</summary>
    public abstract IEnumerable<TestLeaf> Leaves { get; }
}

/// <summary>An element, factor or threshold: the only thing to which a status is given.</summary>
public sealed record TestLeaf : TestNode
{
    /// <summary>Name within the test, <c>pleas_ignored</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What must be so.</summary>
    public required string Text { get; init; }

    /// <summary><c>fact</c>, <c>mixed</c> or <c>law</c>.</summary>
    public string Nature { get; init; } = "fact";

    /// <summary>For a factor: whom it favours when present, <c>plaintiff</c>, <c>defendant</c>, <c>either</c>; null for an element.</summary>
    public string? PointsTo { get; init; }

    /// <summary>A label that is shown and never counted, <c>particularly_important</c>; null for the ordinary.</summary>
    public string? Weight { get; init; }

    /// <summary>Words by which a passage or fact is recognised as speaking to it.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Who must prove it, where that is not the test's own <see cref="LegalTest.TrialBurden"/>; null otherwise.</summary>
    public string? Burden { get; init; }

    /// <summary>What the file says beside it; null where nothing.</summary>
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => [this];
}

/// <summary>Each must be shown.</summary>
/// <param name="Nodes">What must be shown.</param>
public sealed record AllOf(IReadOnlyList<TestNode> Nodes) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => Nodes.SelectMany(n => n.Leaves);
}

/// <summary>One is enough.</summary>
/// <param name="Nodes">The alternatives.</param>
public sealed record AnyOf(IReadOnlyList<TestNode> Nodes) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => Nodes.SelectMany(n => n.Leaves);
}

/// <summary>Must not be shown.</summary>
/// <param name="Node">What must not be.</param>
public sealed record Not(TestNode Node) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => Node.Leaves;
}

/// <summary>Factors taken together; none decides alone, and none is counted.</summary>
/// <param name="Id">Name within the test.</param>
/// <param name="Question">What they help to answer.</param>
/// <param name="DecidedBy">Who weighs: <c>jury</c>, <c>court</c>, <c>mixed</c>.</param>
/// <param name="List">The factors.</param>
public sealed record Factors(string Id, string Question, string DecidedBy, IReadOnlyList<TestLeaf> List) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => List;
}

/// <summary>Another test, embedded.</summary>
/// <param name="Test">Its id.</param>
/// <param name="Of"><c>same_defendant</c> or <c>another_actor</c>.</param>
public sealed record Uses(string Test, string Of) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => [];
}

/// <summary>A burden-shifting framework.</summary>
/// <param name="List">Its steps, in order.</param>
public sealed record Steps(IReadOnlyList<TestStep> List) : TestNode
{
    /// <inheritdoc/>
    public override IEnumerable<TestLeaf> Leaves => List.SelectMany(s => s.Node.Leaves);
}

/// <summary>One step of a burden-shifting framework.</summary>
/// <param name="Name">Its number or name.</param>
/// <param name="Party">Whose step it is.</param>
/// <param name="Burden"><c>production</c>, <c>persuasion</c> or <c>production_de_minimis</c>.</param>
/// <param name="Node">What must be shown.</param>
public sealed record TestStep(string Name, string Party, string Burden, TestNode Node);

/// <summary>A change of the law.</summary>
/// <param name="Date">Its day; null where not established.</param>
/// <param name="Change">What changed.</param>
public sealed record TestChange(DateOnly? Date, string Change);

/// <summary>A record laid on a test: what each element is, and where the test then stands.</summary>
/// <param name="Name">The record in a sentence.</param>
/// <param name="Leaves">Status of each leaf by id (<c>test#leaf</c> for a test that is used), as <c>UT</c>, <c>UF</c>, <c>GD</c>, <c>NE</c>, <c>CT</c>, <c>CF</c> or <c>NA</c>.</param>
/// <param name="Underlying">Where the violation it depends on stands: <c>open</c>, <c>fails</c>, <c>holds</c>; null where it depends on none.</param>
/// <param name="Outlook"><c>open</c>, <c>fails</c>, <c>holds</c>, <c>conceded</c>, <c>weighing</c>, <c>open-law</c> or <c>not-assessed</c>.</param>
public sealed record TestExample(string Name, IReadOnlyDictionary<string, string> Leaves, string? Underlying, string Outlook);
