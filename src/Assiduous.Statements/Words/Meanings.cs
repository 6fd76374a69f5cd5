using System.Collections.Frozen;

namespace Assiduous.Statements.Words;

/// <summary>The classes of <c>rules/wordlists/meanings.txt</c>: words and phrases that tell one deed, state or thing.</summary>
/// <remarks>
/// Broader than the list of synonyms: "let go", "fire" and "terminate" are one class. A phrase becomes one word, "let_go", which belongs to
/// every class that names it, so that a word with two meanings keeps them apart. Classes serve to compare a fact with what is cited for
/// it; what nobody cites is looked for by the narrower synonyms alone.
/// </remarks>
internal sealed class Meanings
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal, "off", "out", "up", "down", "over", "back", "away", "in", "on", "go");
    private static readonly FrozenSet<string> LightVerbs = FrozenSet.Create(StringComparer.Ordinal, "issue", "give", "make", "take", "have", "do", "conduct", "perform", "get", "file", "lodge", "put");
    private readonly FrozenDictionary<string, int[]> _classes;

    /// <summary>Reads the classes.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="stem">Takes the ending off a word.</param>
    public Meanings(IEnumerable<string> lines, Func<string, string> stem)
    {
        var classes = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var phrases = new List<string[]>();
        var number = 0;
        foreach (var line in lines)
        {
            foreach (var member in line.Split([':', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var words = member.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (words.Length > 1) phrases.Add(words);
                var key = stem(string.Join('_', words));
                if (!classes.TryGetValue(key, out var list)) classes[key] = list = [];
                if (!list.Contains(number)) list.Add(number);
            }

            number++;
        }

        Phrases = phrases;
        _classes = classes.ToFrozenDictionary(c => c.Key, c => c.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The phrases, word by word.</summary>
    public IReadOnlyList<string[]> Phrases { get; }

    /// <summary>Whether two stems stand in one class, or one is a phrase that begins with the other: "look" and "look_at".</summary>
    public bool Share(string a, string b)
    {
        if (_classes.TryGetValue(a, out var own) && _classes.TryGetValue(b, out var theirs))
            foreach (var one in own)
                if (Array.IndexOf(theirs, one) >= 0) return true;
        return Begins(a, b) || Begins(b, a) || Light(a, b) || Light(b, a);
    }

    /// <summary>Whether a stem is a phrase, "shut_off".</summary>
    public static bool IsPhrase(string stem) => stem.Contains('_', StringComparison.Ordinal);

    /// <summary>Whether a verb only carries the noun behind it: "issue a warning".</summary>
    public static bool IsLight(string verb) => LightVerbs.Contains(verb);

    /// <summary>Whether a word may stand behind the object of its verb: "shut the valve off".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether a phrase is a light verb with its noun, and the other word tells that noun: "issue_a_warning" and "warn".</summary>
    private bool Light(string phrase, string word)
    {
        var first = phrase.IndexOf('_', StringComparison.Ordinal);
        if (first < 0 || !LightVerbs.Contains(phrase[..first])) return false;
        var noun = phrase[(phrase.LastIndexOf('_') + 1)..];
        return string.Equals(noun, word, StringComparison.Ordinal) || !IsPhrase(word) && Share(noun, word);
    }

    private static bool Begins(string phrase, string word) => word.Length > 3 && phrase.Length > word.Length && phrase[word.Length] == '_' && phrase.StartsWith(word, StringComparison.Ordinal);
}
