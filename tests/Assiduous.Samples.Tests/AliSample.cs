using Assiduous.Testing;

namespace Assiduous.Samples.Tests;

/// <summary>The sample matter as the tests take it.</summary>
internal static class AliSample
{
    public const string Banner = "RECONSTRUCTION from the opinion, ECF No. 123 — not a court record";

    public static SampleSource Source { get; } = SampleSource.Load(Places.InRepository("samples", "sources", "ali-v-ramos"));

    public static string Filings { get; } = Places.InRepository("samples", "ali-v-ramos", "filings");

    public static byte[] Made(string label) => Source.Make(Source[label]);

    public static TheoryData<string> Pdfs =>
        [.. Source.Files.Where(f => f.Form is SourceForm.Transcript or SourceForm.Paper or SourceForm.Scan).Select(f => f.Label)];

    public static TheoryData<string> Transcripts => [.. Source.Files.Where(f => f.Form == SourceForm.Transcript).Select(f => f.Label)];

    /// <summary>The words of a filing's source, without marks and addresses.</summary>
    public static string Words(SourceFile file)
    {
        var lines = file.Form == SourceForm.Transcript
            ? file.Body.Where(l => l.Contains(' ', StringComparison.Ordinal)).Select(l => l[(l.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            : file.Body;
        return Poppler.Fold(string.Join(' ', lines));
    }
}
