using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>Reads what was ruled: outcomes, concessions, parties let out. Each ruling once, at the place that says it last.</summary>
internal sealed class RulingReader(KnownParties parties, CountNames counts)
{
    private static readonly Regex Concedes = new(
        @"\b(?:conceded?s?|concedes|abandon(?:ed|s)|withdr(?:ew|aws|awn)|voluntarily dismiss(?:es|ed)|does not oppose|do not oppose|no longer pursues?|consents? to)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    private static readonly Regex Removes = new(
        @"\b(?:remove|terminate|dismiss|drop)s? (?:the )?(?<g1>(?:[A-Z][\w.'’-]*,? ?(?:and )?){1,10})(?:as (?:a |an )?(?:[Dd]efendants?|[Pp]laintiffs?|[Pp]art(?:y|ies))|from (?:the|this) (?:caption|action|case|docket))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Entitled = new(
        @"\b(?:is|are) (?<g1>not )?entitled to (?<g2>summary judgment|judgment as a matter of law|qualified immunity)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly List<Ruling> rulings = [];
    private string? lastOn;

    /// <summary>All rulings, in the order of their places.</summary>
    public List<Ruling> Read(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var own = CourtVoice.Own(sentence.Text);
            if (CourtVoice.StatesLaw(sentence, own)) continue;
            foreach (var clause in RulingClause.In(own)) ReadClause(clause, sentence);
            ReadConcession(own, sentence);
            ReadRemoval(own, sentence);
            ReadEntitlement(own, sentence);
        }
        return Once(rulings);
    }

    private void ReadClause(RulingClause clause, Sentence sentence)
    {
        // "allows the motion as to one claim and denies it as to another": "it" is what was spoken of last.
        var on = clause.Subject.StartsWith("it ", StringComparison.Ordinal) ? lastOn : OnWhat(clause.Subject, clause.Outcome);
        lastOn = on ?? lastOn;
        if (on is null) { ReadPartyDismissed(clause, sentence); return; }
        var whole = clause.Subject + " " + clause.Complement;
        var claims = ClaimNames.In(whole);
        if (on is "defense" || (on is "motion" && whole.Contains("immunity", StringComparison.OrdinalIgnoreCase) && claims.All(c => c.Name is null)))
        {
            Add("defense", Defense(whole), null, clause.Outcome, sentence);
            return;
        }
        if (claims.Count == 0) claims = counts.In(whole).ConvertAll(name => new NamedClaim(name, null));
        if (claims.Count == 0) { AddForParties(on, null, on is "claim" ? AfterAgainst(whole) : "", clause.Outcome, sentence); return; }
        foreach (var claim in claims) AddForParties(on, claim.Name, claim.Against ?? AsTo(clause.Complement), clause.Outcome, sentence);
    }

    private void AddForParties(string on, string? claim, string phrase, string outcome, Sentence sentence)
    {
        var named = phrase.Length == 0 ? [] : parties.InOrAs(phrase);
        if (named.Count == 0) Add(on, claim, null, outcome, sentence);
        foreach (var party in named) Add(on, claim, party, outcome, sentence);
    }

    private static string? OnWhat(string subject, string outcome)
    {
        if (Has(subject, "motion", "motions", "judgment", "cross-motion", "request", "application", "petition", "leave", "objections")) return "motion";
        if (Has(subject, "immunity", "defense", "defenses")) return "defense";
        if (Has(subject, "claim", "claims", "cause", "causes", "count", "counts", "counterclaim", "counterclaims")) return "claim";
        return outcome is "dismissed" && Has(subject, "complaint", "action", "case", "lawsuit") ? "claim" : null;
    }

