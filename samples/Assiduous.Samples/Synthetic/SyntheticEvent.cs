namespace Assiduous.Samples.Synthetic;

/// <summary>Something that somebody did or did not do; its number occurs nowhere else in the matter.</summary>
/// <param name="Actor">Surname of the person.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Number">Number of the object.</param>
/// <param name="Date">When.</param>
internal sealed record SyntheticEvent(string Actor, Deed Deed, int Number, string Date)
{
    private string Rest => $"{Deed.Thing} {Number} on {Date}";

    /// <summary>The fact, as a paper states it.</summary>
    public string Statement(bool happened) => happened ? $"{Actor} {Deed.Past} {Rest}." : $"{Actor} did not {Deed.Base} {Rest}.";

    /// <summary>The question to a witness.</summary>
    public string Question(string witness) => witness == Actor ? $"Did you {Deed.Base} {Rest}?" : $"Did {Actor} {Deed.Base} {Rest}?";

    /// <summary>The witness's answer.</summary>
    public string Answer(string witness, bool happened) => (happened ? "Yes. " : "No. ") + Sworn(witness, happened);

    /// <summary>The same in the words of the witness.</summary>
    public string Sworn(string witness, bool happened)
    {
        var subject = witness == Actor ? "I" : Actor;
        return happened ? $"{subject} {Deed.Past} {Rest}." : $"{subject} did not {Deed.Base} {Rest}.";
    }
}

/// <summary>Something a witness was asked about.</summary>
internal sealed record Exchange(SyntheticEvent Event, bool Happened);
