namespace Assiduous.Statements.Words;

/// <summary>Keeps, while a clause is read from left to right, what part the next word plays: what was done, where it was, or what only was to be done.</summary>
internal sealed class Placing(Lexicon lexicon)
{
    private bool _circumstance;
    private bool _governed;
    private bool _bidden;
    private bool _verb;
    private bool _noun;
    private bool _failed;
    private int _relative;

    /// <summary>Reads past one word.</summary>
    /// <param name="token">The word.</param>
    /// <param name="before">The word before it.</param>
    public void Pass(Token token, Token before)
    {
        if (token.IsMark) { (_circumstance, _governed, _verb, _noun) = (false, false, false, false); return; }
        Relate(token, before);
        _noun = before.Lower is "the" or "a" or "an" or "this" or "that" or "his" or "her" or "their" or "my" or "our" or "your" or "its";
        _verb = before.Lower is "did" or "does" or "do" or "will" or "would" or "could" or "can" or "may" or "shall" or "must" or "not" or "never" or "ever" or "i" or "he" or "she" or "they" or "we" or "who" || _verb && before.Lower is "you" or "he" or "she" or "they" or "it" or "i" or "we";
        _verb |= _failed && before.Lower is "to";
        if (token.Lower is not "to") _failed = token.Lower is "failed" or "fails" or "fail" or "failing";
        if (token.Lower is "to" && _governed) _bidden = true;
        _governed |= lexicon.Governs(lexicon.Stem(token.Lower));
        if (before.Lower is { } into && Opens(into) && token.Text is [>= 'A' and <= 'Z', _, ..] || before.Lower is { } led && Opens(led) && token.Lower is "the" or "a" or "an" or "his" or "her" or "their" or "my" or "our" or "its" or "that" or "this") _circumstance = true; // "in the kitchen", and not "in bad faith"
        else if (Closes(token, before)) _circumstance = false;
    }

    /// <summary>The term with its part.</summary>
    public Term Set(Term term) => _circumstance || _bidden || _verb || _noun || _relative > 0
        ? term with { Circumstance = _circumstance, Bidden = _bidden, Verb = _verb && term.Kind is TermKind.Word, Noun = _noun, Relative = _relative > 0 } : term;

    /// <summary>Follows "that", "which", "who" behind a noun up to the second verb, which is the clause's own again.</summary>
    private void Relate(Token token, Token before)
    {
        if (token.Lower is "that" or "which" or "who" or "whom" && before.Lower is { Length: > 3 } noun && !lexicon.IsPast(noun) && !noun.EndsWith("ed", StringComparison.Ordinal) && !lexicon.ShareIdea(lexicon.Stem(noun), "say") && !lexicon.ShareIdea(lexicon.Stem(noun), "know")) _relative = 1;
        else if (_relative > 0 && (lexicon.IsPast(token.Lower) || token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal) || token.Lower is "was" or "were" or "is" or "are" or "had" or "did") && before.Lower is not ("was" or "were" or "is" or "are" or "had" or "been" or "not" or "did" or "never"))
            _relative = _relative == 1 ? 2 : 0;
    }

    private static bool Opens(string word) => word is "in" or "at" or "on" or "during" or "near" or "beside" or "inside" or "outside" or "behind" or "under" or "throughout" or "around";

    /// <summary>Whether the phrase of place or time is over: another preposition, a helping verb, a name that no preposition leads.</summary>
    private bool Closes(Token token, Token before) =>
        token.Lower is "to" or "with" or "for" or "by" or "from" or "about" or "and" or "or" or "but" or "was" or "were" or "is" or "are" or "had" or "has" or "have" or "did" or "he" or "she" or "they" or "i" or "we" or "it" or "you"
        || lexicon.IsPast(token.Lower)
        || token.Text is [>= 'A' and <= 'Z', _, ..] && before.Lower is not (null or "in" or "at" or "on" or "during" or "near" or "of" or "the" or "a" or "an" or "his" or "her" or "inside" or "outside" or "behind" or "under");
}
