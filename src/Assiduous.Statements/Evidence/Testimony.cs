using System.Text.RegularExpressions;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Evidence;

/// <summary>A question with its answer, or a sentence.</summary>
/// <param name="Question">What was asked; empty where nothing was.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Clauses">Both, as clauses.</param>
internal sealed record Exchange(string Question, string Answer, IReadOnlyList<Clause> Clauses);

/// <summary>Reads a passage into clauses: a question and its answer together, a declaration's sentences, a document's lines.</summary>
internal sealed partial class Testimony(ClauseReader reader)
{
    /// <summary>What stands between a question and its answer where both are told as one clause.</summary>
    internal const string Joint = " — ";

    private static readonly HashSet<string> YesNo = new(StringComparer.Ordinal)
    {
        "did", "do", "does", "was", "were", "is", "are", "had", "have", "has", "could", "can", "would", "will", "should", "didn", "don", "isn", "wasn",
        "and", "so", "you", "he", "she", "they", "it", "that", "there", "not", "any", "ever",
    };

    private static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "what", "when", "where", "who", "whom", "whose", "which", "why", "how",
    };

    /// <summary>The clauses of a passage, each marked by whether it is said outright or only asked.</summary>
    public IReadOnlyList<Clause> Read(string passage)
    {
        var turns = Turns(passage);
        if (turns.Count == 0) return Days.Complete(reader.Read(Sections().Replace(passage, ". ")));
        var clauses = new List<Clause>();
        var question = "";
        IReadOnlyList<Clause> told = [];
        var asksBack = false;
        foreach (var (mark, text) in turns)
        {
            if (mark == 'Q') { if (question.Length > 0 && !asksBack) Open(clauses, question); question = asksBack ? question + " " + text : text; asksBack = false; continue; }
            if (text.Length < 60 && text.EndsWith('?') && question.Length > 0) { asksBack = true; continue; } // asked back: the first question stays open
            var from = clauses.Count;
            Join(clauses, question, text);
            if (Leans(question) && Verdict(text) is { } yes) clauses.AddRange(told.Select(c => c with { Negative = yes == c.Negative, Asserted = true }));
            told = Bidden(text) ? [.. clauses.Skip(from)] : [];
            for (var i = from; i < clauses.Count && told.Count > 0; i++) clauses[i] = clauses[i] with { Asserted = false };
            if (told.Count == 0) told = [.. clauses.Skip(from).Where(c => c.Terms.Any(t => t.Bidden)).Select(Done)];
            question = "";
        }

        Open(clauses, question);
        return Days.Complete(clauses);
    }

    /// <summary>Where a section begins in a rule or contract without a full stop before it, "CHEMICAL AGENTS 503.4 A deputy may".</summary>
    [GeneratedRegex(@"(?<=[A-Z]{3})\s+(?=\d{1,4}\.\d{1,3}\s+[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Sections();

    /// <summary>Whether an answer tells only what somebody was to do, "To put her hands behind her back", and not that it was done.</summary>
    private static bool Bidden(string answer) => answer.TrimStart().StartsWith("To ", StringComparison.Ordinal)
        && Tokens.Of(answer) is [_, { Lower: not ("me" or "him" or "her" or "us" or "them" or "my" or "the" or "a" or "his" or "our" or "their" or "mr" or "ms" or "mrs" or "dr"), Text: not [>= 'A' and <= 'Z', ..] }, ..];

    /// <summary>What somebody was told to do, as if it were told that it was done.</summary>
    private static Clause Done(Clause bidden) => bidden with { Terms = [.. bidden.Terms.Where(t => t.Bidden).Select(t => t with { Bidden = false })], Negative = false, FirstPerson = false, ThirdPerson = true };

    /// <summary>Whether a question has no words of its own and asks whether that was done which was just told: "Did she?"</summary>
    private static bool Leans(string question) => Tokens.Of(question).Where(t => !t.IsMark).ToList() is [{ Lower: "did" or "does" or "do" or "was" or "were" or "had" or "has" or "and" }, ..] words
        && words.Count <= 4 && words.TrueForAll(w => YesNo.Contains(w.Lower) || w.Lower is "i" or "we" or "do" or "this" or "ma" or "sir");

    /// <summary>The passage cut where it can stand alone: each question with its answer, or each sentence of what is no testimony.</summary>
    public IReadOnlyList<Exchange> Exchanges(string passage)
    {
        var turns = Turns(passage);
        if (turns.Count == 0) return [.. Reading.Sentences.Of(passage).Select(s => passage[s.Start..s.End]).Select(t => new Exchange("", t, reader.Read(t)))];
        var found = new List<Exchange>();
        var question = "";
        foreach (var (mark, text) in turns)
        {
            if (mark == 'Q') { question = text; continue; }
            var clauses = new List<Clause>();
            if (!NoKnowledge("A. " + text)) Join(clauses, question, text);
            found.Add(new(question, text, clauses));
            question = "";
        }

        return found;
    }

    /// <summary>Whether the answers say only that the witness does not know or recall.</summary>
    public static bool NoKnowledge(string passage)
    {
        var answers = Turns(passage).Where(t => t.Mark == 'A').Select(t => t.Text.Trim().ToLowerInvariant()).ToList();
        return answers.Count > 0 && answers.TrueForAll(a => a.Length < 80 && Ignorant(a));
    }

    private static bool Ignorant(string answer) =>
        answer.Contains("don't know", StringComparison.Ordinal) || answer.Contains("don't recall", StringComparison.Ordinal)
        || answer.Contains("don\u2019t recall", StringComparison.Ordinal) || answer.Contains("don\u2019t know", StringComparison.Ordinal)
        || answer.Contains("do not know", StringComparison.Ordinal) || answer.Contains("do not recall", StringComparison.Ordinal)
        || answer.Contains("don't remember", StringComparison.Ordinal) || answer.Contains("do not remember", StringComparison.Ordinal)
        || Array.Exists(Unsure, u => answer.Contains(u, StringComparison.Ordinal));

    private static readonly string[] Unsure = ["could not say", "couldn't say", "not sure", "wouldn't know", "would not know", "no idea", "can't say", "cannot say", "couldn't tell you", "could not tell you", "hard to say", "no recollection", "no memory of"];

    private void Open(List<Clause> clauses, string question)
    {
        foreach (var clause in reader.Read(question)) clauses.Add(clause with { Asserted = false });
    }

    private void Join(List<Clause> clauses, string question, string answer)
    {
        var put = Put(question);
        var stated = put.Length < question.Length || NotCorrect(answer);
        question = Verdict(answer) is null ? Inner(put) : put;
        var asked = LastAsked(reader.Read(question));
        if (asked.Count > 1) asked.RemoveAll(c => c.Terms.Count == 0); // "isn't that right?", "did you?"
        var said = Said(answer);
        if (AsksBack(answer)) { Open(clauses, question); clauses.AddRange(said.Select(c => c.Sentence.TrimEnd().EndsWith('?') ? c with { Asserted = false } : c)); return; }
        if (asked.Count == 0) { clauses.AddRange(said); return; }
        if (answer.Length < 80 && Reading.Sentences.Of(answer) is [var opening, ..] && Ignorant(answer[opening.Start..opening.End].ToLowerInvariant())) { Open(clauses, question); clauses.AddRange(said.Select(c => c with { Ignorant = true })); return; }
        switch (Verdict(answer))
        {
            case true when IsYesNo(question):
                clauses.AddRange(Granted(asked, answer).Select(c => c with { Answered = c.Asserted }));
                if (said.Count > 0 && Fragment(said[0])) said = Merge(asked, said);
                break;
            case false when IsYesNo(question): clauses.AddRange(stated ? asked.Select(c => Circumstance(c) ? c : c with { Negative = !c.Negative, Answered = true }) : Denied(asked).Select(c => c with { Answered = c.Asserted })); break;
            default:
                if (IsYesNo(question) && said.Count > 0 && Yields(question, answer, said[0])) { clauses.AddRange(asked.Select(c => c with { Answered = true })); said = Merge(asked, said); }
                else if (IsYesNo(question) && OnTheWay(answer)) clauses.AddRange(asked.Select(c => c with { Asserted = false }));
                else if (IsYesNo(question) && !said.Exists(c => c.Modal) && Echo(asked, said) is { } echo) clauses.AddRange(echo ? Granted(asked, answer) : asked.Select(c => c with { Negative = true }));
                else if (IsYesNo(question)) clauses.AddRange(asked.Select(c => c with { Asserted = false }));
                else if (said.Count > 0) said = Merge(asked, said);
                break;
        }

        clauses.AddRange(said);
    }

    /// <summary>Whether an answer says yes by telling what or where: "Were you carrying anything? A coffee." "Did you look again? At Red Hook."</summary>
    private bool Yields(string question, string answer, Clause said)
    {
        if (said.Negative || said.Modal || said.Ignorant || said.Terms.Count == 0 || Actor.Deed(said, reader.Lexicon) is not null) return false;
        var words = Tokens.Of(answer);
        if (words.Count < 2 || words[0].Lower is "i" or "he" or "she" or "they" or "we" or "it" or "that" or "there" or "not" or "no" or "maybe" or "probably" or "if" or "well") return false;
        if (said.Text.Split(' ').Any(w => w is "is" or "was" or "were" or "are" or "had" or "have" or "would" or "could" or "did" or "do")) return false;
        if (words[0].Lower is "at" or "on" or "by" or "near" or "outside" or "inside" or "behind" && words[1].Lower is not ("first" or "times" or "some" or "least" or "occasion")) return true;
        return Tokens.Of(question).Exists(w => w.Lower is "anything" or "anyone" or "anybody" or "somebody" or "someone" or "something" or "anywhere") && words[0].Lower is "my" or "a" or "an" or "the" or "just" or "only" or "some" or "two" or "three" or "his" or "her" or "our";
    }

    /// <summary>Whether words behind a yes only add to what was asked: "I did, in a fall from a ladder."</summary>
    private bool Fragment(Clause said) => said.Terms.Any(t => t.Kind is TermKind.Word or TermKind.Name || t.IsQuantity) && !said.Negative && Actor.Deed(said, reader.Lexicon) is null
        && Tokens.Of(said.Text) is var words && (words[0].Lower is "in" or "on" or "at" or "by" or "the" or "for" or "from" or "with" or "to" or "about" or "around" || words.Count > 2 && words[1].Lower is "did" or "was" or "had" or "have" or "do" or "am" && words[2].Lower is "in" or "on" or "at" or "by" or "for" or "from" or "with" or "about");

    /// <summary>Whether an answer says that what was put is not so, whichever way it was put: "Not correct."</summary>
    private static bool NotCorrect(string answer) => Tokens.Of(answer.Length > 40 ? answer[..40] : answer).Where(t => !t.IsMark).Select(t => t.Lower).ToList()
        is ["not", "correct" or "true" or "right", ..] or ["incorrect" or "wrong" or "false", ..] or ["no", "that's" or "that", "is" or "s" or "not" or "wrong", ..] or ["that's" or "that", "not" or "wrong" or "incorrect", ..] or ["that", "is", "not" or "wrong" or "incorrect", ..];

    /// <summary>What a turn asks: where an examiner says a thing and then asks another, the answer is to the last alone.</summary>
    private static List<Clause> LastAsked(IReadOnlyList<Clause> asked)
    {
        if (asked.Count < 2 || asked[^1].Terms.Count(t => t.Kind is TermKind.Word or TermKind.Name) < 2) return [.. asked];
        return [.. asked.Select(c => string.Equals(c.Sentence, asked[^1].Sentence, StringComparison.Ordinal) ? c : c with { Asserted = false })];
    }

    /// <summary>A question without the words that only put it: "Isn't it true that you knew" asks whether the witness knew.</summary>
    private static string Put(string question)
    {
        var that = question.IndexOf(" that ", StringComparison.Ordinal);
        return that is > 0 and < 34 && Puts.Contains(question[..that].Replace('\u2019', '\'').ToLowerInvariant()) ? question[(that + 6)..] : question;
    }

    /// <summary>What is asked where a question only asks whether the witness knows it: "Do you know who signed it?"</summary>
    private static string Inner(string question)
    {
        var words = Tokens.Of(question.Length > 80 ? question[..80] : question);
        var at = words.FindIndex(w => Asking.Contains(w.Lower));
        if (at is < 2 or > 5 || !words.Take(at).Any(w => w.Lower is "know" or "recall" or "remember" or "tell" or "aware" or "describe" or "say" or "sure")) return question;
        return question[Math.Max(0, question.IndexOf(words[at].Text, StringComparison.Ordinal))..];
    }

    private static readonly HashSet<string> Puts = new(StringComparer.Ordinal) { "isn't it true", "is it true", "isn't it a fact", "is it a fact", "isn't it correct", "is it correct", "isn't it right", "is it fair to say", "would it be fair to say", "you would agree", "would you agree", "do you agree", "it's true", "it is true", "are you telling us", "are you telling me", "are you saying", "is it your testimony", "so your testimony is", "your testimony is" };

    /// <summary>Whether an answer only asks the question back, "Did I initial it? Can I see the page?", and answers nothing.</summary>
    private static bool AsksBack(string answer)
    {
        var sentences = Reading.Sentences.Of(answer);
        if (sentences.Count == 0) return false;
        var (start, end) = sentences[0];
        return answer[start..end].TrimEnd().EndsWith('?') && Tokens.Of(answer[start..end]) is var words && (words.Count > 4 || words.Exists(t => t.Lower is "which" or "what" or "mean"));
    }

    /// <summary>The clauses of an answer; a sentence that only says that the witness does not know is marked so.</summary>
    private List<Clause> Said(string answer)
    {
        var told = Told(answer);
        if (!Ignorant(told.ToLowerInvariant())) return [.. reader.Read(told)];
        return [.. Reading.Sentences.Of(told).Select(s => told[s.Start..s.End]).SelectMany(s => Ignorant(s.ToLowerInvariant()) ? reader.Read(s).Select(c => c with { Ignorant = true }) : reader.Read(s))];
    }

    /// <summary>What an answer that takes up a question makes of it: "You didn't look, did you? I did." tells that the witness looked, and "Correct." that not.</summary>
    private static IEnumerable<Clause> Granted(IReadOnlyList<Clause> asked, string answer)
    {
        if (!asked.Any(c => c.Negative && !c.Refusing && !c.Text.StartsWith("without ", StringComparison.OrdinalIgnoreCase))) return asked;
        var words = Tokens.Of(answer).Where(t => !t.IsMark).Select(t => t.Lower).Take(4).ToList();
        if (words.Contains("correct", StringComparer.Ordinal) || words.Contains("right", StringComparer.Ordinal) || words.Contains("true", StringComparer.Ordinal) || words.Contains("exactly", StringComparer.Ordinal) || words.Contains("fair", StringComparer.Ordinal) || words.Contains("accurate", StringComparer.Ordinal) || words.Contains("testimony", StringComparer.Ordinal) || words.Contains("not", StringComparer.Ordinal) || words.Contains("never", StringComparer.Ordinal)) return asked;
        return words is ["i" or "he" or "she" or "it" or "they" or "we" or "there", ..] ? asked.Select(c => c with { Negative = false }) : asked.Select(c => c with { Asserted = false });
    }

    /// <summary>The answer without its "No," or "Yes,", which answers the question and denies nothing of what follows: "No, I was not wearing sandals".</summary>
    private static string Told(string answer)
    {
        var start = answer.TrimStart();
        var comma = start.IndexOf(',', StringComparison.Ordinal);
        return comma is > 0 and < 6 && start[..comma].ToLowerInvariant() is "no" or "nope" or "yes" or "yeah" && start.Length > comma + 8 ? start[(comma + 1)..] : answer;
    }

    /// <summary>Whether an answer tells of what was about to be done: "I was going to."</summary>
    private static bool OnTheWay(string answer) => Tokens.Of(answer.Length > 40 ? answer[..40] : answer).Where(t => !t.IsMark).Select(t => t.Lower).ToList()
        is ["i" or "he" or "she" or "they" or "we", "was" or "were" or "am", "about" or "going" or "supposed" or "trying" or "planning" or "hoping", ..];

    /// <summary>An answer that only takes the question up, "It was not on", "Resisting": yes, no, or null where it says something of its own.</summary>
    private static bool? Echo(List<Clause> asked, List<Clause> said)
    {
        if (said.Count == 0 || said[0].Text.StartsWith("There ", StringComparison.Ordinal) && !asked.Any(a => a.Text.Contains("there ", StringComparison.OrdinalIgnoreCase))) return null;
        var own = said[0].Terms.Where(t => t.Kind is TermKind.Word).ToList();
        if (own.Count == 0) return said[0].Negative ? false : said[0].ThirdPerson || said[0].FirstPerson ? true : null;
        var takes = own.Count <= 3 && own.TrueForAll(t => t.Stem is "do" || asked.Any(a => a.Terms.Any(u => string.Equals(u.Stem, t.Stem, StringComparison.Ordinal)))) && !said[0].Terms.Any(t => t.IsQuantity);
        if (takes && said[0].Negative && !asked.Any(a => a.Negative)) return false;
        if (takes && said[0].FirstPerson && asked.Any(a => a.SecondPerson) && own.Count >= 1 && asked[0].Terms.Any(t => string.Equals(t.Stem, own[0].Stem, StringComparison.Ordinal))) return !said[0].Negative;
        return own.Count <= 2 && !said[0].Negative && !said[0].FirstPerson && own.TrueForAll(t => asked.Any(a => a.Terms.Any(u => string.Equals(u.Stem, t.Stem, StringComparison.Ordinal)))) ? true : null;
    }

    /// <summary>What "no" denies: the clauses that ask, not those that only say when or why.</summary>
    private static IEnumerable<Clause> Denied(List<Clause> asked)
    {
        var none = asked.All(Circumstance);
        return asked.Select((c, i) => c.Refusing ? c with { Negative = false } : c.Negative || Circumstance(c) && !(none && i == asked.Count - 1) ? c : c with { Negative = true });
    }

    /// <summary>Whether a clause only says when or why something else was.</summary>
    internal static bool Circumstance(Clause clause) => Array.Exists(
        ["before ", "after ", "when ", "while ", "until ", "till ", "because ", "since ", "if ", "as "], w => clause.Text.StartsWith(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A question that asks what or how many, told together with the first clause of its answer.</summary>
    private static List<Clause> Merge(IReadOnlyList<Clause> asked, List<Clause> said)
    {
        var all = asked.SelectMany(c => c.Terms).ToList();
        var first = said[0];
        var merged = first with
        {
            Terms = [.. all.Select(t => t), .. first.Terms],
            FirstPerson = first.FirstPerson || asked.Any(c => c.FirstPerson),
            SecondPerson = first.SecondPerson || asked.Any(c => c.SecondPerson),
            ThirdPerson = first.ThirdPerson || asked.Any(c => c.ThirdPerson),
            Negative = (first.Negative && !Later(first.Text)) || asked.Any(c => c.Negative),
            Text = string.Join(' ', asked.Select(c => c.Text)) + Joint + first.Text,
        };
        return [merged, .. said.Skip(1)];
    }

    /// <summary>Whether an answer tells that it was then and not before: "Not till the next day."</summary>
    private static bool Later(string answer) => answer.StartsWith("not until", StringComparison.OrdinalIgnoreCase) || answer.StartsWith("not till", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for yes, false for no, null where the answer begins with neither.</summary>
    private static bool? Verdict(string answer)
    {
        var words = Tokens.Of(answer.Length > 80 ? answer[..80] : answer).Where(t => !t.IsMark).Select(t => t.Lower).Take(4).ToList();
        if (words.Count == 0) return null;
        if (words[0] is "well" or "um" or "uh" && words.Count > 1) words.RemoveAt(0);
        if (words[0] is "no" or "never" or "nope" or "nah" or "negative" || words[0] is "none" or "nothing" or "neither" && (words.Count == 1 || Alone(answer)) || words.Count > 1 && words[0] is "nobody" && words[1] is not ("knew" or "knows" or "saw" or "heard" or "said") || words is ["not", "that", ..] or ["not", "at", "all", ..] or ["i", "did", "not", ..] && words.Count == 3) return false;
        if (words is ["absolutely" or "certainly" or "definitely", "not", ..] or ["of", "course", "not", ..] or ["i", "deny", ..] || words is ["that", "is" or "was", "not", "true" or "right" or "correct"] or ["that's", "not", "true" or "right", ..]) return false;
        if (words.Count > 2 && words[0] is "i" or "he" or "she" or "we" or "they" or "it" && words.Count > 1 && words[1] is "never" && words[2] is not ("see" or "saw" or "seen" or "hear" or "heard" or "knew" or "noticed" or "looked" or "thought" or "said")) return false;
        if (Closes(answer) is { } closed) return closed;
        if (words is ["not", ..] && words is not (["not", "only" or "really" or "sure" or "exactly" or "necessarily" or "that", ..] or ["not", "to", "my", ..])) return false; // "Not from where I was."
        if (Short(answer) is { } brief) return brief;
        if (words[0] is "yes" or "yeah" or "correct" or "right" or "yep" or "sure" or "true" or "absolutely" or "exactly" || words is ["that", "is" or "s", "correct" or "right" or "true" or "fair" or "accurate", ..] or ["that's", ..] or ["that", "fair" or "right" or "correct" or "true" or "accurate" or "it"] or ["that", "is" or "was", "my", "testimony", ..] or ["fair", "enough"])
            return true;
        if (words is ["about", "that", ..] or ["something", "like", "that", ..] or ["i", "think" or "believe", "so", ..] or ["sounds", "right", ..] or ["that", "sounds" or "would" or "was", ..] or ["pretty", "much", ..] or ["of", "course"]) return words is not (["of", "course", "not", ..] or ["that", "was" or "would", "not", ..]);
        return words is ["i", "did"] or ["he", "did"] or ["she", "did"] or ["it", "was"] or ["i", "was"] or ["they", "did"] ? true : null;
    }

    /// <summary>Whether the first word stands as a sentence: "None. I was not asked."</summary>
    private static bool Alone(string answer) => Tokens.Of(answer.Length > 30 ? answer[..30] : answer) is [_, { IsMark: true }, ..];

    /// <summary>A sentence that only takes up the question's verb, "He did not.", "They did, and …": its sign; null where the answer begins otherwise.</summary>
    private static bool? Short(string answer)
    {
        var tokens = Tokens.Of(answer.Length > 60 ? answer[..60] : answer);
        if (tokens.Count < 2 || tokens[0].Lower is not ("i" or "he" or "she" or "it" or "they" or "we" or "you" or "there")) return null;
        if (tokens[1].Lower is not ("did" or "was" or "were" or "had" or "could" or "would" or "is" or "are" or "do" or "does" or "am" or "have" or "has")) return null;
        var negative = tokens.Count > 2 && tokens[2].Lower is "not";
        var end = negative ? 3 : 2;
        return tokens.Count == end || tokens[end].IsMark ? !negative : null;
    }

    /// <summary>What a short answer ends with: "When he fell, yes."</summary>
    private static bool? Closes(string answer)
    {
        var text = answer.Trim().TrimEnd('.');
        return text.Length > 60 ? null : text.EndsWith(", yes", StringComparison.OrdinalIgnoreCase) ? true : text.EndsWith(", no", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    private static bool IsYesNo(string question)
    {
        var words = Tokens.Of(question).Where(t => !t.IsMark).Select(t => t.Lower).Take(6).ToList();
        if (words.Count == 0) return false;
        if (AsksAfterComma(question)) return true;
        if (words.Take(3).Any(Asking.Contains)) return false;
        return YesNo.Contains(words[0]) || !words.Any(Asking.Contains);
    }

    /// <summary>Whether a clause of time or reason stands first and the question follows: "When you left, did you know".</summary>
    private static bool AsksAfterComma(string question)
    {
        var comma = question.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || !question.StartsWith("When ", StringComparison.OrdinalIgnoreCase)) return false;
        var next = Tokens.Of(question[(comma + 2)..]).FirstOrDefault().Lower;
        return next is "did" or "do" or "was" or "were" or "had" or "have" or "is" or "are" or "could" or "would";
    }

    /// <summary>Questions and answers in order, objections left out; empty where the passage is no testimony.</summary>
    private static List<(char Mark, string Text)> Turns(string passage)
    {
        var marks = new List<(int At, int After, char Mark)>();
        for (var i = 0; i < passage.Length; i++)
        {
            if (i > 0 && !char.IsWhiteSpace(passage[i - 1])) continue;
            if (passage[i] is 'Q' or 'A' && i + 1 < passage.Length && passage[i + 1] is '.' && i + 2 < passage.Length && passage[i + 2] is ' ')
                marks.Add((i, i + 2, passage[i]));
            else if (Colloquy(passage, i) is > 0 and var after)
            {
                marks.Add((i, after, passage.AsSpan(i, after - i).StartsWith("THE WITNESS", StringComparison.Ordinal) ? 'A' : 'C'));
                i = after - 1;
            }
        }

        if (!marks.Exists(m => m.Mark is 'Q' or 'A')) return [];
        var turns = new List<(char, string)>();
        if (marks[0].At > 0 && marks[0].Mark is 'A' or 'Q') turns.Add((marks[0].Mark == 'A' ? 'Q' : 'A', passage[..marks[0].At]));
        for (var i = 0; i < marks.Count; i++)
        {
            var end = i + 1 < marks.Count ? marks[i + 1].At : passage.Length;
            if (marks[i].Mark != 'C') turns.Add((marks[i].Mark, passage[marks[i].After..Math.Max(end, marks[i].After)].Trim()));
        }

        return [.. turns.Where(t => t.Item2.Trim().Length > 0)];
    }

    /// <summary>End of a speaker's name, "MS. ABARA:", that begins at <paramref name="at"/>; 0 where none does.</summary>
    private static int Colloquy(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 30 && (char.IsUpper(text[i]) || text[i] is '.' or ' ' or '-')) i++;
        return i - at > 4 && i < text.Length && text[i] == ':' ? i + 1 : 0;
    }
}
