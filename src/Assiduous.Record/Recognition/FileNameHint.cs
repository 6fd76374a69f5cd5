using System.Text.RegularExpressions;

namespace Assiduous.Record.Recognition;

/// <summary>What a file name suggests about the docket number.</summary>
/// <param name="Ecf">Entry number.</param>
/// <param name="Attachment">Attachment number; null for the entry itself.</param>
/// <param name="IsBare">Whether the name is nothing but a number, <c>17.pdf</c>, which may as well be a mere count.</param>
internal sealed partial record FileNameHint(string Ecf, string? Attachment, bool IsBare)
{
    /// <summary>Names as CM/ECF gives them: <c>1-22-cv-06138_045-03</c>.</summary>
    [GeneratedRegex(@"^\d{1,2}[-:_]\d{2}-[a-z]{2}-\d{3,6}[a-zA-Z-]*[_ -](?<ecf>\d{1,4})([-.](?<att>\d{1,3}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CourtName();

    /// <summary>Names as a public archive gives them: <c>gov.uscourts.ilnd.417000.45.3</c>.</summary>
    [GeneratedRegex(@"^gov\.uscourts\.[a-z]+\.\d+\.(?<ecf>\d{1,4})\.(?<att>\d{1,3})(\s|_|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex ArchiveName();

    /// <summary>Names that say so: <c>ECF No. 118-1</c>, <c>Dkt 45-3 Ortega</c>, <c>Doc. 12</c>.</summary>
    [GeneratedRegex(@"^(ecf|dkt|doc|docket|document|de)[ ._]*(no[. _]*|#)?(?<ecf>\d{1,4})([-.](?<att>\d{1,3}))?([^\d]|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    /// <summary>Names that begin with the number: <c>118-1 Plaintiff's deposition</c>.</summary>
    [GeneratedRegex(@"^(?<ecf>\d{1,4})(-(?<att>\d{1,3}))?([ _]|\. |$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    /// <summary>Dates at the beginning of a name are no docket numbers.</summary>
    [GeneratedRegex(@"^(\d{4}[-_. ]\d{1,2}[-_. ]\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{2,4})([^\d]|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Dated();

    /// <summary>The hint of a path below the folder; null where its name holds none.</summary>
    public static FileNameHint? Of(string file)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file.Replace('\\', '/'));
        if (name.Length > 200) return null;
        foreach (var match in (Match[])[CourtName().Match(name), ArchiveName().Match(name), Labelled().Match(name)])
            if (match.Success) return Made(match, false);
        var leading = Leading().Match(name);
        if (!leading.Success || Dated().IsMatch(name) || IsYear(leading)) return null;
        return Made(leading, leading.Length == name.Length && !leading.Groups["att"].Success);
    }

    private static FileNameHint? Made(Match match, bool bare)
    {
        var ecf = match.Groups["ecf"].Value.TrimStart('0');
        var attachment = match.Groups["att"].Value.TrimStart('0');
        return ecf.Length == 0 ? null : new FileNameHint(ecf, attachment.Length == 0 ? null : attachment, bare);
    }

    private static bool IsYear(Match match) => match.Groups["ecf"].Value is ['1', '9', _, _] or ['2', '0', _, _];
}
