using System.Text;
using Assiduous.Record;

namespace Assiduous.Statements.Tests;

/// <summary>Makes statements and responses whose truth is known, in many courts, layouts and degrees of disorder.</summary>
internal sealed class GeneratedMatter
{
    private static readonly (string Id, string Day, string[] Heading, string Rule, string Taken, bool InBrief)[] Courts =
    [
        ("nysd", "2019-05-10", ["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK"], "LOCAL CIVIL RULE 56.1", "deemed-admitted", false),
        ("nyed", "2025-02-07", ["UNITED STATES DISTRICT COURT", "EASTERN DISTRICT OF NEW YORK"], "LOCAL CIVIL RULE 56.1", "deemed-admitted", false),
        ("njd", "2022-10-03", ["UNITED STATES DISTRICT COURT", "DISTRICT OF NEW JERSEY"], "L. CIV. R. 56.1", "deemed-admitted", false),
        ("ilnd", "2023-06-12", ["IN THE UNITED STATES DISTRICT COURT", "FOR THE NORTHERN DISTRICT OF ILLINOIS", "EASTERN DIVISION"], "LOCAL RULE 56.1", "deemed-admitted", false),
        ("paed", "2021-03-01", ["IN THE UNITED STATES DISTRICT COURT", "FOR THE EASTERN DISTRICT OF PENNSYLVANIA"], "FED. R. CIV. P. 56", "undisputed", false),
        ("gand", "2020-08-17", ["UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF GEORGIA", "ATLANTA DIVISION"], "LR 56.1", "deemed-admitted", false),
        ("ksd", "2022-09-06", ["IN THE UNITED STATES DISTRICT COURT", "FOR THE DISTRICT OF KANSAS"], "D. KAN. RULE 56.1", "deemed-admitted", true),
        ("insd", "2021-11-15", ["UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF INDIANA", "INDIANAPOLIS DIVISION"], "S.D. IND. L.R. 56-1", "deemed-admitted", true),
    ];

    private static readonly string[] Layouts = ["under a label", "under the opponent's label", "by number", "by number with a label", "under each, no label"];
    private static readonly string[] Marks = ["{0}. ", "{0}) ", "¶ {0}. ", "{0}.  "];
    private static readonly string[] Admissions = ["Admitted.", "Undisputed.", "Not disputed.", "Plaintiff admits this fact.", "Agreed.", "Admitted for purposes of this motion.", "Plaintiff does not dispute this statement.", "Undisputed, but immaterial.", "Admitted, but the statement omits the context."];
    private static readonly string[] Denials = ["Denied.", "Disputed.", "Plaintiff disputes this statement.", "Controverted.", "This fact is disputed.", "Plaintiff denies this fact.", "Denied as stated."];
    private static readonly string[] Ignorance = ["Plaintiff lacks knowledge or information sufficient to form a belief as to this statement.", "Plaintiff can neither admit nor deny this statement.", "Plaintiff has no knowledge of this fact."];
    private static readonly string[] Irrelevance = ["Objection, irrelevant.", "Plaintiff objects that this statement is immaterial.", "Objection: vague and ambiguous."];
    private static readonly string[] Hearsay = ["Objection. The statement is inadmissible hearsay. Fed. R. Civ. P. 56(c)(2).", "Plaintiff objects: the witness lacks personal knowledge and the statement is without foundation."];

    private static readonly (string Base, string Past, string Thing)[] Deeds =
    [
        ("inspect", "inspected", "boiler"), ("sign", "signed", "release"), ("repair", "repaired", "forklift"), ("receive", "received", "invoice"), ("photograph", "photographed", "staircase"), ("deliver", "delivered", "crate"),
        ("lock", "locked", "gate"), ("weigh", "weighed", "truck"), ("test", "tested", "alarm"), ("paint", "painted", "railing"), ("order", "ordered", "valve"), ("examine", "examined", "cable"), ("mail", "mailed", "notice"), ("clean", "cleaned", "tank"),
    ];

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private ulong _state;

