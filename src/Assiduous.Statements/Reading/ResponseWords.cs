using System.Text.RegularExpressions;

namespace Assiduous.Statements.Reading;

/// <summary>What one clause of a response does.</summary>
internal enum ActKind { Nothing, Admits, Denies, InPart, NoKnowledge, Attacks, Objects }

/// <summary>A clause, read.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Words">The words that show it.</param>
/// <param name="Length">How far into the clause they reach.</param>
internal sealed record ResponseAct(ActKind Kind, string Words, int Length)
{
    /// <summary>Whether it denies without saying what: "Denied.".</summary>
    public bool Flat { get; init; }

    /// <summary>Whether it begins with the word.</summary>
    public bool Opening { get; init; }

    /// <summary>Whether it admits something only.</summary>
    public bool Only { get; init; }

    /// <summary>Whether it admits so much and no more: "only that", "solely as to".</summary>
    public bool Less { get; init; }

    /// <summary>Whether it quarrels with wording, relevance or inference alone.</summary>
    public bool Quibble { get; init; }

    /// <summary>What it admits or denies: the clause without the words of disposition.</summary>
    public string Rest(string clause)
    {
        var rest = clause[Math.Min(Length, clause.Length)..].TrimStart(' ', ',', ':', '.', ';');
        return rest.StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? rest[5..] : rest;
    }
}

/// <summary>The words by which responses admit, deny, object and hedge.</summary>
internal static partial class ResponseWords
{
    // Compiled with the program: engines that cannot backtrack are built anew in each run, which costs more than all else that a small
    // matter needs. Therefore every repetition in these patterns is bounded, or begins with a mark of its own, so that no words of a filing can
    // make a search long.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Party = @"(the )?(plaintiffs?|defendants?|movants?|respondents?|petitioners?|counterclaim(ant|defendant)s?|city|county|state|(?-i:\p{Lu}[\p{L}'’.-]{1,40}( \p{Lu}[\p{L}'’.-]{1,40}){0,3})|he|she|they|we|(?-i:I))";

    private const string Lead = @"^((and|but|however|otherwise|accordingly|therefore|subject to [^,.]{0,80}|without waiv[^,.]{0,60}|notwithstanding [^,.]{0,60}|objection|in all other respects|in every other respect),? ){0,4}((this (fact|statement|paragraph)|it|the (statement|fact|paragraph)|(¶|paragraph) ?\d+) (is|remains|are) )?";

    /// <summary>Whether a clause begins with a word of disposition.</summary>
    public static bool Opening(string clause) =>
        Admit().IsMatch(clause) || Deny().IsMatch(clause) || PartWords().IsMatch(clause) && clause.Length < 80 || OpensObjection().IsMatch(clause)
        || Knowledge().IsMatch(clause) && clause.Length < 250;

    /// <summary>Whether a line heads the columns of a table: "No. Statement of Fact".</summary>
    public static bool IsTableHead(string line) => line.Length < 160 && TableHead().IsMatch(line);

    /// <summary>Reads a clause.</summary>
    public static ResponseAct Act(string clause)
    {
        if (Knowledge().Match(clause) is { Success: true } unsure) return new(ActKind.NoKnowledge, unsure.Value.Trim(), unsure.Index + unsure.Length);
        if (PartWords().Match(clause) is { Success: true } part) return new(ActKind.InPart, part.Value.Trim(), part.Index + part.Length);
        if (Except().Match(clause) is { Success: true } except && !Wording().IsMatch(clause))
            return new(ActKind.Denies, except.Value.Trim(), except.Index + except.Length) { Opening = true };
        if (First(NotAdmit(), clause) is { } refused) return Made(ActKind.Denies, clause, refused);
        var opens = First(Deny(), clause);
        if ((First(Admit(), clause) ?? (opens is null && !Reported().IsMatch(clause) ? First(PartyAdmits(), clause) : null)) is { } admitted) return Made(ActKind.Admits, clause, admitted);
        if ((First(Deny(), clause) ?? First(PartyDenies(), clause)) is { } denied) return Made(ActKind.Denies, clause, denied);
        if (AttackWords().Match(clause) is { Success: true } attack) return new(ActKind.Attacks, attack.Value.Trim(), attack.Index + attack.Length);
        if (Objection().Match(clause) is { Success: true } objection)
            return new(ActKind.Objects, objection.Value.Trim(), objection.Index + objection.Length);
        return new(ActKind.Nothing, "", 0);
    }

