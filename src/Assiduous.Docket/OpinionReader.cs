using Assiduous.Docket.Opinions;

namespace Assiduous.Docket;

/// <summary>Reads a decision or a short order: caption, headings, history, rulings, orders, persons.</summary>
public static class OpinionReader
{
    /// <summary>The longest text that is read, in UTF-16 code units.</summary>
    public const int LongestText = 8 * 1024 * 1024;

    /// <summary>Reads a text. What the text does not say stays empty; nothing is guessed.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestText"/>.</exception>
    public static Opinion Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText) throw new ArgumentException($"The decision is longer than {LongestText} characters. Split it.", nameof(text));
        var opinion = OpinionText.Of(text);
        var caption = CaptionReader.Read(opinion);
        var history = OpinionHistoryReader.Read(opinion);
        var parties = new KnownParties([.. caption.Parties.Select(p => p.Name), .. history.SelectMany(h => h.Joined.Concat(h.Left))]);
        return new Opinion
        {
            Caption = caption,
            Headings = opinion.Headings,
            History = history,
            Rulings = new RulingReader(parties, new CountNames(opinion.Sentences)).Read(opinion.Sentences),
            Orders = OrderSentences.Read(opinion, parties),
            Persons = PersonReader.Read(opinion, caption, history),
            OperativeComplaint = OperativeComplaintReader.Read(opinion),
        };
    }
}
