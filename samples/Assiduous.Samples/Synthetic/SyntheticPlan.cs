namespace Assiduous.Samples.Synthetic;

/// <summary>What becomes of a movant's fact.</summary>
internal enum Fate
{
    /// <summary>The response admits it.</summary>
    Admitted,

    /// <summary>The response denies it and cites testimony that says the opposite.</summary>
    Disputed,

    /// <summary>The response passes over it.</summary>
    Silent,

    /// <summary>The response denies it and cites nothing, and nothing in the record contradicts it.</summary>
    BareDenial,

    /// <summary>The response denies it and cites nothing, but an additional fact cites testimony that says the opposite.</summary>
    HiddenDispute,

    /// <summary>It cites a page that does not exist; the response denies it and cites nothing.</summary>
    BadCite,
}

/// <summary>A fact to be, before anybody has testified.</summary>
/// <param name="Event">What it asserts.</param>
/// <param name="Fate">What becomes of it; null for an additional fact that meets no fact of the movant.</param>
/// <param name="Witness">Index of the witness who says it; 0 is the plaintiff.</param>
/// <param name="Declared">Whether it rests on that witness's declaration instead of the deposition.</param>
internal sealed record PlannedFact(SyntheticEvent Event, Fate? Fate, int Witness, bool Declared);

/// <summary>Who is in the matter and what they will say.</summary>
internal sealed record SyntheticPlan
{
    private const int PagesAWitness = 250;

    public required SyntheticCourt Court { get; init; }

    public required string Company { get; init; }

    /// <summary>Full names of the witnesses; the first is the plaintiff.</summary>
    public required IReadOnlyList<string> Witnesses { get; init; }

    public required IReadOnlyList<PlannedFact> Facts { get; init; }

    public required IReadOnlyList<PlannedFact> Additional { get; init; }

    public static string Surname(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>Plans a matter.</summary>
    /// <param name="facts">Number of the movant's facts; a sixth as many additional facts come with them.</param>
    /// <param name="pages">Number of transcript pages.</param>
    /// <param name="seed">Which matter.</param>
    public static SyntheticPlan Make(int facts, int pages, int seed)
    {
        var random = new SampleRandom((ulong)(uint)seed + 1);
        var witnesses = Names(Math.Max(2, (pages + PagesAWitness - 1) / PagesAWitness), random);
        var planned = Enumerable.Range(0, facts).Select(i => Fact(i, witnesses, random)).ToList();
        var hidden = planned.Where(f => f.Fate == Fate.HiddenDispute).Select(f => f with { Witness = 0, Declared = false });
        var others = Enumerable.Range(facts, facts / 6).Select(i => new PlannedFact(Event(i, Surname(witnesses[0]), random), null, 0, false));
        return new SyntheticPlan
        {
            Court = SyntheticCourt.For(facts, seed),
            Company = random.Pick(SyntheticWords.Companies),
            Witnesses = witnesses,
            Facts = planned,
            Additional = [.. hidden, .. others],
        };
    }

    private static List<string> Names(int count, SampleRandom random)
    {
        var offset = random.Below(SyntheticWords.Surnames.Length);
        return [.. Enumerable.Range(0, count).Select(i => $"{random.Pick(SyntheticWords.GivenNames)} {Surname(offset + i)}")];
    }

    // Past the end of the list a name gets a second part, so that no two witnesses share one.
    private static string Surname(int index)
    {
        var names = SyntheticWords.Surnames;
        var round = index / names.Length % names.Length;
        return round == 0 ? names[index % names.Length] : $"{names[index % names.Length]}-{names[round]}";
    }

    private static PlannedFact Fact(int index, IReadOnlyList<string> witnesses, SampleRandom random)
    {
        var witness = 1 + random.Below(witnesses.Count - 1);
        var actor = Surname(witnesses[random.Below(2) == 0 ? witness : random.Below(witnesses.Count)]);
        var fate = FateOf(random.Below(100));
        return new PlannedFact(Event(index, actor, random), fate, witness, fate != Fate.BadCite && random.Below(10) == 0);
    }

    private static Fate FateOf(int percent) => percent switch
    {
        < 40 => Fate.Admitted,
        < 60 => Fate.Disputed,
        < 72 => Fate.Silent,
        < 86 => Fate.BareDenial,
        < 93 => Fate.HiddenDispute,
        _ => Fate.BadCite,
    };

    private static SyntheticEvent Event(int index, string actor, SampleRandom random) => new(
        actor, random.Pick(SyntheticWords.Deeds), 1001 + index,
        $"{random.Pick(SyntheticWords.Months)} {1 + random.Below(28)}, {2017 + random.Below(4)}");
}