    private static bool Has(string text, params ReadOnlySpan<string> wanted)
    {
        foreach (var raw in text.Split(' '))
            foreach (var word in wanted)
                if (raw.Trim('.', ',', ';', ':').Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private void ReadPartyDismissed(RulingClause clause, Sentence sentence)
    {
        if (clause.Outcome is not "dismissed") return;
        foreach (var party in parties.In(clause.Subject)) Add("party", null, party, "terminated", sentence);
    }

    /// <summary>"Ali conceded his claims against Sergeant Still and his claim for deliberate indifference"; not "Defendants concede that surgery was needed".</summary>
    private void ReadConcession(string own, Sentence sentence)
    {
        var match = Concedes.Match(own);
        if (!match.Success) return;
        var after = own[(match.Index + match.Length)..];
        if (after.TrimStart().StartsWith("that", StringComparison.Ordinal) && !after.Contains("dismiss", StringComparison.OrdinalIgnoreCase)) return;
        var claims = ClaimNames.In(after);
        var told = after;
        if (claims.Count == 0 && !Has(after, "judgment", "dismissal")) { claims = ClaimNames.In(own[..match.Index]); told = ""; }
        foreach (var claim in claims) AddConceded(claim, sentence);
        if (Has(told, "judgment", "dismissal") && claims.TrueForAll(c => c.Against is null))
            foreach (var party in parties.In(AsTo(told))) Add("party", null, party, "conceded", sentence);
    }

    private void AddConceded(NamedClaim claim, Sentence sentence)
    {
        var against = claim.Against is null ? [] : parties.InOrAs(claim.Against);
        if (claim.Name is null)
            foreach (var party in against) Add("party", null, party, "conceded", sentence);
        else if (against.Count == 0) Add("claim", claim.Name, null, "conceded", sentence);
        else foreach (var party in against) Add("claim", claim.Name, party, "conceded", sentence);
    }

    private void ReadRemoval(string own, Sentence sentence)
    {
        foreach (Match match in Removes.Matches(own))
            foreach (var party in parties.InOrAs(match.Groups["g1"].Value.Trim())) Add("party", null, party, "terminated", sentence);
    }

    /// <summary>"I find that Officer Moss is not entitled to qualified immunity": the ruling, where no capitals say it.</summary>
    private void ReadEntitlement(string own, Sentence sentence)
    {
        var match = Entitled.Match(own);
        var isFinding = own.Contains("Court finds", StringComparison.Ordinal) || own.Contains("Court concludes", StringComparison.Ordinal)
            || own.Contains("I find", StringComparison.Ordinal) || own.Contains("I conclude", StringComparison.Ordinal) || own.Contains("Court holds", StringComparison.Ordinal)
            || own.StartsWith("Accordingly", StringComparison.Ordinal) || own.StartsWith("Therefore", StringComparison.Ordinal) || own.StartsWith("Thus", StringComparison.Ordinal);
        if (!match.Success || !isFinding) return;
        var outcome = match.Groups["g1"].Success ? "denied" : "granted";
        if (match.Groups["g2"].Value is "qualified immunity")
            AddForParties("defense", "qualified immunity", own[..match.Index], outcome, sentence);
        else
            foreach (var claim in ClaimNames.In(own[match.Index..])) AddForParties("motion", claim.Name, claim.Against ?? "", outcome, sentence);
    }

    private static string Defense(string text)
    {
        if (text.Contains("qualified immunity", StringComparison.OrdinalIgnoreCase)) return "qualified immunity";
        var words = text.Split(' ');
        var at = Array.FindIndex(words, w => w.StartsWith("defense", StringComparison.OrdinalIgnoreCase) || w.StartsWith("immunity", StringComparison.OrdinalIgnoreCase));
        var start = at;
        while (start > 0 && at - start < 5 && char.IsAsciiLetterLower(words[start - 1][0]) && words[start - 1] is not ("the" or "their" or "his" or "her" or "its" or "of" or "an" or "a")) start--;
        var end = words[at].StartsWith("immunity", StringComparison.OrdinalIgnoreCase) ? at + 1 : at;
        return string.Join(' ', words[start..end]).TrimEnd(',', '.').ToLowerInvariant();
    }

    private static string AfterAgainst(string text)
    {
        var at = text.IndexOf(" against ", StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + 9)..];
    }

    /// <summary>What follows "as to", "as it relates to", "with respect to".</summary>
    private static string AsTo(string text)
    {
        foreach (var words in (string[])["as to ", "relates to ", "respect to ", "in favor of ", "against "])
            if (text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at and >= 0) return text[(at + words.Length)..];
        return "";
    }

    private void Add(string on, string? claim, string? party, string outcome, Sentence sentence) =>
        rulings.Add(new Ruling(on, claim, party, outcome, sentence.Text, sentence.Span));

    /// <summary>One row a ruling: a claim's longer name gives way to the shorter that the decision uses too.</summary>
    private static List<Ruling> Once(List<Ruling> all)
    {
        var names = all.Select(r => r.Claim).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(n => n.Length).ToList();
        string? Shortest(string? claim) => claim is null ? null : names.Find(n => claim.Equals(n, StringComparison.OrdinalIgnoreCase) || claim.StartsWith(n + " to ", StringComparison.OrdinalIgnoreCase) || claim.StartsWith(n + " against ", StringComparison.OrdinalIgnoreCase));
        var last = new Dictionary<(string, string?, string?, string), Ruling>();
        foreach (var ruling in all)
        {
            var named = ruling with { Claim = Shortest(ruling.Claim) };
            last[(named.On, named.Claim?.ToLowerInvariant(), named.Party, named.Outcome)] = named;
        }
        return [.. last.Values.OrderBy(r => r.Span.Start).ThenBy(r => r.On, StringComparer.Ordinal)];
    }
}
