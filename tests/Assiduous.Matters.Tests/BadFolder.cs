using System.Security.Cryptography;
using Assiduous.Judgment;
using Assiduous.Samples;
using Assiduous.Statements;
using Assiduous.Testing;

namespace Assiduous.Matters.Tests;

/// <summary>
/// A folder with the sample's statement, two of its declarations and whatever bad file a test adds. A review of it fails the test where
/// it changes any input.
/// </summary>
internal sealed class BadFolder : IDisposable
{
    public const string Statement = "114 Rule 56.1 Statement.docx";
    public const string Ramos = "Ramos Declaration.pdf";
    private static readonly SampleSource Source = SampleSource.Load(Places.InRepository("samples", "sources", "ali-v-ramos"));

    private BadFolder()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("assiduous-bad-").FullName;

    public MatterOutcome Outcome { get; private set; } = null!;

    public IReadOnlyList<string> Messages => [.. Outcome.Messages.Select(m => m.Suggestion is { } remedy ? $"{m.Message} {remedy}" : m.Message)];

    /// <summary>A folder with nothing in it.</summary>
    public static BadFolder Bare() => new();

    /// <summary>The statement and the declarations, good as they are.</summary>
    public static BadFolder Good()
    {
        var folder = new BadFolder();
        foreach (var label in (string[])["114", "Ramos Declaration", "Knowles Declaration"]) folder.Put(Source[label].File, Filing(label));
        return folder;
    }

    /// <summary>The bytes of one of the sample's filings, changed.</summary>
    public static byte[] Filing(string label, Func<SampleSource, SampleSource>? change = null)
    {
        var source = change?.Invoke(Source) ?? Source;
        return source.Make(source[label]);
    }

    public BadFolder Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public BadFolder Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Reviews it.</summary>
    public BadFolder Review()
    {
        var before = Fingerprints();
        Outcome = MatterReviewer.Run(Folder, new() { Workers = 1 });
        Assert.Equal(before, Fingerprints());
        return this;
    }

    /// <summary>The one message that tells of a file, or in which the words stand; that a paper is unanswered may name the file that could not be read again.</summary>
    public string Message(string words) => Assert.Single(Messages, m => m.Contains(words, StringComparison.Ordinal) && !m.StartsWith("No paper that could be read answers", StringComparison.Ordinal));

    /// <summary>The rest was reviewed: the statement's facts stand there, and those that the declarations bear out are so found.</summary>
    /// <param name="mayAnswer">Whether the bad file may be the response, because nothing says that it was filed before the statement: then nothing is taken as admitted.</param>
    public void TheRestStands(bool mayAnswer = false)
    {
        Assert.Equal(19, Outcome.Review.Facts.Count);
        Assert.Equal(mayAnswer ? FactStatus.Undecided : FactStatus.DeemedAdmitted, Fact("28").Strict.Status);
    }

    public Fact Fact(string number) => Outcome.Review.Facts.Single(f => f.Number == number);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private List<(string, string, DateTime)> Fingerprints() =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(f => new FileInfo(f) is { LinkTarget: null, Length: < 1 << 20 }).Order(StringComparer.Ordinal)
            .Select(f => (f, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))), File.GetLastWriteTimeUtc(f)))];
}
