using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Assiduous.Record.Privacy;

namespace Assiduous.Benchmarks;

/// <summary>What the privacy pass finds of what was put into made papers, and how often it raises an alarm over what only looks like it.</summary>
internal static partial class PrivacyShares
{
    /// <summary>Sentences that must be redacted: the finding they call for, and the words; a hash is a figure, a caret one from 1 to 8.</summary>
    private static readonly (string Code, string Words)[] Secret =
    [
        ("social-security-number", "Her Social Security number is ^1#-^#-^###."), ("social-security-number", "SSN: ^1#-^#-^###"), ("social-security-number", "The form gives ^1#-^#-^### as the number of the applicant."),
        ("social-security-number", "Social Security No. ^1# ^# ^###"), ("taxpayer-number", "The company, EIN ^#-#######, paid him."), ("taxpayer-number", "Tax ID No. ^#-#######"),
        ("account-number", "She wired it to account no. ^########."), ("account-number", "Checking account number ^###-####-##"), ("account-number", "Routing number ^########"), ("account-number", "his savings account, no. ^#######"),
        ("birth-date", "She was born on March ^, 199^."), ("birth-date", "DOB: 0^/1^/19^#"), ("birth-date", "Date of birth: ^ June 19^#"),
        ("minor-name", "her minor son, Peter Quill, saw it"), ("minor-name", "Ada Marsh, a minor, by her mother"), ("minor-name", "his ^-year-old daughter Ada was in the car"),
    ];

    /// <summary>Sentences that only look so.</summary>
    private static readonly string[] Tempting =
    [
        "Docket No. 1:2^-cv-0^###-AST was closed.", "See ECF No. ^##-^ at ^#:^–1^.", "Call (212) 555-0^## or 212-555-0^##.", "Telephone 212.555.0^##; facsimile 212.555.0^##.", "CHA 000^## to CHA 000^##", "DEF-^##-^#-^### is the Bates number.",
        "PageID.^#####", "The incident of March ^, 201^ was reported on 0^/1^/201^.", "She was hired on June ^, 201^ and left on May ^, 201^.", "Incident report no. 20^#-0^###", "Badge number ^####, shield ^###", "On account of the delay of ^#### hours, report 2015-0^###.",
        "Invoice ^######, purchase order ^#######.", "He gave an account of the arrest at ^:1^ p.m. on July ^, 201^.", "2019 WL ^######; ^## F.3d ^###, ^### (2d Cir. 201^)", "42 U.S.C. § 1983; 29 C.F.R. § 1614.10^(a)(^)", "account ending in ^###", "SSN xxx-xx-^###",
        "Her son, P.Q., a minor, saw it.", "She was born in 19^# in Salem.", "The class of minors is 1^ people.", "Officer Quill, 3^, drove.", "Weller Deposition, 1^, 1^", "Local Civil Rule, 5^, 1^", "The lease number is ^#######.", "serial number ^##-^###-^##", "ZIP code ^####-^###", "Model ^##-^#-^## rev. ^",
        "Pay stub no. ^##### of June ^, 201^", "The meeting was on Monday, June ^, 201^ at ^:30.", "Unit ^#-^####", "Case number ^#-cr-^### (S.D.N.Y. 201^)", "The tax return for 201^ shows $^##,###.##.", "The account was opened on March ^, 201^.", "The birth of the plan on March was in 201^; the meeting of April ^, 201^ changed it.",
        "Claim no. ^########", "File no. ^######-^", "Policy number ^######### lapsed.", "Tracking number ^############.", "The birthday party; on June ^, 201^ he left.",
    ];

    private const string Filler = "The witness stood at the gate and saw the load. Nobody else was near it at the time. Counsel asked how far it was, and the answer was given. ";

    public static int Run(string[] options)
    {
        var papers = Options.Number(options, "--papers", 100);
        Dictionary<string, (int All, int Found)> secret = new(StringComparer.Ordinal), tempting = new(StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("assiduous-privacy-").FullName;
        try
        {
            for (var seed = 1; seed <= papers; seed++) Paper(Path.Combine(folder, $"{seed}.txt"), new Random(seed), secret, tempting);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine("| what was put in | sentences | found | share |\n|---|---:|---:|---:|");
        foreach (var (code, (all, found)) in secret.OrderBy(s => s.Key, StringComparer.Ordinal)) Console.WriteLine(Row(code, all, found));
        Console.WriteLine(Row("all that must be redacted", secret.Values.Sum(s => s.All), secret.Values.Sum(s => s.Found)));
        Console.WriteLine(Row("false alarms, over what only looks so", tempting.Values.Sum(s => s.All), tempting.Values.Sum(s => s.Found)));
        foreach (var (words, (all, found)) in tempting.Where(t => t.Value.Found > 0).OrderByDescending(t => t.Value.Found)) Console.WriteLine($"  {found} of {all}: {words}");
        return 0;
    }

    private static string Row(string what, int all, int found) => string.Create(CultureInfo.InvariantCulture, $"| {what} | {all} | {found} | {100.0 * found / all:0.00} % |");

    /// <summary>A paper with one sentence on each page, a third of them secret, and what the pass says of it.</summary>
    private static void Paper(string path, Random random, Dictionary<string, (int All, int Found)> secret, Dictionary<string, (int All, int Found)> tempting)
    {
        var pages = Secret.Select(s => (Code: (string?)s.Code, s.Words)).Concat(Tempting.Select(t => (Code: (string?)null, Words: t))).ToArray();
        random.Shuffle(pages);
        File.WriteAllText(path, string.Join('\f', pages.Select(p => $"{Filler}{Figures(p.Words, random)} {Filler}\n")), Encoding.UTF8);
        var found = PrivacyCheck.Run(path, "paper.txt").Findings.Select(f => (f.Code, Page: Page(f.Message))).ToHashSet();
        for (var i = 0; i < pages.Length; i++)
        {
            var (code, words) = pages[i];
            var (counts, key) = code is null ? (tempting, words) : (secret, code);
            var before = counts.GetValueOrDefault(key);
            counts[key] = (before.All + 1, before.Found + (found.Any(f => f.Page == i + 1 && (code is null || f.Code == code)) ? 1 : 0));
        }
    }

    private static string Figures(string words, Random random) =>
        string.Concat(words.Select(c => c switch { '#' => (char)('0' + random.Next(10)), '^' => (char)('1' + random.Next(8)), _ => c }));

    private static int Page(string message) => AtPage().Match(message) is { Success: true } m ? int.Parse(m.Groups["page"].ValueSpan, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"page (?<page>\d+):", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AtPage();
}
