using System.Security.Cryptography;
using System.Text;
using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Statements;

namespace Assiduous.Drafting.Page;

/// <summary>Every place that the papers cite, once, numbered in the order in which a reader of the page meets it.</summary>
internal sealed class PassageBook
{
    private readonly Dictionary<Key, Entry> entries = [];
    private readonly Dictionary<string, Entry> byName = new(StringComparer.Ordinal);
    private readonly List<Entry> ordered = [];
    private Dictionary<Key, Entry>? known;

    /// <summary>The entries, in order.</summary>
    public IReadOnlyList<Entry> Entries => ordered;

    /// <summary>Collects what the review's facts, briefs and claims cite.</summary>
    /// <param name="review">The review.</param>
    /// <param name="anchors">The addresses of its facts.</param>
    /// <param name="before">The book of an earlier review of the matter, which knows most names already; null where there is none.</param>
    public static PassageBook Of(Review review, Anchors anchors, PassageBook? before = null)
    {
        var book = new PassageBook { known = before?.entries };
        foreach (var fact in review.Facts) book.AddFact(fact, anchors.Of(fact));
        foreach (var claim in review.Claims)
            foreach (var element in claim.Elements)
                foreach (var evidence in element.Evidence)
                    book.Add(evidence.Cited);
        foreach (var assertion in review.Narrative)
            foreach (var cited in assertion.Citations)
                book.Add(cited);
        book.known = null;
        return book;
    }

    /// <summary>The entry to which a citation leads.</summary>
    /// <exception cref="KeyNotFoundException">The citation does not belong to the review.</exception>
    public Entry this[CitedPassage cited] => entries[KeyOf(cited)];

    /// <summary>The entry of that name; null where the review has none.</summary>
    public Entry? Named(string name) => byName.GetValueOrDefault(name);

    /// <summary>The entry with that address in the page; null where there is none.</summary>
    public Entry? AtAddress(string id) =>
        id.StartsWith('p') && int.TryParse(id.AsSpan(1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= ordered.Count ? ordered[at - 1] : null;

    // Follows from what the citation leads to alone, so that an address keeps its meaning from one review to the next, or loses it altogether.
    private static string NameOf(Key key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', key.File, key.Place?.Kind, key.Place?.From, key.Place?.To, key.Span.Start, key.Span.End, key.Text))).AsSpan(0, 8));

    private void AddFact(Fact fact, string anchor)
    {
        foreach (var cited in fact.Citations) Add(cited).CitedAt(anchor, fact, "cited at");
        foreach (var cited in fact.Response.Citations) Add(cited).CitedAt(anchor, fact, "cited in the answer to");
        foreach (var elsewhere in fact.Elsewhere) Add(elsewhere.Cited).CitedAt(anchor, fact, "laid beside");
    }

    private Entry Add(CitedPassage cited)
    {
        var key = KeyOf(cited);
        if (entries.TryGetValue(key, out var here)) return here;
        var entry = new Entry($"p{ordered.Count + 1}", known is not null && known.TryGetValue(key, out var earlier) ? earlier.Name : NameOf(key), cited);
        entries.Add(key, entry);
        byName.TryAdd(entry.Name, entry);
        ordered.Add(entry);
        return entry;
    }

    // Where a citation led to no words, its printed form keeps two failures apart.
    private static Key KeyOf(CitedPassage cited) => JsonParts.IsResolved(cited)
        ? new(cited.Passage!.File, cited.Passage.Pinpoint, cited.Passage.Span, "")
        : new(cited.TargetFile, cited.Pinpoint, default, cited.Text);

    private sealed record Key(string? File, Pinpoint? Place, TextSpan Span, string Text);

    /// <summary>One cited place.</summary>
    internal sealed class Entry(string id, string name, CitedPassage cited)
    {
        /// <summary>Its lasting name.</summary>
        public string Name => name;

        private readonly List<(string How, string Anchor, string Label)> citedAt = [];

        /// <summary>Its address in the page.</summary>
        public string Id => id;

        /// <summary>The first citation that leads there.</summary>
        public CitedPassage Cited => cited;

        /// <summary>The facts that lead there, each with how.</summary>
        public IReadOnlyList<(string How, string Anchor, string Label)> Places => citedAt;

        public void CitedAt(string anchor, Fact fact, string how)
        {
            var place = (how, anchor, $"{Sentences.Of(fact.Side)} ¶ {fact.Number}");
            if (!citedAt.Contains(place)) citedAt.Add(place);
        }
    }
}
