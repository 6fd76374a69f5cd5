using System.Reflection;

namespace Assiduous.Statements.Words;

/// <summary>The word lists of <c>rules/wordlists</c>: which words mean the same, which exclude one another, which turn a clause round.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, string> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _ideas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Set, string Value)> _exclusive = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _opposites = [];
    private readonly HashSet<(string, string)> _converses = [];
    private readonly List<(bool Denied, string Stem, (bool Denied, string Stem)[] Meets)> _contrary = [];
    private readonly HashSet<string> _stop;
    private readonly HashSet<string> _weak;
    private readonly HashSet<string> _people;
    private readonly HashSet<string> _negators;
    private readonly HashSet<string> _mind;
    private readonly HashSet<string> _governing;
    private readonly HashSet<string> _deverbal;
    private readonly HashSet<string> _bases;
    private readonly Dictionary<string, List<(string[] Stems, string Word)>> _phrases = new(StringComparer.Ordinal);
    private readonly Meanings _meanings;

    private Lexicon()
    {
        foreach (var line in Lines("forms.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var form in Split(line[(colon + 1)..])) _forms[form] = line[..colon].Trim();
        }

        _bases = [.. _forms.Values.Select(Stem)];
        _stop = [.. Lines("stopwords.txt").SelectMany(Split)];
        _weak = [.. Lines("weak.txt").SelectMany(Split).Select(Stem)];
        _people = [.. Lines("people.txt").SelectMany(Split).Select(Stem)];
        _negators = [.. Lines("negators.txt").SelectMany(Split)];
        _deverbal = [.. Lines("deverbal.txt").SelectMany(Split).Select(Stem)];
        _governing = [.. Lines("governing.txt").SelectMany(Split).Select(Stem)];
        _mind = [.. Lines("state-of-mind.txt").SelectMany(Split).Select(Stem)];
        foreach (var line in Lines("contrary.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            _contrary.Add((line[0] == '-', Stem(line[1..colon]), [.. Split(line[(colon + 1)..]).Select(w => (w[0] == '-', Stem(w[1..])))]));
        }

        ReadSynonyms();
        ReadExclusive();
        ReadPhrases();
        _meanings = new(Lines("meanings.txt"), Stem);
        foreach (var words in _meanings.Phrases) AddPhrase(words, string.Join('_', words));
        foreach (var line in Lines("converses.txt"))
        {
            var pair = line.Split('|', StringSplitOptions.TrimEntries);
            _converses.Add((Stem(pair[0]), Stem(pair[1])));
            _converses.Add((Stem(pair[1]), Stem(pair[0])));
        }

        foreach (var line in Lines("opposites.txt"))
        {
            var pair = line.Split('|', StringSplitOptions.TrimEntries);
            _opposites.Add((Stem(pair[0]), Stem(pair[1])));
            _opposites.Add((Stem(pair[1]), Stem(pair[0])));
        }
    }

    /// <summary>The lists that ship with the program.</summary>
    public static Lexicon Default { get; } = new();

    /// <summary>Whether a word carries no fact.</summary>
    public bool IsStop(string word) => _stop.Contains(word);

    /// <summary>Whether a stem is too general to count much.</summary>
    public bool IsWeak(string stem) => _weak.Contains(stem);

    /// <summary>Whether a stem stands for a person.</summary>
    public bool IsPerson(string stem) => _people.Contains(stem);

    /// <summary>Whether a word turns its clause round.</summary>
    public bool Negates(string word) => _negators.Contains(word);

    /// <summary>Whether a stem speaks of a state of mind.</summary>
    public bool IsStateOfMind(string stem) => _mind.Contains(stem);

    /// <summary>Whether a noun tells a deed: "complaint", "treatment".</summary>
    public bool TellsDeed(string surface, string stem) => _deverbal.Contains(stem) || surface.Length > 6 && Array.Exists(OfDeeds, e => surface.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] OfDeeds = ["ment", "tion", "sion", "ing", "ance"];

    /// <summary>Whether what follows a verb with "to" was only to be done: "told him to get out".</summary>
    public bool Governs(string stem) => _governing.Contains(stem);

    /// <summary>Whether a word is an irregular past form, "ran", "heard".</summary>
    public bool IsPast(string word) => _forms.ContainsKey(word) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith('s');

    /// <summary>Whether a stem is that of an irregular verb, or a phrase that begins with one or ends in a particle.</summary>
    public bool IsVerb(string stem)
    {
        if (_bases.Contains(stem)) return true;
        var join = stem.IndexOf('_', StringComparison.Ordinal);
        return join > 0 && (Meanings.IsLight(stem[..join]) || _bases.Contains(stem[..join]) && stem[..join] is not ("be" or "person") || Meanings.IsParticle(stem[(stem.LastIndexOf('_') + 1)..]));
    }

    /// <summary>Whether two stems exclude each other.</summary>
    public bool Opposed(string a, string b) => _opposites.Contains((a, b));

    /// <summary>Whether two stems tell one deed from its two ends: who sends, and who receives.</summary>
    public bool Converse(string a, string b) => _converses.Contains((a, b));

    /// <summary>Whether a claim (a word, denied or not) is met by another word, denied or not: "no difficulty" by "did not fit".</summary>
    public bool Meets(string claim, bool claimDenied, string other, bool otherDenied)
    {
        foreach (var (denied, stem, meets) in _contrary)
        {
            if (denied != claimDenied || !string.Equals(stem, claim, StringComparison.Ordinal) && !ShareIdea(stem, claim)) continue;
            if (Array.Exists(meets, m => m.Denied == otherDenied && string.Equals(m.Stem, other, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    /// <summary>The set of words of which only one can be true, and which of them this is; null where none.</summary>
    public (int Set, string Value)? Exclusive(string stem) => _exclusive.TryGetValue(stem, out var found) ? found : null;

    /// <summary>The ideas that a stem may express; itself where no list has it.</summary>
    public IReadOnlyList<string> Ideas(string stem) => _ideas.TryGetValue(stem, out var ideas) ? ideas : [stem];

    /// <summary>Whether two stems stand in one line of the list of synonyms.</summary>
    public bool ShareIdea(string a, string b)
    {
        if (!_ideas.TryGetValue(a, out var own) || !_ideas.TryGetValue(b, out var theirs)) return false;
        foreach (var idea in own)
            if (idea[0] == '=' && Array.IndexOf(theirs, idea) >= 0) return true;
        return false;
    }

    /// <summary>Whether two stems can tell one thing: synonyms, or of one class of meaning.</summary>
    public bool ShareMeaning(string a, string b) => ShareIdea(a, b) || _meanings.Share(a, b);

    /// <summary>Whether two stems are a verb and its noun: "terminat" and "termination", "deliver" and "deliveri".</summary>
    public static bool SameRoot(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (a.Length < 5 || b.Length - a.Length > 6) return false;
        var shared = 0;
        while (shared < a.Length && a[shared] == b[shared]) shared++;
        if (shared >= 8 && Array.Exists(Derived, e => a.AsSpan(shared).SequenceEqual(e)) && Array.Exists(Derived, e => b.AsSpan(shared).SequenceEqual(e))) return true; // "dehumidifier", "dehumidification"
        if (shared < Math.Max(5, a.Length - 1)) return false;
        return Array.Exists(Endings, e => b.AsSpan(shared).SequenceEqual(e)) && (shared == a.Length || a[shared..] is "e" or "i" or "y");
    }

    private static readonly string[] Derived = ["", "er", "or", "cation", "ication", "ation", "ion", "ment", "i"];

    private static readonly string[] Endings = ["able", "er", "or", "ion", "ation", "ment", "al", "ial", "anc", "ance", "enc", "ence", "ur", "eri", "i", "iti", "ness"];

    /// <summary>The one word that words standing together mean, "went back" for return, and how many they are; null where they mean no other.</summary>
    /// <param name="tokens">The words of the sentence.</param>
    /// <param name="from">Where the first stands.</param>
    /// <returns>The word, how many words make it, and how many stand between a verb and its particle, "shut the valve off".</returns>
    public (string Word, int Count, int Gap)? Phrase(List<Token> tokens, int from)
    {
        var first = tokens[from].Lower;
        if (tokens[from].IsMark || !_phrases.TryGetValue(first, out var known) && !_phrases.TryGetValue(Stem(first), out known)) return null;
        (string Word, int Count, int Gap)? longest = null;
        foreach (var (stems, word) in known)
        {
            var same = 1;
            while (same < stems.Length && from + same < tokens.Count && !tokens[from + same].IsMark && Stands(stems[same], tokens[from + same].Lower)) same++;
            if (same == stems.Length && stems[^1] is "own" && from + same < tokens.Count && !tokens[from + same].IsMark && !_stop.Contains(tokens[from + same].Lower)) continue; // "on his own porch"
            if (same == stems.Length && same > (longest?.Count ?? 0) && !(stems[^1] is "on" or "in" && Dated(tokens, from + same))) longest = (word, same, 0);
            else if (longest is null && stems.Length == 2 && Meanings.IsParticle(stems[1]) && Apart(tokens, from, stems[1]) is > 0 and var gap) longest = (word, 2, gap);
        }

        return longest;
    }

    /// <summary>How many words of an object stand between a verb and its particle; 0 where the particle does not follow.</summary>
    private static int Apart(List<Token> tokens, int from, string particle)
    {
        if (from + 2 >= tokens.Count || tokens[from + 1].IsMark || !(Opens(tokens[from + 1].Lower) || char.IsUpper(tokens[from + 1].Text is [var c, ..] ? c : 'a'))) return 0;
        for (var k = from + 2; k < Math.Min(from + 5, tokens.Count) && !tokens[k].IsMark; k++)
            if (string.Equals(tokens[k].Lower, particle, StringComparison.Ordinal) && (k + 1 == tokens.Count || tokens[k + 1].IsMark || !Opens(tokens[k + 1].Lower) && !(tokens[k + 1].Text is [>= 'A' and <= 'Z', ..]))) return k - from - 1;
        return 0;
    }

    /// <summary>Whether a day or name follows, "taken on April 20", so that "on" belongs to it.</summary>
    private static bool Dated(List<Token> tokens, int at) => at < tokens.Count && tokens[at].Text is [(>= 'A' and <= 'Z') or (>= '0' and <= '9'), ..];

    private static bool Opens(string word) => word is "the" or "a" or "an" or "his" or "her" or "their" or "my" or "our" or "your" or "its" or "it" or "them" or "him" or "me" or "us" or "you" or "that" or "this" or "these" or "those";

    private bool Stands(string wanted, string word) => wanted is "_"
        ? word is "it" or "them" or "him" or "her" or "his" or "their" or "my" or "your" or "me" or "us" or "you" or "that" or "this" : string.Equals(word, wanted, StringComparison.Ordinal) || string.Equals(Stem(word), wanted, StringComparison.Ordinal);

    private void ReadPhrases()
    {
        foreach (var line in Lines("phrases.txt"))
        {
            var sides = line.Split('=', StringSplitOptions.TrimEntries);
            var printed = Split(sides[0]);
            AddPhrase(printed, sides[1]);
        }
    }

    private void AddPhrase(string[] printed, string word)
    {
        string[] stems = printed.Length == 1 ? printed : [.. printed.Select(w => w is "was" or "were" or "been" ? w : Stem(w))]; // a word alone is meant as printed: "handed", not "hands"
        if (!_phrases.TryGetValue(stems[0], out var list)) _phrases[stems[0]] = list = [];
        if (!list.Exists(p => p.Stems.AsSpan().SequenceEqual(stems))) list.Add((stems, word));
    }

    /// <summary>A word without its ending: "handcuffed", "handcuffs" and "handcuffing" agree.</summary>
    public string Stem(string word)
    {
        if (_forms.TryGetValue(word, out var known)) word = known;
        if (word.Length <= 3) return word;
        var stem = Ending(word);
        if (_forms.TryGetValue(stem, out var again)) stem = again;
        if (stem.Length > 3 && stem[^1] == 'e') stem = stem[..^1];
        if (stem.Length > 3 && stem[^1] == 'y') stem = stem[..^1] + "i";
        return stem;
    }

    private static string Ending(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
            && !word.EndsWith("is", StringComparison.Ordinal)) return Ending(word[..^1]);
        if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 && HasVowel(word[..^3])) return Undouble(word[..^3]);
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 && HasVowel(word[..^2])) return Undouble(word[..^2]);
        if (word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 5 && word is not ([.., 'p', 'l', 'y'] or "family" or "assembly")) return word[..^2];
        return word;
    }

    private static bool HasVowel(string stem) => stem.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y');

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f') ? stem[..^1] : stem;

    private void ReadSynonyms()
    {
        var ideas = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in Lines("synonyms.txt"))
        {
            var words = Split(line).Select(Stem).ToList();
            foreach (var word in words)
            {
                if (!ideas.TryGetValue(word, out var list)) ideas[word] = list = [word];
                if (!list.Contains('=' + words[0])) list.Add('=' + words[0]);
            }
        }

        foreach (var (word, list) in ideas) _ideas[word] = [.. list];
    }

    private void ReadExclusive()
    {
        var set = 0;
        foreach (var line in Lines("exclusive.txt"))
        {
            set++;
            foreach (var word in Split(line))
            {
                var same = word.Split('=');
                _exclusive[Stem(same[0])] = (set, Stem(same[^1]));
            }
        }
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wordlists/" + name)
            ?? throw new InvalidOperationException($"The word list {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