    /// <summary>Whether it says that the paragraph misleads or leaves out.</summary>
    public static bool Misleads(string text) => Misleading().IsMatch(text);

    /// <summary>Whether it attacks the citation.</summary>
    public static bool Attack(string text) => AttackWords().IsMatch(text);

    /// <summary>Whether it objects that the evidence cannot be admitted, on a named ground.</summary>
    public static bool Admissibility(string text) => Grounds().IsMatch(text);

    /// <summary>Whether it quarrels with wording, relevance or inference.</summary>
    public static bool Quibbles(string text) => Wording().IsMatch(text);

    /// <summary>Whether it grants only that somebody said so.</summary>
    public static bool WordsOnly(string text) => SaysSo().IsMatch(text);

    /// <summary>Whether it grants for this motion alone.</summary>
    public static bool Motion(string text) => MotionOnly().IsMatch(text);

    /// <summary>The number of another response to which it refers.</summary>
    public static string? Refers(string text) => Elsewhere().Match(text) is { Success: true } m ? m.Groups["n"].Value : null;

    /// <summary>Whether a new clause begins at <paramref name="i"/>.</summary>
    public static bool CutsAt(string text, int i, int end)
    {
        if (text[i] == ';') return true;
        if (text[i] != ',' && text[i] != ' ') return false;
        var head = text[i..Math.Min(end, i + 48)];
        return Cut().IsMatch(head);
    }

    private static Match? First(Regex regex, string clause) => regex.Match(clause) is { Success: true } m ? m : null;

