using System.Globalization;
using System.Text;

namespace Assiduous.Storage.Tests.KnownCases;

/// <summary>Bulk tables with invented cases, in the columns and both quoting manners in which they are published.</summary>
internal sealed class BulkTables : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-cases-").FullName;

    public string Index => Path.Combine(folder, "cases.db");

    public string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Citations(params string[] rows) => Write("citations-2026-09-30.csv", "id,date_created,volume,reporter,page,type,cluster_id\n" + string.Concat(rows.Select(r => r + "\n")));

    public string Clusters(params string[] rows) => Write("opinion-clusters.csv", "id,judges,date_filed,case_name,syllabus,docket_id\n" + string.Concat(rows.Select(r => r + "\n")));

    public string Dockets(params string[] rows) => Write("dockets.csv", "id,case_name,court_id\n" + string.Concat(rows.Select(r => r + "\n")));

    /// <summary>As many citations of as many cases as asked, a few of them sharing a page.</summary>
    public (string Citations, string Clusters) Many(int count)
    {
        string[] reporters = ["F. Supp. 2d", "F.3d", "N.Y.2d", "A.D.3d", "U.S.", "F.4th", "B.R.", "N.E.2d"];
        var (citations, clusters) = (Path.Combine(folder, "citations-2026-01-01.csv"), Path.Combine(folder, "clusters.csv"));
        using (var write = new StreamWriter(citations, append: false, new UTF8Encoding(false)))
        {
            write.Write("id,date_created,volume,reporter,page,type,cluster_id\n");
            for (var i = 0; i < count; i++)
            {
                var n = (int)((i * 7919L) % count);
                write.Write(string.Create(CultureInfo.InvariantCulture, $"{i},2026-01-01,{(n / 8 / 150) + 1},{reporters[n % 8]},{(((n / 8) % 150) * 9) + 1},2,{n + 1}\n"));
            }
        }

        using (var write = new StreamWriter(clusters, append: false, new UTF8Encoding(false)))
        {
            write.Write("id,judges,date_filed,case_name,syllabus,docket_id\n");
            for (var i = 0; i < count; i++)
                write.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1},,{1950 + (i % 70)}-0{(i % 9) + 1}-1{i % 10},Invented{i} v. Made Up {i % 1000} Co.,\"A long, quoted syllabus with \\\"words\\\".\",{i}\n"));
        }

        return (citations, clusters);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
