using System.Globalization;
using System.Text;

namespace Assiduous.Server.Trials;

/// <summary>Invented filings: a small ledger to decide in, and PDF files of as many pages as wanted.</summary>
internal static class Papers
{
    private const string Head = "UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF NEW YORK\n\nMarrow v. Quill, No. 21-cv-100\n\n";
    private const int LinesOfPage = 40;

    /// <summary>A statement of facts, its answer and a declaration.</summary>
    /// <param name="facts">How many facts.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Ledger(int facts)
    {
        var (statement, answer, sworn) = (new StringBuilder(Head + "DEFENDANT'S LOCAL RULE 56.1 STATEMENT\n\n"), new StringBuilder(Head + "PLAINTIFF'S RESPONSE TO DEFENDANT'S LOCAL RULE 56.1 STATEMENT\n\n"), new StringBuilder(Head + "DECLARATION OF ANN MARROW\n\nI declare under penalty of perjury:\n\n"));
        for (var n = 1; n <= facts; n++)
        {
            var fact = string.Create(CultureInfo.InvariantCulture, $"Marrow paid the rent of month {n} on day {1 + (n % 28)} at the office of Quill.");
            statement.Append(CultureInfo.InvariantCulture, $"{n}. {fact} Marrow Decl. ¶ {n}.\n\n");
            answer.Append(CultureInfo.InvariantCulture, $"{n}. {(n % 3 == 0 ? "Disputed. Marrow paid nothing. Marrow Decl. ¶ " + n.ToString(CultureInfo.InvariantCulture) + "." : "Admitted.")}\n\n");
            sworn.Append(CultureInfo.InvariantCulture, $"{n}. {fact}\n\n");
        }

        sworn.Append("/s/ Ann Marrow\n");
        return [("20 Statement.txt", Bytes(statement)), ("21 Response.txt", Bytes(answer)), ("22 Marrow Declaration.txt", Bytes(sworn))];
    }

    /// <summary>A PDF of lines of words; another number, other words.</summary>
    public static byte[] Pdf(int number, int pages)
    {
        var (pdf, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        void Object(string content)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(p => string.Create(CultureInfo.InvariantCulture, $"{4 + (2 * p)} 0 R")))}] /Count {pages.ToString(CultureInfo.InvariantCulture)} >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        for (var page = 0; page < pages; page++)
        {
            Object(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents {places.Count + 2} 0 R >>"));
            var words = Page(number, page);
            Object(string.Create(CultureInfo.InvariantCulture, $"<< /Length {words.Length} >>\nstream\n{words}endstream"));
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Page(int number, int page)
    {
        string[] words = ["landlord", "tenant", "ledger", "agreed", "monthly", "delivered", "office", "received", "signed", "notice", "witness", "recalled"];
        var text = new StringBuilder("BT /F1 10 Tf 14 TL 72 740 Td\n");
        for (var line = 0; line < LinesOfPage; line++)
        {
            text.Append('(');
            for (var w = 0; w < 9; w++) text.Append(words[((((((number * 7) + page) * 5) + line) * 11) + (w * w)) % words.Length]).Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{number}.{page}.{line}) Tj T*\n");
        }

        return text.Append("ET\n").ToString();
    }

    private static byte[] Bytes(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