    private static ResponseAct Made(ActKind kind, string clause, Match match)
    {
        var end = match.Index + match.Length;
        var rest = clause[Math.Min(end, clause.Length)..].Trim(' ', '.', ',', ';', ':');
        return new(kind, match.Value.Trim(), end)
        {
            Flat = rest.Length == 0,
            Opening = match.Index == 0,
            Only = rest.StartsWith("only", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("that", StringComparison.OrdinalIgnoreCase),
            Quibble = Wording().IsMatch(clause),
            Less = OnlySo().IsMatch(rest),
        };
    }

    [GeneratedRegex(Lead + @"((partially|deemed|remains?|generally) )?(undisputed|not (genuinely |materially |)(disputed|contested|denied|controverted|in dispute)|admitted|admits?\b|uncontested|uncontroverted|unopposed|agreed?\b|(that is |that['’]s |this is )?(true|correct)\b|conceded|concedes?\b|stipulated|accepted|acknowledged|no dispute|there is no (genuine |)dispute|no quarrel|yes\b)", Options)]
    private static partial Regex Admit();

    [GeneratedRegex(Lead + @"(genuinely |specifically |hotly |)((does|do) (dispute|deny|contest)\b|disputed?s?\b|denied|denies|deny\b|controverted|contested|contradicted|disagrees?\b|false\b|incorrect|inaccurate|untrue|not true|no[.,]|refuted)", Options)]
    private static partial Regex Deny();

    [GeneratedRegex(@"(^|\b)(not (admitted|undisputed|conceded|agreed)|(does|do|can|could|will|would) ?not (admit|concede|agree)|(is|are) unable to (admit|agree)|refuses? to admit)\b", Options)]
    private static partial Regex NotAdmit();

    [GeneratedRegex(Party + @" ((further |also |hereby )?(admits?(?! nothing)|concedes?|agrees?|stipulates?|acknowledges?|accepts?)\b|(does|do) not (genuinely |materially |specifically )?(dispute|contest|deny|controvert|disagree|object to this fact)|(has|have|raises?) no (quarrel|dispute|objection to the (fact|truth))\b|(cannot|can ?not|is unable to|are unable to) (dispute|deny|contest|controvert)\b(?![^.;]{0,60}\b(because|since|without|or (admit|agree|confirm))))|(this|the) (fact|statement|paragraph|assertion)s? (is|are) (accurate|correct|true)\b|(this|the) (fact|statement|paragraph)s? (stands?|remains?) (uncontroverted|undisputed|uncontested)|the facts? (is|are) (undisputed|not disputed|admitted|conceded)|the [^.;,]{1,40} (sentence|clause|part)s? (is|are) conceded|(clause|sub-?paragraph|part|item|subsection|sentence)s? [^.;,]{1,24} (admitted|undisputed|conceded)|(this( fact| statement| paragraph| assertion)?|it|the first (sentence|part|clause)|the (second|last|remaining) (sentence|part|clause)) (is|are) (undisputed|not disputed|admitted|uncontested|not in dispute)", Options)]
    private static partial Regex PartyAdmits();

    [GeneratedRegex(Party + @" ((further |also |specifically |otherwise |hereby |expressly )?(denies|deny|disputes?|contests?|controverts?|disagrees?)\b)|^it is not$|(this( fact| statement| paragraph)?|that|it) is (a )?(lie|falsehood|fabrication|nonsense)\b|(clause|sub-?paragraph|part|item|subsection|sentence)s? [^.;,]{1,24} (denied|disputed|controverted)|the (remainder|rest|balance)[^.;]{0,40} (mischaracteri[sz]es|misstates|(is|are) (un|not )supported)|(this (fact|statement|paragraph)|it|the (remainder|rest|balance|second sentence|last sentence|first sentence|remaining|first part|second part)[^.]{0,40}|that) (is|are|remains?) (disputed|denied|in dispute|controverted|false|incorrect|inaccurate|untrue|wrong|contested)|(the (remainder|rest|balance)[^.]{0,40}) (disputed|denied)", Options)]
    private static partial Regex PartyDenies();

    [GeneratedRegex(@"\b(disputed?s?|denied|denies|deny|controverted) (only )?(as to|with respect to|regarding) [^.;]{1,60} only\b|\b(disputed?s?|denied|denies|controverted) only (as to|with respect to|insofar as|to the extent)|\b(admit(s|ted)?|disputed?s?|den(y|ies|ied)|accurate|correct|undisputed|controverted|agreed?|true|contested)\b,? (only )?(in part|partially|partly)\b|\b(partially|partly) (admit(s|ted)?|disputed?s?|den(y|ies|ied)|undisputed|true)\b|^in part[.,]? ", Options)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"\b(lacks?|lacking|without|has no|have no|insufficient|(do|does) not have|possess(es)? no)\b[^.]{0,40}\b(?<!(?<!(plaintiffs?|defendants?|they|he|she|i|we) (lacks?|have no|has no|(do|does) not have) |without (any )?)personal )(knowledge|information)\b( (or|and) information)?( (sufficient|necessary|needed|required|adequate|enough|with which|from which|by which|whether|as to|of|to form|to admit|to respond|to dispute|to deny|to confirm|regarding|concerning|about|on)|[.,;]|$)|\b(can|could|do|does|is|are)? ?(neither|not|unable to|cannot|can't) (admit|confirm)s?,? (or|nor) (deny|dispute|den(y|ies))\b|\bneither admits? nor (denies|deny|disputes?)\b|^(he|she|i|we|plaintiff|defendants?|the plaintiff) (does not|do not|don['’]t|doesn['’]t) know\b|^(i|we|plaintiff) (have|has) no idea\b|\b(plaintiffs?|defendants?|he|she|they|i|we) (cannot|can ?not) say (whether|if)\b|\bno way of knowing\b|\bnot in (a|any) position to (admit|deny|confirm|respond|dispute)\b", Options)]
    private static partial Regex KnowledgeWords();

    private static Regex Knowledge() => KnowledgeWords();

    [GeneratedRegex(@"^,? ?(but |and )?(except|save|other than)\b( (that|for|as to|to))?|^,? ?(but |and )not (as to|with respect to|that)\b", Options)]
    private static partial Regex Except();

    [GeneratedRegex(@"\b(characteri[sz]ation|implication|implies|imply|inference|insinuation|suggestion|relevance|materiality|emphasis|context|incomplete|quotation|quoted|cut short|wording|phrasing|terminology|term|word|extent that it (implies|suggests|is intended)|misleading|omits)\b", Options)]
    private static partial Regex Wording();

    [GeneratedRegex(@"\b((does|do|did) not (support|say|testify|state|establish|show|mention|contain|reflect|stand for|so state|so testify)|(says?|said) (nothing|no such thing)|nothing of the (kind|sort)|(is|are) silent|nothing (in|at) (the |that )?(cited|record|page)|there is no (dkt|exhibit|ex\.|ecf|page|line|paragraph|such|evidence)|unsupported by|not supported by|(is|are) unsupported|no (evidence|citation|record evidence|record citation|admissible evidence)\b|misstates|mischaracteri[sz]es|(cited|citation to) (testimony|evidence|materials?|passages?|pages?|portions?|record|exhibit|paragraph|lines?|source)|not in the record|no such (exhibit|page|line|paragraph|testimony|document)|was not filed|is not filed)", Options)]
    private static partial Regex AttackWords();