    private GeneratedMatter(int seed) => _state = unchecked((ulong)seed * 2654435761UL + 12345);

    public static int Kinds => Courts.Length * Layouts.Length;

    /// <summary>The court and layout of a kind, for the table.</summary>
    public static (string Court, string Layout) Of(int kind) => (Courts[kind % Courts.Length].Id, Layouts[kind / Courts.Length % Layouts.Length]);

    /// <summary>A matter of a kind, from 0, made from a seed.</summary>
    public static MatterText Make(int kind, int seed, int facts) => new GeneratedMatter(seed * 1000 + kind).Made(kind, seed, facts);

    private int Below(int n)
    {
        _state = unchecked(_state * 6364136223846793005UL + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)n);
    }

    private T Pick<T>(T[] list) => list[Below(list.Length)];

    private MatterText Made(int kind, int seed, int facts)
    {
        var court = Courts[kind % Courts.Length];
        var layout = kind / Courts.Length % Layouts.Length;
        var mark = Pick(Marks);
        var key = new List<KeyRow>();
        var (statement, response) = (new List<string>(), new List<string>());
        var (said, sworn) = (new List<string>(), new List<string>());
        var number = 0;
        for (var i = 0; i < facts; i++)
        {
            number += Below(12) == 0 ? 2 : 1;
            if (Below(7) == 0) { statement.Add(Pick(["A. The Site", "THE EVENTS OF THAT YEAR", "B. What Followed"])); }
            var deed = Pick(Deeds);
            var day = $"{Pick(Months)} {1 + Below(28)}, {2016 + Below(5)}";
            var what = $"the {deed.Thing} in room {200 + i}";
            var (fact, denied) = ($"On {day}, Lorimer {deed.Past} {what}.", $"Lorimer did not {deed.Base} {what} on {day}.");
            said.Add($"On {day}, I {deed.Past} {what}.");
            var cite = $"(Lorimer Decl. ¶ {said.Count}.)";
            var (disposition, strict, answer) = (Below(12)) switch
            {
                < 3 => ("admitted", "admitted", Pick(Admissions)),
                < 5 => Disputes(),
                5 => ("denied", court.Taken, Pick(Denials)),
                6 => ("none", court.Taken, (string?)null),
                7 => ("no-knowledge", court.Taken, Pick(Ignorance)),
                8 => ("objection-only", court.Taken, Pick(Irrelevance)),
                9 => ("objection-only", "undecided", Pick(Hearsay)),
                10 => Unsupported(),
                _ => Part(),
            };

            (string, string, string?) Disputes()
            {
                sworn.Add(denied);
                return ("denied", "disputed", $"{Pick(Denials)} {(Below(2) == 0 ? denied + " " : "")}(Garrow Decl. ¶ {sworn.Count}.)");
            }

            (string, string, string?) Unsupported()
            {
                cite = Below(2) == 0 ? "" : $"(Lorimer Decl. ¶ {900 + i}.)";
                said.RemoveAt(said.Count - 1);
                return ("denied", "unsupported", Pick(Denials));
            }

            (string, string, string?) Part()
            {
                var extra = 300 + i;
                said[^1] = $"On {day}, I {deed.Past} {what}, and I closed cabinet {extra}.";
                fact = $"On {day}, Lorimer {deed.Past} {what}, and Lorimer closed cabinet {extra}.";
                sworn.Add($"Lorimer did not close cabinet {extra}.");
                return ("admitted-in-part", "disputed-in-part", $"Admitted that Lorimer {deed.Past} {what}. Denied that Lorimer closed cabinet {extra}. (Garrow Decl. ¶ {sworn.Count}.)");
            }

            var text = cite.Length > 0 ? fact + " " + cite : fact;
            statement.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, mark, number) + text);
            if (answer is not null) response.Add(Answered(layout, mark, number, text, answer));
            var whole = strict is "deemed-admitted" ? "undisputed" : strict is "undecided" ? "undisputed" : strict;
            key.Add(new($"{number}", Side.Movant, disposition, [strict], [whole]));
        }

        return new($"generated-{kind}-{seed}", court.Id, DateOnly.ParseExact(court.Day, "yyyy-MM-dd"), true, key, Papers(court, statement, response, said, sworn));
    }

    private static string Answered(int layout, string mark, int number, string fact, string answer)
    {
        var n = string.Format(System.Globalization.CultureInfo.InvariantCulture, mark, number);
        return layout switch
        {
            0 => $"{n}{fact}\n\nRESPONSE: {answer}",
            1 => $"{n}{fact}\n\nPlaintiff's Response: {answer}",
            2 => n + answer,
            3 => $"Response to ¶ {number}: {answer}",
            _ => $"{n}{fact}\n\n{answer}",
        };
    }

    private static List<MatterPaper> Papers((string Id, string Day, string[] Heading, string Rule, string Taken, bool InBrief) court, List<string> statement, List<string> response, List<string> said, List<string> sworn)
    {
        var caption = string.Join('\n', [.. court.Heading, "", "ORLA GARROW,", "                    Plaintiff,", "          v.                                   Civil Action No. 18-4471", "STONEMERE WORKS, INC.,", "                    Defendant.", ""]);
        string Numbered(List<string> lines) => string.Join("\n\n", lines.Select((l, i) => $"{i + 1}. {l}"));
        string Declaration(string name, List<string> lines) => $"@caption\nDECLARATION OF {name.ToUpperInvariant()}\n\nI, {name}, declare under penalty of perjury pursuant to 28 U.S.C. § 1746:\n\n{Numbered(lines)}\n\nI declare under penalty of perjury that the foregoing is true and correct. Executed on {court.Day}.\n\n/s/ {name}\n{name}\n";
        var (facts, answers) = (Wrapped(statement), Wrapped(response));
        List<(string, string)> papers = court.InBrief
            ? [("40 Memorandum.txt", $"@caption\nDEFENDANT'S MEMORANDUM IN SUPPORT OF ITS MOTION FOR SUMMARY JUDGMENT\n\nI. STATEMENT OF UNDISPUTED FACTS\n\n{facts}\n\nII. ARGUMENT\n\nThe motion should be granted.\n\n/s/ Counsel\nAttorney for Defendant\n"),
                ("45 Opposition.txt", $"@caption\nPLAINTIFF'S MEMORANDUM IN OPPOSITION TO DEFENDANT'S MOTION FOR SUMMARY JUDGMENT\n\nI. RESPONSE TO DEFENDANT'S STATEMENT OF FACTS\n\n{answers}\n\nII. ARGUMENT\n\nThe motion should be denied.\n\n/s/ Counsel\nAttorney for Plaintiff\n")]
            : [("40 Statement.txt", $"@caption\nDEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS PURSUANT TO {court.Rule}\n\n{facts}\n\nRespectfully submitted,\n/s/ Counsel\nAttorney for Defendant\n"),
                ("45 Response.txt", $"@caption\nPLAINTIFF'S RESPONSE TO DEFENDANT'S STATEMENT OF UNDISPUTED MATERIAL FACTS\n\n{answers}\n\nRespectfully submitted,\n/s/ Counsel\nAttorney for Plaintiff\n")];
        papers.Add(("40-1 Lorimer Declaration.txt", Declaration("Casimir Lorimer", said)));
        papers.Add(("45-1 Garrow Declaration.txt", Declaration("Orla Garrow", sworn.Count == 0 ? ["I am the plaintiff."] : sworn)));
        return papers.ConvertAll(p => new MatterPaper(p.Item1, "", caption, null, p.Item2));
    }

    private static string Wrapped(List<string> paragraphs) => string.Join("\n\n", paragraphs.SelectMany(p => p.Split("\n\n")).Select(Wrap));

    private static string Wrap(string text)
    {
        var made = new StringBuilder();
        while (text.Length > 72 && text.LastIndexOf(' ', 72) is > 20 and var at)
        {
            made.Append(text, 0, at).Append('\n');
            text = text[(at + 1)..];
        }

        return made.Append(text).ToString();
    }
}
