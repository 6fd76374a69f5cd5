using System.Diagnostics;
using Assiduous.Drafting.Drafts;
using Assiduous.Drafting.Tests.Fixtures;
using Assiduous.Judgment;
using Assiduous.Matters;
using Assiduous.Record;
using Assiduous.Record.Reading;
using Assiduous.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Assiduous.Drafting.Tests.Drafts;

/// <summary>Drafts made for tests, and what reads them again.</summary>
internal static class Made
{
    private static readonly Lazy<Review> Sample_ = new(() => MatterReviewer.Run(Places.InRepository("samples", "ali-v-ramos"), new()).Review);

    /// <summary>The sample matter, reviewed once for all tests.</summary>
    public static Review Sample => Sample_.Value;

    /// <summary>Reviews that are unlike one another: by hand, hostile, large, empty.</summary>
    public static IReadOnlyDictionary<string, Review> Reviews { get; } = new Dictionary<string, Review>(StringComparer.Ordinal)
    {
        ["by-hand"] = HandMade.Review, ["hostile"] = Hostile.Review, ["large"] = Large.Review, ["empty"] = new() { Matter = new() },
    };

    public static DraftFile Word(DraftKind kind, Review review, DraftOptions? options = null) => DraftMaker.Make(kind, review, options ?? new() { LinkBase = "../filings/" })[0];

    /// <summary>The draft as the record reader gives it: with Word's own numbers.</summary>
    public static RecordText Read(DraftFile file) => RecordReader.Read(file.Bytes, file.Name);

    public static string Text(DraftKind kind, Review review, DraftOptions? options = null) => Read(Word(kind, review, options)).Text;

    public static IReadOnlyList<string> Errors(ReadOnlyMemory<byte> docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx.ToArray()), false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Take(5).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>Runs a program; the test is skipped where it is missing, but fails where <c>CI</c> is <c>true</c>.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(300_000), $"{program} did not end.");
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result} {output}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail($"{program} is not installed.");
            Assert.Skip($"{program} is not installed.");
            return "";
        }
    }
}
