using System.Text.RegularExpressions;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>Doubts whether a passage that has a sentence's words says the sentence.</summary>
/// <remarks>
/// The words of a sentence may all stand in a passage that says something else: that it was planned, or would have been, or was done by the
/// other, on another day, or that the witness takes it back. Each check names what stands in the way; a doubt makes the support unclear,
/// never the reverse.
/// </remarks>
internal sealed partial class Proof(Lexicon lexicon, People people, Comparison comparison)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>What stands in the way, in a sentence; null where nothing does.</summary>
    /// <param name="sentence">What is asserted.</param>
    /// <param name="asserted">Its clauses.</param>
    /// <param name="passage">The words cited.</param>
    /// <param name="clauses">Their clauses.</param>
    public string? Doubt(string sentence, IReadOnlyList<Clause> asserted, string passage, IReadOnlyList<Clause> clauses) =>
        TakenBack(passage) ?? Afterwards(sentence, passage) ?? Causeless(sentence, passage) ?? Sweeping(sentence, passage)
        ?? asserted.Select((a, i) => Of(sentence, a, i + 1 < asserted.Count ? asserted[i + 1] : null, clauses)).FirstOrDefault(d => d is not null);

    /// <summary>An answer that the witness corrects or takes back.</summary>
    private static string? TakenBack(string passage) =>
        Correcting().Match(passage) is { Success: true } words ? $"The witness corrects an answer (“{words.Value}”); which of the two stands is for a reader to tell." : null;

    /// <summary>"Was that before you were fired? It was after."</summary>
    private static string? Afterwards(string sentence, string passage) =>
        WhenAsked().Match(passage) is { Success: true } when && sentence.Contains(when.Groups["asked"].Value.ToLowerInvariant(), StringComparison.OrdinalIgnoreCase) && !string.Equals(when.Groups["asked"].Value, when.Groups["told"].Value, StringComparison.OrdinalIgnoreCase)
            ? $"Asked whether it was {when.Groups["asked"].Value.ToLowerInvariant()}, the witness says {when.Groups["told"].Value.ToLowerInvariant()}." : null;

    /// <summary>A cause told of what the passage tells in sequence only.</summary>
    private static string? Causeless(string sentence, string passage) =>
        Cause().Match(sentence) is { Success: true } cause && !Reason().IsMatch(passage) ? $"The paragraph tells a cause (“{cause.Value.Trim()}”); the passage tells none." : null;

    /// <summary>"Always", "never", "all", of what the passage tells of some time or thing.</summary>
    private static string? Sweeping(string sentence, string passage)
    {
        if (Always().Match(sentence) is { Success: true } always && !EachTime().IsMatch(passage)) return $"The paragraph says “{always.Value}”; the passage does not.";
        if (Never().Match(sentence) is { Success: true } never && !NotOnce().IsMatch(passage)) return $"The paragraph says “{never.Value}”; the passage denies it of some time only, or not in those words.";
        if (EachOne().Match(sentence) is { Success: true } each && !EachThing().IsMatch(passage)) return $"The paragraph says “{each.Value}”; the passage does not.";
        return SaveOne().IsMatch(sentence) && !NoOther().IsMatch(passage) ? "The paragraph says that nobody or nothing else was; the passage does not say so." : null;
    }

    private string? Of(string sentence, Clause asserted, Clause? after, IReadOnlyList<Clause> clauses)
    {
        if (!Duty().IsMatch(sentence) && Limit(asserted, clauses) is { } limit) return limit;
        if (asserted.Text.StartsWith("without ", StringComparison.OrdinalIgnoreCase) || Deed(asserted) is not { } deed) return null;
        var telling = clauses.Where(c => c is { Asserted: true, Before: false, Ignorant: false } && c.Terms.Any(t => !t.Noun && comparison.Same(deed, t))).ToList();
        var literal = telling.Where(c => c.Terms.Any(t => !t.Noun && string.Equals(t.Stem, deed.Stem, StringComparison.Ordinal))).ToList();
        if (literal.Count > 0) telling = literal; // "operate" is told by "operate" before "work"
        if (telling.Count == 0 && !Testimony.Circumstance(asserted) && clauses.FirstOrDefault(c => c is { Asserted: false, Before: false } && c.Terms.Any(t => !t.Noun && comparison.Same(deed, t))) is { } open) return $"“{open.Text}” was asked, and the answer does not say it.";
        var carriers = telling.Where(c => c.Negative == asserted.Negative).ToList();
        if (carriers.Count == 0) return telling.Count > 0 && !asserted.Until && !telling.Exists(c => c.Until) ? $"The passage says “{telling[0].Text}”." : Conjoined(asserted, clauses);
        if (Conjoined(asserted, clauses) is { } half) return half;
        var whys = carriers.ConvertAll(c => Unreal(sentence, deed, c) ?? (SupportReader.Twice(sentence) ? null : Turned(c)) ?? Order(after, c) ?? Slot(asserted, deed, c, clauses));
        if (whys.TrueForAll(w => w is not null)) return whys[0];
        if (Role(asserted, deed, carriers, clauses) is { } role) return role;
        var most = carriers.Max(c => Held(asserted, c));
        return telling.Find(c => c.Negative != asserted.Negative && !asserted.Until && !c.Until && Held(asserted, c) > most) is { } contrary ? $"The passage also says “{contrary.Text}”." : null;
    }

    /// <summary>The second of two things joined by "and" of which the passage has nothing.</summary>
    private string? Conjoined(Clause asserted, IReadOnlyList<Clause> clauses)
    {
        var words = Tokens.Of(asserted.Text);
        var and = words.FindIndex(w => w.Lower is "and");
        if (and < 0) return null;
        var behind = words.Skip(and + 1).Take(5).Select(w => w.Lower).ToHashSet(StringComparer.Ordinal);
        var joined = asserted.Terms.Where(t => t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) && behind.Contains(t.Surface)).ToList();
        return joined.Count > 0 && joined.TrueForAll(t => !clauses.Any(c => c.Terms.Any(u => comparison.Same(t, u)))) && joined[0] is var lacking
            ? $"The paragraph joins two things; of “{lacking.Printed}” the passage says nothing." : null;
    }

    /// <summary>What the clause tells: its first word that looks like a verb, or the word that follows its subject.</summary>
    private Term? Deed(Clause clause)
    {
        if (Actor.Deed(clause, lexicon) is { } deed) return deed;
        if (clause.Terms.FirstOrDefault(t => t is { Kind: TermKind.Word, Noun: false, Circumstance: false } && t.Surface is not ("left" or "before" or "after") && lexicon.IsPast(t.Surface)) is { } past) return past;
        var subject = clause.Terms.TakeWhile(t => t.Kind is TermKind.Name or TermKind.Person).Count();
        return subject > 0 && subject < clause.Terms.Count && clause.Terms[subject] is { Kind: TermKind.Word, Noun: false, Circumstance: false } next ? next : null;
    }

    private int Held(Clause asserted, Clause c) => asserted.Terms.Count(t => t.Kind is not (TermKind.Name or TermKind.Person) && c.Terms.Any(u => comparison.Same(t, u)));

    /// <summary>A deed that was only planned, possible, bidden, asked about or told on a condition.</summary>
    private string? Unreal(string sentence, Term deed, Clause c)
    {
        if (Mood().IsMatch(sentence)) return null;
        var words = c.Sentence.Length > 0 ? c.Sentence : c.Text;
        var at = Place(words, c.Terms.FirstOrDefault(t => !t.Noun && comparison.Same(deed, t)) ?? deed);
        foreach (Match mark in Irreal().Matches(words))
            if (mark.Index < at || mark.Value.StartsWith("if", StringComparison.OrdinalIgnoreCase)) return $"The passage says “{mark.Value.Trim()}”: that it was so, it does not say outright.";
        return null;
    }

    /// <summary>Where in a sentence the deed is told; its end where it is told in other words.</summary>
    private int Place(string words, Term deed)
    {
        for (var i = 0; Tokens.Next(words, i) is var (start, end, word); i = end)
            if (word && deed.Stem.Split('_')[0] is var stem && string.Equals(lexicon.Stem(words[start..end].ToLowerInvariant()), stem, StringComparison.Ordinal)) return start;
        return words.Length;
    }

    /// <summary>A sentence that denies twice.</summary>
    private static string? Turned(Clause c) => TwiceDenied().IsMatch(c.Sentence) ? "The passage denies twice; which way it reads is for a reader to tell." : null;

    /// <summary>A deed done by another than the paragraph tells, or by the one to whom the paragraph has it done.</summary>
    private string? Role(Clause asserted, Term deed, List<Clause> carriers, IReadOnlyList<Clause> clauses)
    {
        if (Undergone(asserted.Text, deed)) return null;
        var actor = Doer(asserted, deed, []);
        string? why = null;
        foreach (var c in carriers.Where(c => !Testimony.Circumstance(c) && c.Terms.Any(t => string.Equals(t.Stem, deed.Stem, StringComparison.Ordinal) || lexicon.ShareIdea(t.Stem, deed.Stem))))
        {
            var told = c.Terms.First(t => !t.Noun && comparison.Same(deed, t));
            if (!(people.Speaker.Count == 0 && told.Surface is "signed") && Exchanged(asserted, deed, c, told)) { why ??= $"The passage says “{c.Text}”: the other way round."; continue; }
            if (actor.Kind is not ActorKind.Named || Undergone(c.Text, told) || Reported(c, told)) { if (actor.Kind is ActorKind.Named) return null; continue; }
            var doer = Doer(c, told, clauses);
            if (actor.Same(doer, people) is true || doer.Kind is ActorKind.Pronoun && actor.Same(doer, people) is null) return null;
            if ((c.Text.StartsWith("Who ", StringComparison.OrdinalIgnoreCase) || c.Text.StartsWith("Which ", StringComparison.OrdinalIgnoreCase)) && (doer.Kind is ActorKind.Thing || doer.Kind is not ActorKind.Unknown && actor.Same(doer, people) is false)) return $"The passage says “{c.Text}”, of another than the paragraph.";
            if (doer.Kind is ActorKind.Speaker or ActorKind.Named or ActorKind.Pronoun or ActorKind.Role && actor.Same(doer, people) is false) why ??= $"The passage says “{c.Text}”, of another than the paragraph.";
        }

        return why;
    }

    /// <summary>Whether a deed is told of the one who underwent it: "was struck".</summary>
    private static bool Undergone(string text, Term deed)
    {
        var words = Tokens.Of(text);
        var at = words.FindIndex(w => string.Equals(w.Lower, deed.Surface, StringComparison.Ordinal));
        return at > 0 && !deed.Surface.EndsWith("ing", StringComparison.Ordinal) && words.Skip(Math.Max(0, at - 3)).Take(Math.Min(3, at)).Any(w => w.Lower is "was" or "were" or "been" or "being" or "is" or "are" or "got");
    }

    /// <summary>Who does the deed of a clause: the names before it, or, where it opens the clause, whoever the sentence named last before.</summary>
    private Actor Doer(Clause c, Term deed, IReadOnlyList<Clause> clauses)
    {
        var head = c.Terms.TakeWhile(t => !ReferenceEquals(t, deed)).Where(t => t.Kind is TermKind.Name && people.Names.Contains(t.Stem)).Select(t => t.Stem).ToList();
        var joint = c.Text.IndexOf(Testimony.Joint, StringComparison.Ordinal);
        if (joint < 0 && head.Count > 0 && Owned(c.Sentence, head[^1])) return new(ActorKind.Thing, [head[^1] + "'s"]);
        if (joint < 0 && head.Count > 0) return new(ActorKind.Named, head);
        var first = Tokens.Of(c.Text).FirstOrDefault().Lower;
        if (joint < 0 && clauses.Count > 0 && (first is "who" or "and" || string.Equals(lexicon.Stem(first ?? ""), deed.Stem, StringComparison.Ordinal)))
        {
            var at = clauses.ToList().FindIndex(o => ReferenceEquals(o, c));
            if (at > 0 && string.Equals(clauses[at - 1].Sentence, c.Sentence, StringComparison.Ordinal))
            {
                if (clauses[at - 1].Terms.LastOrDefault(t => t.Kind is TermKind.Name && people.Names.Contains(t.Stem)) is { } named && first is not "and") return new(ActorKind.Named, [named.Stem]);
                return first is "and" ? Actor.Of(clauses[at - 1].Text, people, lexicon) : new(ActorKind.Unknown, []);
            }
        }

        return Actor.Of(c.Text, people, lexicon);
    }

    /// <summary>Whether a name only tells whose the one is who does it: "Tabor's employer".</summary>
    private static bool Owned(string sentence, string name)
    {
        var at = sentence.LastIndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + name.Length + 1 < sentence.Length && sentence[at + name.Length] is '\'' or '\u2019' && sentence[at + name.Length + 1] is 's';
    }

    /// <summary>Whether one who does it in the paragraph has it done in the passage, and the reverse.</summary>
    private bool Exchanged(Clause asserted, Term deed, Clause c, Term told)
    {
        var (before, behind) = Sides(asserted, deed);
        var (first, last) = Sides(c, told);
        return before.Exists(t => last.Exists(u => comparison.Same(t, u)) && !first.Exists(u => comparison.Same(t, u))) && behind.Exists(t => first.Exists(u => comparison.Same(t, u)) && !last.Exists(u => comparison.Same(t, u)));
    }

    private (List<Term> Before, List<Term> Behind) Sides(Clause clause, Term deed)
    {
        var at = clause.Terms.ToList().FindIndex(t => ReferenceEquals(t, deed));
        bool Tells(Term t) => !t.IsQuantity && t.Kind is not TermKind.Person && !t.Circumstance && (t.Kind is TermKind.Name || !lexicon.IsWeak(t.Stem));
        return ([.. clause.Terms.Take(at).Where(Tells)], [.. clause.Terms.Skip(at + 1).Where(Tells)]);
    }

    /// <summary>Whether the clause opens with who saw, heard or said it, so that its first person is not the one who did it: "I saw him take it".</summary>
    private bool Reported(Clause c, Term deed)
    {
        if (lexicon.ShareIdea(deed.Stem, "see") || lexicon.ShareIdea(deed.Stem, "hear")) return false;
        var joint = c.Text.IndexOf(Testimony.Joint, StringComparison.Ordinal);
        return Tokens.Of(joint < 0 ? c.Text : c.Text[(joint + Testimony.Joint.Length)..]).TakeWhile(t => !string.Equals(t.Lower, deed.Surface, StringComparison.Ordinal)).Take(5)
            .Any(t => lexicon.ShareIdea(lexicon.Stem(t.Lower), "see") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "hear") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "say") || lexicon.ShareIdea(lexicon.Stem(t.Lower), "know") || t.Lower is "think" or "believe" or "remember" or "had" or "have" or "gave" or "got" or "me" or "us");
    }

    /// <summary>A limit where the paragraph has a figure, or another limit.</summary>
    private static string? Limit(Clause asserted, IReadOnlyList<Clause> clauses)
    {
        foreach (var own in asserted.Terms.Where(t => t.IsQuantity && t.Kind is not TermKind.Date))
        {
            var ours = Bound(asserted.Sentence, own);
            var bounds = clauses.Where(c => c is { Asserted: true, Before: false }).SelectMany(c => c.Terms.Where(t => t.Kind == own.Kind && t.Ordinal == own.Ordinal && Math.Abs(t.Value - own.Value) < 0.0001).Select(t => Bound(c.Sentence, t))).ToList();
            if (bounds.Count > 0 && bounds.TrueForAll(b => !Within(ours, b))) return $"The paragraph and the passage set another limit about {own.Printed}.";
        }

        return null;
    }

    /// <summary>Whether a figure told with one limit bears out the same figure told with another.</summary>
    private static bool Within(char ours, char theirs) => ours == theirs || theirs switch
    {
        '=' => ours is '>' or '<' or 'x',
        'x' => ours is '=' or '>' or '<',
        'g' => ours is '>',
        'l' => ours is '<',
        _ => false,
    };

    /// <summary>How a figure is limited: 'g' more than, '>' at least, 'l' less than, '&lt;' at most, 'x' exactly, '=' told plainly.</summary>
    private static char Bound(string sentence, Term figure)
    {
        var at = sentence.IndexOf(figure.Surface, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return '=';
        var before = sentence[Math.Max(0, at - 24)..at];
        var behind = sentence[(at + figure.Surface.Length)..Math.Min(sentence.Length, at + figure.Surface.Length + 24)];
        if (Least().IsMatch(before) || OrMore().IsMatch(behind)) return '>';
        if (Most().IsMatch(before) || OrLess().IsMatch(behind)) return '<';
        return Greater().IsMatch(before) ? 'g' : Less().IsMatch(before) ? 'l' : Exact().IsMatch(before) ? 'x' : '=';
    }

    /// <summary>"After" where the paragraph has "before", or the reverse, in the sentence that tells the deed.</summary>
    private static string? Order(Clause? after, Clause c)
    {
        if (after is null) return null;
        bool Has(string word) => Tokens.Of(c.Sentence).Exists(t => string.Equals(t.Lower, word, StringComparison.Ordinal));
        foreach (var (own, other) in ((string, string)[])[("before", "after"), ("after", "before")])
            if (after.Text.StartsWith(own + " ", StringComparison.OrdinalIgnoreCase) && Has(other) && !Has(own)) return $"The passage says “{c.Sentence}”, “{other}” where the paragraph has “{own}”.";
        return null;
    }

    /// <summary>A thing, place, day or figure of the paragraph that the clause which tells the deed has otherwise, and the passage tells of something else.</summary>
    private string? Slot(Clause asserted, Term deed, Clause c, IReadOnlyList<Clause> clauses)
    {
        var near = clauses.Where(o => ReferenceEquals(o, c) || o.Sentence.Length > 0 && string.Equals(o.Sentence, c.Sentence, StringComparison.Ordinal)).ToList();
        foreach (var term in asserted.Terms)
        {
            if (ReferenceEquals(term, deed) || term.Kind is TermKind.Person || term.Kind is TermKind.Name && people.Names.Contains(term.Stem) || !term.IsQuantity && lexicon.IsWeak(term.Stem)) continue;
            if (near.Exists(o => o.Terms.Any(t => comparison.Same(term, t)))) continue;
            var holders = clauses.Where(o => !o.Before && o.Terms.Any(t => comparison.Same(term, t))).ToList();
            if (holders.Count == 0 || holders.Exists(o => Adds(o, deed, term))) continue;
            if (Rival(asserted, deed, term, c) is { } rival) return $"The passage says “{c.Text}”: {rival.Printed}, and not {term.Printed}.";
        }

        return null;
    }

    /// <summary>Whether a clause only adds a thing to the deed told in another: a question taken up by its answer, a fragment, or the deed told again.</summary>
    private bool Adds(Clause o, Term deed, Term term)
    {
        if (Deed(o) is { } own && comparison.Same(deed, own)) return o.Asserted;
        if (!o.Asserted) return false;
        var joint = o.Text.Contains(Testimony.Joint, StringComparison.Ordinal);
        if ((joint || o.Sentence.TrimEnd().EndsWith('?')) && Actor.Deed(o, lexicon) is null) return true;
        return !o.Terms.Any(t => !comparison.Same(term, t) && t.Kind is TermKind.Word && !lexicon.IsWeak(t.Stem) || t.Kind is TermKind.Name && people.Names.Contains(t.Stem));
    }

    /// <summary>What the clause has in the place of a term: a figure of its kind, or a thing that the paragraph does not name.</summary>
    private Term? Rival(Clause asserted, Term deed, Term term, Clause c) => c.Terms.FirstOrDefault(t =>
        (term.IsQuantity ? t.Kind == term.Kind && t.Ordinal == term.Ordinal : t.Kind is TermKind.Word or TermKind.Name && !lexicon.IsWeak(t.Stem) && !people.Names.Contains(t.Stem) && t.Circumstance == term.Circumstance && !lexicon.IsPast(t.Surface) && !t.Surface.EndsWith("ed", StringComparison.Ordinal))
        && !comparison.Same(deed, t) && !asserted.Terms.Any(a => comparison.Same(a, t)));

    [GeneratedRegex(@"\b(let me correct|i misspoke|i was wrong|that['’]s wrong|that is wrong|was a mistake|i was mistaken|i am mistaken|take (that|it) back|change what i said|change my answer|was not correct|strike that|the truth is|now that i think|i was thinking of|i take that back|i meant to say|let me rephrase)\b", Options)]
    private static partial Regex Correcting();

    [GeneratedRegex(@"\b(because|due to|caused( by)?|as a result of|on account of|owing to|in retaliation for)\b", Options)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(because|due to|caused|causing|caus(es|e) (the|it|his|her|my|their|this)|resulted? (in|from|of)|as a result|on account of|owing to|that['’]?s? (is |was )?why|reasons? (was|is|were|for)|reasons?:|for (being|having|violat\w+|not|failing|failure|lack|want|that|this|missing|leaving|attendance|misconduct|cause|no-call|absen\w+|\w+ing)|so that|led to|blame[ds]?|made (me|him|her|it|them)|explained|over (this|that|the|his|her|my)|given that|what (made|caused))\b|\b(why|what was the reason|for what reason)\b[^?]*\? A\. (?!(i|he|she|they|we|it) (don|do not|did not|didn|was not|wasn|never|had no)|no\b|not\b|nobody|they (didn|did not|never))", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(always|at all times|every time|without exception|invariably|consistently)\b", Options)]
    private static partial Regex Always();

    [GeneratedRegex(@"\b(always|every|each|all|never|without fail|any time|whenever|without exception|invariably|consistently)\b", Options)]
    private static partial Regex EachTime();

    [GeneratedRegex(@"\b(never|at no time|at no point|not once)\b", Options)]
    private static partial Regex Never();

    [GeneratedRegex(@"\b(never|no time|no point|not once|not one|ever|any|anything|anybody|anyone|nothing|nobody|none|not a|no one|not at all|all)\b|\bno [a-z]+ (ever|at all)\b|^[^?]*\b(no|not)\b[^?]*$|\bhave not\b|n['’]t\b", Options)]
    private static partial Regex NotOnce();

    [GeneratedRegex(@"\b(all|every|each|entire|whole) (of )?(the|his|her|their|its|these|those|[a-z]+s?)\b", Options)]
    private static partial Regex EachOne();

    [GeneratedRegex(@"\b(all|every|each|both|whole|entire|entirely|everything|everyone|everybody|any|no|none|never|always|daily|weekly|monthly|a (day|week|month|year|shift)|per|only)\b", Options)]
    private static partial Regex EachThing();

    [GeneratedRegex(@"\b(nobody|no one|none|nothing|no other) [^,.]{0,20}?(other than|but|except|besides)\b|\b(the )?(sole|only)\b", Options)]
    private static partial Regex SaveOne();

    [GeneratedRegex(@"\b(only|sole|solely|alone|nobody|no one|none|nothing|no other|exclusive|exclusively|just|single|unless|except)\b|\bnot [^.?]{0,30}(else|other)\b", Options)]
    private static partial Regex NoOther();

    [GeneratedRegex(@"\b(if|whether|would|could|might|may|shall|will|must|should|can|required?s?|requires|obligat\w+|provid(es|ed) (that|for)|permit\w*|allow\w*|prohibit\w*|forbid\w*|bars?|intend\w*|intention|possible|able|unable|accused|alleg\w*|according|believ\w+|(agreed|promised|planned|wanted|tried|attempted|offered|threatened|expected|supposed|failed|refused) to|((asked|told|instructed|ordered|directed|requested|advised|warned) [^?]{1,60}? to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z])|suggested|recommended|proposed|claim(s|ed))\b", Options)]
    private static partial Regex Mood();

    [GeneratedRegex(@"\b(if (?!not)|whether|would(?! not)|could have|could(?! (not|see|hear|smell|feel|tell)\b)|might|(?-i:may have|may)|shall|suppose[ds]? (that|to)|assum(e|ing) that|had (i|he|she|they|we) (been|had|known|asked|gone)|had the [a-z]+ (been|had)|plan(s|ned|ning)? to|(is|are|was|were) to be|had [^.?,]{1,50}, (i|he|she|they|we|it|the [a-z]+) would|meant to|want(ed)? to|intend(ed)? to|intention (was|is) to|(was|were|am) going to|about to|supposed to|hop(ed|ing) to|tr(ied|ying) to|appointment|(asked|told|ordered|directed|instructed) ((?!\b(and|that)\b)[^?]){1,50}? to(?= [a-z])|requests? that|the claim that|(report|ticket|letter) (says|claims) that|it is possible|possible that|promised to|agreed to|accused)", Options)]
    private static partial Regex Irreal();

    [GeneratedRegex(@"\b(no|not|never|none|nobody|nothing)\b[^.?!;]{1,60}\b(did not|was not|were not|had not|not|without)\b|\b(no|not|never|none|nobody|nothing)\b[^.?!;]{1,60}n['’]t\b|n['’]t\b[^.?!;]{1,60}(n['’]t|\bnot)\b", Options)]
    private static partial Regex TwiceDenied();

    [GeneratedRegex(@"\b(must|shall|requires?|required|obligat\w+|mandat\w+)\b", Options)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(?<asked>before|after)\b[^?]*\? A\. (it was |that was |no,? )?(?<told>before|after)", Options)]
    private static partial Regex WhenAsked();

    [GeneratedRegex(@"\b(at least|no (fewer|less) than|minimum\b[^.;]{0,20}|not less than|not fewer than)\s*\$?$", Options)]
    private static partial Regex Least();

    [GeneratedRegex(@"\b(at most|no (more|later|longer) than|up to|not more than|maximum of|not exceed(ing)?|within)\s*\$?$", Options)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b((more|greater|longer) than|over|exceed(ed|ing|s)?|above|upwards of)\s*\$?$", Options)]
    private static partial Regex Greater();

    [GeneratedRegex(@"\b((less|fewer|shorter) than|under|below|short of)\s*\$?$", Options)]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(exactly|precisely|only|just)\s*\$?$", Options)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^[^.,?;]{0,14}(\bor (more|better|longer|greater)\b|\bat (the )?least\b)", Options)]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^[^.,?;]{0,14}(\bor (less|fewer|under)\b|, tops|\bat most\b)", Options)]
    private static partial Regex OrLess();
}
