using System.Collections.Concurrent;
using Assiduous.Statements.Evidence;

namespace Assiduous.Statements.Words;

/// <summary>Keeps what was read of a text: a fact is laid beside many passages, and a passage beside many facts.</summary>
/// <remarks>Reading depends on the text and on who can be named, which is one set for a whole review. Safe for several threads.</remarks>
internal sealed class ClauseMemo(Lexicon lexicon)
{
    private const int Most = 40_000;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private IReadOnlySet<string>? _names;
    private int _held;

    private sealed record Entry
    {
        public IReadOnlyList<Clause>? Clauses { get; set; }

        public IReadOnlyList<Clause>? Testimony { get; set; }

        public IReadOnlyList<Exchange>? Exchanges { get; set; }

        public bool? NoKnowledge { get; set; }
    }

    /// <summary>The clauses of a sentence.</summary>
    public IReadOnlyList<Clause> Clauses(string text, IReadOnlySet<string> names)
    {
        var entry = Of(text, names);
        return entry.Clauses ??= new ClauseReader(lexicon, names).Read(text);
    }

    /// <summary>The clauses of a passage, questions and answers read together.</summary>
    public IReadOnlyList<Clause> Testimony(string text, IReadOnlySet<string> names)
    {
        var entry = Of(text, names);
        return entry.Testimony ??= new Testimony(new ClauseReader(lexicon, names)).Read(text);
    }

    /// <summary>The exchanges of a passage.</summary>
    public IReadOnlyList<Exchange> Exchanges(string text, IReadOnlySet<string> names)
    {
        var entry = Of(text, names);
        return entry.Exchanges ??= new Testimony(new ClauseReader(lexicon, names)).Exchanges(text);
    }

    /// <summary>Whether the answers of a passage say only that the witness does not know or recall.</summary>
    public bool NoKnowledge(string text, IReadOnlySet<string> names)
    {
        var entry = Of(text, names);
        return entry.NoKnowledge ??= Evidence.Testimony.NoKnowledge(text);
    }

    private Entry Of(string text, IReadOnlySet<string> names)
    {
        if (!ReferenceEquals(_names, names))
        {
            if (_names is not null) return new(); // Other names than this review's: read anew and not kept.
            _names = names;
        }

        if (_entries.TryGetValue(text, out var known)) return known;
        // Counted here, because the dictionary locks all of itself to tell its count.
        if (Interlocked.Increment(ref _held) > Most)
        {
            _entries.Clear();
            _held = 1;
        }

        return _entries.GetOrAdd(text, static _ => new());
    }
}