    [GeneratedRegex(@"\b(object(s|ions?|ed)?|irrelevant|immaterial|not (material|relevant)|inadmissible|hearsay|foundation|speaks? for (itself|themselves)|vague|ambiguous|calls? for (a |an )?(legal|medical|speculat|expert|conclusion)|argumentative|legal (conclusion|argument)|no response is (required|necessary)|prejudicial|unauthenticated|not a (material |statement of )?fact|improper|compound|self-serving|characterization|in excess of|moves? to strike|no response is called for|not been authenticated|cannot be considered)", Options)]
    private static partial Regex Objection();

    [GeneratedRegex(@"^((plaintiff|defendant|plaintiffs|defendants)[’']?s? )?object(s|ion|ions)?\b|speaks? for (itself|themselves)\.?$|^(irrelevant|immaterial|hearsay)\b|^no response is (required|necessary)", Options)]
    private static partial Regex OpensObjection();

    [GeneratedRegex(@"\b(hearsay|foundation|unauthenticated|authenticat\w{0,20}|inadmissible|not (be )?admissible|competen(t|ce|cy)|personal knowledge|speculat\w{0,20}|56\(c\)\(2\)|(medical|expert|lay) opinion|best evidence|unsworn)\b", Options)]
    private static partial Regex Grounds();

    [GeneratedRegex(@"(undisputed|admitted|admits?|not dispute|not disputed|agreed?|concedes?) (only )?that ([\p{L}.’' -]{1,60}) (so testified|testified to this|testified as (stated|quoted|cited)|gave (this|that) testimony|made (this|that) statement|wrote (this|that)|says (so|this|that)|states (so|this|that)|so (states|says|reads|provides|stated|said|wrote))", Options)]
    private static partial Regex SaysSo();

    [GeneratedRegex(@"^(no|fact no|para)\. ((proposed |moving party['’]s |plaintiffs?['’]s? |defendants?['’]s? )?(undisputed|uncontroverted|uncontested|material|statement|facts?)\b)", Options)]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^(only|solely|merely) (that|as to|so much|insofar|to the extent)\b|^so much\b", Options)]
    private static partial Regex OnlySo();

    [GeneratedRegex(@"\b(is|are|as)( both)? (incomplete|misleading|inaccurate|taken out of context|untrue|false)\b|\bmischaracteri[sz]es|\bmisstates|\bmisleading\b", Options)]
    private static partial Regex Misleading();

    [GeneratedRegex(@"\b(claims?|asserts?|contends?|maintains?|argues?|suggests?|insists?|alleges?) (that )?(this|it|the|these)\b", Options)]
    private static partial Regex Reported();

    [GeneratedRegex(@"for (the )?(limited )?purposes? of (this|the|defendants[’'] |plaintiff[’']s |summary)|for (this|the) motion", Options)]
    private static partial Regex MotionOnly();

    [GeneratedRegex(@"(see|refer(s)? to|incorporates?|same (response )?as|restates?|repeats?)[^.]{0,60}?(response|answer|objection|paragraph|¶)s?( to)?( (fact|paragraph|no\.|number|¶{1,3}|statement)){0,6} ?#?(?<n>\d{1,4})", Options)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(,|,? (but|and|except|otherwise|although|though|while|however)),? ?(except\b|(but |and )?not (as to|with respect to)\b|save (that|as to|for|insofar)\b|other than\b|(but |though |although )?(does|do) (dispute|deny|contest)\b|in (all|every) other respects? (denied|disputed)|otherwise (disputed|denied)|(but|and|otherwise|although|while)? ?(further |specifically )?(denie[sd]|den(y|ies)|disputed?s?|undisputed|admit(s|ted)?)\b|(but|and|while|although) (the )?(plaintiffs?|defendants?|\p{Lu}[\p{L}'’.-]{1,40}) (denies|deny|disputes?|admits?|(does|do) not (dispute|admit|deny))|(the )?(remainder|rest|balance) (is |are |of [^,.]{0,30})?(disputed|denied))", Options)]
    private static partial Regex Cut();
}
