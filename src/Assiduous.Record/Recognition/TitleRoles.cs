namespace Assiduous.Record.Recognition;

/// <summary>Tells from its title what a paper is for.</summary>
/// <remarks>The noun that comes first says what a paper is; the words behind "of", "to" and "in support of" say what it is about.</remarks>
internal static class TitleRoles
{
    private static readonly (string Word, FilingRole Role)[] Nouns =
    [
        ("ERRATA", FilingRole.Errata), ("DEPOSITION", FilingRole.Transcript), ("TRANSCRIPT", FilingRole.Transcript), ("STIPULATION", FilingRole.Stipulation), ("STIPULATED FACTS", FilingRole.Stipulation),
        ("DECLARATION", FilingRole.Declaration), ("AFFIRMATION", FilingRole.Declaration), ("AFFIDAVIT", FilingRole.Affidavit), ("NOTICE", FilingRole.Notice),
        ("COUNTERSTATEMENT", FilingRole.Response), ("COUNTER-STATEMENT", FilingRole.Response), ("COUNTER STATEMENT", FilingRole.Response), ("RESPONSE", FilingRole.Response),
        ("OBJECTION", FilingRole.Response), ("OPPOSITION", FilingRole.Response), ("REPLY", FilingRole.Reply), ("STATEMENT", FilingRole.Statement), ("56.1", FilingRole.Statement), ("MEMORANDUM", FilingRole.Memorandum),
        ("BRIEF", FilingRole.Memorandum), ("POINTS AND AUTHORITIES", FilingRole.Memorandum), ("CROSS-MOTION", FilingRole.Motion), ("MOTION", FilingRole.Motion), ("ANSWER", FilingRole.Answer),
        ("COMPLAINT", FilingRole.Complaint), ("PETITION", FilingRole.Complaint), ("INTERROGATOR", FilingRole.Discovery), ("REQUESTS FOR", FilingRole.Discovery), ("REQUEST FOR", FilingRole.Discovery),
        ("DISCLOSURES", FilingRole.Discovery), ("ORDER", FilingRole.Order), ("OPINION", FilingRole.Order), ("JUDGMENT", FilingRole.Order), ("REPORT AND RECOMMENDATION", FilingRole.Order), ("DECISION", FilingRole.Order),
        ("DOCKET", FilingRole.Docket), ("CERTIFICATE", FilingRole.Other), ("PROOF OF SERVICE", FilingRole.Other), ("UNDISPUTED FACTS", FilingRole.Statement), ("PROPOSED FINDINGS", FilingRole.Statement), ("PROPOSED FACTS", FilingRole.Statement), ("UNDISPUTED MATERIAL FACTS", FilingRole.Statement),
    ];

    private static readonly string[] AboutFacts = ["56.1", "FACT", "CONCISE STATEMENT", "UNDISPUTED", "UNCONTESTED", "UNCONTROVERTED", "L.R. 56", "LR 56", "LOCAL RULE 56", "LOCAL CIVIL RULE 56"];

    /// <summary>The role that a title gives; null where it names no paper. "Certificate of service" and the like are <see cref="FilingRole.Other"/>.</summary>
    public static FilingRole? Of(string title)
    {
        var words = Upper(title);
        var first = Nouns.Select(n => (At: Find(words, n.Word), n.Word, n.Role)).Where(n => n.At >= 0).OrderBy(n => n.At).ThenByDescending(n => n.Word.Length).FirstOrDefault();
        if (first.Word is null) return null;
        return Adjective(words, first.At, first.Word) ?? Refine(words, first.Role, first.At);
    }

    /// <summary>A reply or opposing declaration is a declaration: the noun before it says only when it comes.</summary>
    private static FilingRole? Adjective(string words, int at, string noun)
    {
        if (noun is not ("REPLY" or "OPPOSITION" or "RESPONSE")) return null;
        var next = words.AsSpan(Math.Min(words.Length, at + noun.Length)).TrimStart();
        return next.StartsWith("DECLARATION") || next.StartsWith("AFFIRMATION") ? FilingRole.Declaration : next.StartsWith("AFFIDAVIT") ? FilingRole.Affidavit : null;
    }

    /// <summary>A notice of the paper's own motion, <c>NOTICE OF DEFENDANTS’ MOTION</c>; not a notice to one who opposes a motion.</summary>
    private static bool IsOfMotion(string words)
    {
        var at = words.IndexOf("NOTICE OF ", StringComparison.Ordinal);
        return at >= 0 && words[(at + 10)..].Split(' ').Take(4).Any(w => w is "MOTION" or "CROSS-MOTION");
    }

    private static FilingRole? Refine(string words, FilingRole role, int at)
    {
        if (Has(words, "OF SERVICE")) return FilingRole.Other;
        if (role is FilingRole.Declaration && Has(words, "DECLARATIONS") && Has(words, "POLICY")) return null; // the page of an insurance policy, sworn to by nobody
        if (Has(words, "PROPOSED") && Has(words, "ORDER") && !Has(words, "FACT")) return FilingRole.Other;
        return role switch
        {
            FilingRole.Notice => IsOfMotion(words) ? FilingRole.Motion : FilingRole.Notice,
            FilingRole.Memorandum when !OfLaw(words) => null,
            FilingRole.Memorandum => IsOpinion(words) ? FilingRole.Order : Has(words, "REPLY MEMORANDUM") || Has(words, "IN REPLY") || Has(words, "REPLY BRIEF") ? FilingRole.Reply : FilingRole.Memorandum,
            FilingRole.Statement or FilingRole.Response or FilingRole.Reply => Facts(words, role, at),
            FilingRole.Stipulation when Has(words, "STATEMENT") && Has(words, "JOINT") => FilingRole.JointStatement,
            FilingRole.Motion when Has(words, "MEMORANDUM") && Has(words, "IN SUPPORT") && Has(words, "INCORPORATED") => FilingRole.Motion,
            FilingRole.Answer when Has(words, "INTERROGATOR") => FilingRole.Discovery,
            FilingRole.Order when at > 0 && Has(words, "MOTION FOR") && words.IndexOf("MOTION", StringComparison.Ordinal) < at => FilingRole.Motion,
            _ => role,
        };
    }

