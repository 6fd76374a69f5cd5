using Assiduous.Record;

namespace Assiduous.Matters;

/// <summary>What a person says about a matter in <c>matter.yaml</c>; it overrules what was inferred.</summary>
/// <remarks>Schema: <c>rules/schemas/matter.schema.json</c>. Every field may be left out.</remarks>
public sealed record MatterSettings
{
    /// <summary>Nothing said.</summary>
    public static MatterSettings None { get; } = new();

    /// <summary>Short caption.</summary>
    public string? Caption { get; init; }

    /// <summary>Court id, <c>nysd</c>.</summary>
    public string? Court { get; init; }

    /// <summary>Docket number.</summary>
    public string? DocketNumber { get; init; }

    /// <summary>Assigned judge.</summary>
    public string? Judge { get; init; }

    /// <summary>The day by which the version of the local rule is chosen.</summary>
    public DateOnly? Filed { get; init; }

    /// <summary>Whether every party has counsel.</summary>
    public bool? AllRepresented { get; init; }

    /// <summary>Who says a field, where it is not <c>matter.yaml</c>: the command line, or a person in the workbench.</summary>
    internal System.Collections.Immutable.ImmutableDictionary<string, string> Sayers { get; init; } = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>Who says a field, for the reasons at the head of a review.</summary>
    internal string SaidBy(string field) => Sayers.GetValueOrDefault(field, "matter.yaml");

    /// <summary>The settings, with who says a field.</summary>
    internal MatterSettings Saying(string field, string who) => this with { Sayers = Sayers.SetItem(field, who) };

    /// <summary>The day of the incident, by whose law claims are judged.</summary>
    public DateOnly? Incident { get; init; }

    /// <summary>A firm's own folder of tests and rules, from the matter's folder; null where none is named.</summary>
    public string? Rules { get; init; }

    /// <summary>What single filings are.</summary>
    public IReadOnlyList<FilingSetting> Filings { get; init; } = [];

    /// <summary>Claims and defenses, their tests and the links that a person confirms.</summary>
    public IReadOnlyList<ClaimSetting> Claims { get; init; } = [];
}

/// <summary>The four inputs of a rule as they are given for one run; they go before <c>matter.yaml</c>. Null leaves an input as it is.</summary>
/// <param name="Court">Court id.</param>
/// <param name="Filed">The day by which the version of the rule is chosen.</param>
/// <param name="Judge">The judge.</param>
/// <param name="AllRepresented">Whether every party has counsel.</param>
public sealed record RuleInputs(string? Court, DateOnly? Filed, string? Judge, bool? AllRepresented)
{
    /// <summary>Nothing is given.</summary>
    public static RuleInputs None { get; } = new(null, null, null, null);

    /// <summary>The settings with what is given laid over them.</summary>
    internal MatterSettings Over(MatterSettings settings)
    {
        const string Line = "the command line";
        if (Court is not null) settings = settings.Saying("court", Line) with { Court = Court };
        if (Filed is not null) settings = settings.Saying("filed", Line) with { Filed = Filed };
        if (Judge is not null) settings = settings.Saying("judge", Line) with { Judge = Judge };
        return AllRepresented is null ? settings : settings.Saying("allRepresented", Line) with { AllRepresented = AllRepresented };
    }
}

/// <summary>What a person says a filing is.</summary>
/// <param name="File">Its name in the folder.</param>
/// <param name="Ecf">Docket entry.</param>
/// <param name="Attachment">Attachment.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Party">Whose it is.</param>
/// <param name="Witness">Who testifies in it.</param>
/// <param name="Exhibit">Exhibit number or letter.</param>
/// <param name="Sealed">Whether it is filed under seal; null where the filing itself tells.</param>
public sealed record FilingSetting(
    string File, string? Ecf, string? Attachment, FilingRole? Role, string? Party, string? Witness, string? Exhibit, bool? Sealed = null)
{
    /// <summary>What a protective order calls it, <c>CONFIDENTIAL</c>; null where nothing.</summary>
    public string? Designation { get; init; }

    /// <summary>Who says so, as a sentence among the filing's reasons.</summary>
    internal string Because { get; init; } = "matter.yaml says what it is.";
}

/// <summary>A claim or defense as a person confirms it.</summary>
/// <param name="Kind"><c>claim</c> or <c>defense</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Test">Id of the legal test; null where the program may choose.</param>
/// <param name="Defendants">Against whom (for a defense: by whom), by the names in the caption; empty means all.</param>
/// <param name="Links">Which facts go to which elements.</param>
public sealed record ClaimSetting(string Kind, string Name, string? Test, IReadOnlyList<string> Defendants, IReadOnlyList<LinkSetting> Links)
{
    /// <summary>Elements of which the motion says that there is no evidence.</summary>
    public IReadOnlyList<ChallengeSetting> Challenges { get; init; } = [];

    /// <summary>Line of <c>matter.yaml</c>, from 1, for messages.</summary>
    public int? Line { get; init; }
}

/// <summary>An element of which the motion says that there is no evidence, as a person read it there.</summary>
/// <param name="Element">The element's id within the test.</param>
/// <param name="At">Where the motion says so, as one would cite it.</param>
/// <param name="Line">Line of <c>matter.yaml</c>, from 1, for messages.</param>
public sealed record ChallengeSetting(string Element, string At, int Line);

/// <summary>A fact laid on an element by a person.</summary>
/// <param name="Side">Whose fact.</param>
/// <param name="Fact">Its number.</param>
/// <param name="Element">The element's id within the test.</param>
/// <param name="Supports">Whether it speaks for the element or against it.</param>
/// <param name="Defendants">For which defendants; empty means all of the claim's.</param>
/// <param name="Line">Line of <c>matter.yaml</c>, from 1, for messages.</param>
public sealed record LinkSetting(Side Side, string Fact, string Element, bool Supports, IReadOnlyList<string> Defendants, int Line)
{
    /// <summary>Why, in the person's own words; null where they gave no reason.</summary>
    public string? Because { get; init; }
}

/// <summary>Something in <c>matter.yaml</c> that cannot be used; the whole file is then left aside.</summary>
public sealed class MatterSettingsException : Exception
{
    /// <summary>Makes the exception.</summary>
    public MatterSettingsException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public MatterSettingsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public MatterSettingsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a line of the file.</summary>
    internal MatterSettingsException(long line, string message)
        : base($"matter.yaml, line {line}: {message}")
    {
    }
}
