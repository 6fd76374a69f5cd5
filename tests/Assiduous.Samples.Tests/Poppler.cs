using System.Diagnostics;
using System.Text;

namespace Assiduous.Samples.Tests;

/// <summary>Reads our files with programs that are not ours.</summary>
internal static class Poppler
{
    /// <summary>The text of each page of a PDF, laid out as on paper.</summary>
    public static string[] Pages(byte[] pdf, string mode = "-layout")
    {
        var text = Through("pdftotext", pdf, ".pdf", file => [mode, "-enc", "UTF-8", file, "-"]);
        return [.. text.Split('\f').SkipLast(1)];
    }

    /// <summary>Words folded to single spaces.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a program prints about a file; the test is skipped where the program is missing, but fails where <c>CI</c> is <c>true</c>.</summary>
    public static string Through(string program, byte[] bytes, string extension, Func<string, string[]> arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"assiduous-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(file, bytes);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments(file))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            var message = $"{program} is not installed (apt-get install poppler-utils tesseract-ocr).";
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(message);
            Assert.Skip(message);
            return "";
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The numbered lines of a transcript: page and line to words.</summary>
    public static Dictionary<(int Page, int Line), string> Testimony(byte[] pdf)
    {
        var lines = new Dictionary<(int, int), string>();
        foreach (var page in Pages(pdf))
        {
            var rows = page.Split('\n').Where(l => l.Trim().Length > 0).ToList();
            var head = rows.FindIndex(r => r.Contains(" Page ", StringComparison.Ordinal) && !r.Contains("Case", StringComparison.Ordinal));
            var number = int.Parse(rows[head].Trim().Split(' ')[^1]);
            for (var line = 1; line <= 25; line++)
            {
                var row = rows[head + line].Trim();
                var label = line.ToString();
                Assert.StartsWith(label, row, StringComparison.Ordinal);
                lines[(number, line)] = Fold(row[label.Length..]);
            }
        }
        return lines;
    }
}