    /// <summary>Statements of fact, the responses to them, and what bears their nouns but is a brief or something else.</summary>
    private static FilingRole? Facts(string words, FilingRole role, int at)
    {
        if (Has(words, "INTERROGATOR") || Has(words, "REQUESTS FOR") || Has(words, "REQUEST FOR")) return FilingRole.Discovery;
        if (Has(words, "COMPLAINT") && Has(words, "ANSWER")) return FilingRole.Answer;
        if (Has(words, "56.2")) return FilingRole.Notice;
        if (!Array.Exists(AboutFacts, f => Has(words, f)) || IsBrief(words)) return Argument(words, role);
        var joint = words.IndexOf("JOINT", StringComparison.Ordinal);
        if (joint >= 0 && joint <= at + "STATEMENT".Length) return FilingRole.JointStatement;
        if (role == FilingRole.Statement) return StatementKind(words);
        var target = words.IndexOf(" TO ", at, StringComparison.Ordinal);
        var additional = Math.Max(words.IndexOf("ADDITIONAL", StringComparison.Ordinal), words.IndexOf("SUPPLEMENTAL STATEMENT", StringComparison.Ordinal));
        var counter = words.IndexOf("COUNTER", at + 1, StringComparison.Ordinal);
        var own = words.IndexOf(" AND ", at, StringComparison.Ordinal);
        var answersAdditional = target >= 0 && (additional > target || counter > target) && (own < 0 || own > Math.Max(additional, counter) || own < target);
        return role == FilingRole.Reply || answersAdditional ? FilingRole.ReplyStatement : FilingRole.Response;
    }

    /// <summary>A brief may speak of facts: "response … in opposition to motion", "memorandum".</summary>
    private static bool IsBrief(string words) => Has(words, "MEMORANDUM") || Has(words, "BRIEF");

    private static FilingRole StatementKind(string words)
    {
        // "Supplemental statement of disputed material facts" is the opponent's own under D.N.J. L.Civ.R. 56.1(a).
        var additional = Has(words, "ADDITIONAL") || Has(words, "SUPPLEMENTAL FACTS") || Has(words, "SUPPLEMENTAL STATEMENT") && Has(words, "DISPUTED");
        if (Has(words, "RESPONSE") || Has(words, "RESPONDING") || Has(words, "RESPONSIVE")) return additional && !Has(words, " AND ") ? FilingRole.ReplyStatement : FilingRole.Response;
        if (Has(words, "COUNTER") || Has(words, "CONTROVERTING") || Has(words, "OPPOSING STATEMENT")) return FilingRole.Response;
        if (additional) return FilingRole.AdditionalFacts;
        if (Has(words, "IN REPLY") || Has(words, "REPLY")) return FilingRole.ReplyStatement;
        return Has(words, "OPPOSITION") || Has(words, "DISPUTED MATERIAL") || Has(words, "OF DISPUTED") || Has(words, "GENUINE DISPUTE") && !Has(words, "NO GENUINE") || Has(words, "OF GENUINE") || Has(words, "FACTS IN DISPUTE") || Has(words, "PRECLUDING") ? FilingRole.Response : FilingRole.Statement;
    }

    private static FilingRole? Argument(string words, FilingRole role) => role switch
    {
        FilingRole.Statement => null,
        FilingRole.Reply => FilingRole.Reply,
        _ when Has(words, "REPLY") => FilingRole.Reply,
        _ => FilingRole.Memorandum,
    };

    /// <summary>Whether a memorandum is one of law, and not a business's own: "compensation memorandum".</summary>
    private static bool OfLaw(string words) => !Has(words, "MEMORANDUM") || words.Trim(' ', '.', ':') is "MEMORANDUM"
        || Array.Exists(["LAW", "SUPPORT", "OPPOSI", "POINTS", "MOTION", "BRIEF", "JUDGMENT", "REPLY", "RESPON", "ORDER", "OPINION", "DECISION", "PLAINTIFF", "DEFENDANT", "MOVANT", "PETITIONER", "AUTHORITIES"], w => Has(words, w));

    private static bool IsOpinion(string words) =>
        Has(words, "OPINION") || Has(words, "MEMORANDUM AND ORDER") || Has(words, "MEMORANDUM & ORDER") || Has(words, "MEMORANDUM ORDER") || Has(words, "DECISION");

    /// <summary>Whether the words stand in the title from the beginning of a word, so that UNDISPUTED does not hold DISPUTED.</summary>
    private static bool Has(string words, string word)
    {
        for (var at = 0; (at = words.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
            if (at == 0 || !char.IsLetterOrDigit(words[at - 1]) || !char.IsLetter(word[0])) return true;
        return false;
    }

    /// <summary>Where a word begins that stands at the beginning of a word of the title; a plural counts.</summary>
    private static int Find(string words, string word)
    {
        for (var at = 0; (at = words.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && EndsWell(words, at + word.Length)) return at;
        return -1;
    }

    private static bool EndsWell(string words, int end) =>
        end >= words.Length || !char.IsLetter(words[end]) || words[end] is 'S' || words.AsSpan(end).StartsWith("IES") || words.AsSpan(end).StartsWith("Y");

    private static string Upper(string title) => Names.Fold(title.Length > 600 ? title[..600] : title).ToUpperInvariant();
}
