namespace Assiduous.Rules.Reading;

/// <summary>A judge's individual practices, in a file of their own (<c>judges/NAME.yaml</c> of a firm's folder) or in the court's.</summary>
/// <param name="File">The file, for whoever must mend it.</param>
/// <param name="Line">Where the court stands in it.</param>
/// <param name="Court">Court id.</param>
/// <param name="Asked">The practices.</param>
internal sealed record JudgeFile(string File, int Line, string Court, JudgePractice Asked)
{
    /// <summary>The only schema that is read.</summary>
    public const string Schema = "assiduous/judge/1";

    /// <summary>The forms of citation that a judge can ask for.</summary>
    private static readonly string[] CiteForms = ["page-line", "exhibit-number", "docket-number", "page-id"];

    /// <summary>Reads a judge's file; null where there are problems.</summary>
    public static JudgeFile? Read(string file, string text, ICollection<RuleFileProblem> problems)
    {
        var before = problems.Count;
        if (Fields.Of(YamlTree.Read(file, text, problems), "A judge's file", file, problems) is not { } top) return null;
        if (top.OneOf("schema", "", Schema).Length == 0 && problems.Count == before) top.Problem(top.Line, $"'schema' is missing: write schema: {Schema}.");
        var court = top.Required("court");
        var practice = Practice(top);
        return problems.Count == before ? new(file, top.LineOf("court"), court, practice) : null;
    }

    /// <summary>The practices that a map holds.</summary>
    public static JudgePractice Practice(Fields f)
    {
        var limits = f.Under("limits");
        f.Text("note");
        var practice = new JudgePractice(f.Required("judge"), f.Required("summary"), f.Confidence())
        {
            Initials = f.Texts("initials"),
            AsOf = f.Day("asOf"),
            Sources = f.Texts("sources"),
            MovantPages = limits?.Number("movantPages"),
            ResponsePages = limits?.Number("responsePages"),
            AdditionalPages = limits?.Number("additionalPages"),
            MovantParagraphs = limits?.Number("movantParagraphs"),
            AdditionalParagraphs = limits?.Number("additionalParagraphs"),
            SentencesPerParagraph = limits?.Number("sentencesPerParagraph"),
            OneFact = f.YesNo("oneFact"),
            Reproduce = f.YesNo("reproduce"),
            AdmitOrDeny = f.YesNo("admitOrDeny"),
            Separate = f.YesNo("separateStatement"),
            Joint = f.YesNo("jointStatement"),
            CiteOnly = f.Text("citeOnly") is null ? null : f.OneOf("citeOnly", "", "evidence", "statement"),
            CiteForm = Forms(f),
            Transcripts = f.Text("transcripts") is null ? null : f.OneOf("transcripts", "", "whole", "excerpts"),
            WordCopy = f.YesNo("wordCopy"),
            ProSeNotice = f.YesNo("proSeNotice"),
        };
        limits?.NoOthers();
        f.NoOthers();
        return practice;
    }

    private static IReadOnlyList<string> Forms(Fields f)
    {
        var forms = f.Texts("citeForm");
        foreach (var wrong in forms.Where(w => !CiteForms.Contains(w, StringComparer.Ordinal)))
            f.Problem(f.LineOf("citeForm"), $"'citeForm' has '{wrong}'; it may hold {string.Join(", ", CiteForms)}.");
        return forms;
    }
}
