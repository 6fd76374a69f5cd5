using System.Net;
using System.Text;

namespace Assiduous.Samples.Docket;

/// <summary>Writes a docket report in the shape of CM/ECF's own pages.</summary>
/// <remarks>
/// The source's lines: <c>title:</c>, <c>judge:</c> and the like in the header; in the body <c>plaintiff: name | role of counsel</c>,
/// <c>defendant: …</c>, <c>terminated: …</c> below a party, and <c>entry: date | number | text</c>. An unknown date is left empty.
/// </remarks>
internal static class DocketWriter
{
    /// <summary>The page's bytes, in UTF-8.</summary>
    public static byte[] Write(SourceFile source, SampleCaption caption)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">")
            .Append("<title>").Append(Text(source.Header["page"])).Append("</title></head>\n<body>\n")
            .Append("<p align=\"center\"><i>").Append(Text(caption.Banner)).Append("</i></p>\n");
        CaseHeading(html, source);
        Parties(html, source.Body);
        Entries(html, source.Body);
        html.Append("<p align=\"center\"><i>").Append(Text(caption.Banner)).Append("</i></p>\n</body></html>\n");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void CaseHeading(StringBuilder html, SourceFile source)
    {
        html.Append("<h3 align=\"center\">").Append(Text(source.Header["court"])).Append("<br>\n")
            .Append(Text(source.Header["division"])).Append("<br>\nCIVIL DOCKET FOR CASE #: ")
            .Append(Text(source.Header["number"])).Append("</h3>\n")
            .Append("<table width=\"100%\" border=\"0\" cellspacing=\"5\"><tbody><tr>\n<td valign=\"top\" width=\"60%\"><br>")
            .Append(Text(source.Header["title"])).Append("<br>\nAssigned to: ").Append(Text(source.Header["judge"])).Append("<br>\nCause: ")
            .Append(Text(source.Header["cause"])).Append("</td>\n<td valign=\"top\" width=\"40%\"><br>Date Filed: ")
            .Append(Text(source.Header["opened"])).Append("<br>\nJurisdiction: ").Append(Text(source.Header["jurisdiction"]))
            .Append("</td>\n</tr></tbody></table>\n");
    }

    private static void Parties(StringBuilder html, IReadOnlyList<string> body)
    {
        html.Append("<table width=\"100%\" border=\"0\" cellspacing=\"5\"><tbody>\n");
        var defended = false;
        foreach (var line in body)
        {
            if (Value(line, "plaintiff:") is { } plaintiff) Party(html, "Plaintiff", plaintiff);
            if (Value(line, "defendant:") is not { } defendant) continue;
            if (!defended) html.Append("<tr><td valign=\"top\"><br>V.<br></td></tr>\n");
            defended = true;
            Party(html, "Defendant", defendant);
        }
        html.Append("</tbody></table>\n");
    }

    // Fields: name | a line below it, often empty | what is known of counsel.
    private static void Party(StringBuilder html, string role, string[] fields)
    {
        html.Append("<tr><td><b><u>").Append(role).Append("</u></b></td></tr>\n<tr><td valign=\"top\" width=\"40%\"><b>")
            .Append(Text(fields[0])).Append("</b>");
        foreach (var below in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<br>\n<i>").Append(Text(below)).Append("</i>");
        html.Append("</td>\n<td valign=\"top\" width=\"20%\" align=\"right\">represented&nbsp;by</td><td valign=\"top\" width=\"40%\"><b>")
            .Append(Text(fields[2])).Append("</b></td></tr><tr><td></td></tr>\n");
    }

    private static void Entries(StringBuilder html, IReadOnlyList<string> body)
    {
        html.Append("<table align=\"center\" width=\"99%\" border=\"1\" rules=\"all\" cellpadding=\"5\" cellspacing=\"0\"><tbody>\n")
            .Append("<tr><td style=\"font-weight:bold; width=94; white-space:nowrap\">Date Filed</td><th>#</th><td style=\"font-weight:bold\">Docket Text</td></tr>\n");
        foreach (var line in body)
            if (Value(line, "entry:") is { } fields)
                html.Append("<tr><td width=\"94\" nowrap=\"\" valign=\"top\">").Append(Text(fields[0])).Append("</td><td valign=\"top\" align=\"right\">")
                    .Append(Text(fields[1])).Append("&nbsp;</td><td valign=\"top\">").Append(Text(fields[2])).Append("</td></tr>\n");
        html.Append("</tbody></table>\n");
    }

    private static string[]? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..].Split('|', StringSplitOptions.TrimEntries) : null;

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
