using Assiduous.Record;
using Assiduous.Statements.Tests.Forms;

namespace Assiduous.Statements.Tests;

/// <summary>The same matter, whatever the form of its papers, gives the facts, answers, citations and statuses of its plain text. Prints the table of docs/statements.md.</summary>
/// <remarks>All matters in all forms take minutes: <c>ASSIDUOUS_FORMS=all</c> runs them, <c>ASSIDUOUS_FORMS=pleading</c> those of one form.</remarks>
public sealed class SameInEveryForm(ITestOutputHelper output)
{
    private sealed class Tally
    {
        public int Papers, Recognized, Facts, Read, Words, Cited, Followed, Answers, Strict, Assiduous, Wrong;

        public override string ToString() => $"{Recognized} of {Papers} | {Facts} | {Read} | {Words} | {Followed} of {Cited} | {Answers} | {Strict} | {Assiduous} | {Wrong} |";
    }

    private static readonly string? Flag = Environment.GetEnvironmentVariable("ASSIDUOUS_FORMS");

    // For each form a few matters of different courts and habits; the flag runs the rest.
    public static TheoryData<string> Forms => [.. PaperForms.Names.Where(n => n != "scan" || Flag is "all" or "scan").Where(n => Flag is null or "all" || n == Flag)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_a_matter_says_does_not_hang_on_the_form_of_its_papers(string form)
    {
        var names = MatterText.Names.ToList();
        var own = PaperForms.Names.ToList().IndexOf(form);
        if (Flag is null) names = [.. names.Where((_, i) => i % 12 == own)];
        if (Environment.GetEnvironmentVariable("ASSIDUOUS_MATTER") is { } one) names = [one];
        var tally = new Tally();
        foreach (var matter in names.Select(MatterText.Load)) Compare(matter, form, tally);
        output.WriteLine($"| {form} | {names.Count} | {tally}");
        Assert.Equal(0, tally.Wrong);
    }

    private void Compare(MatterText matter, string form, Tally tally)
    {
        var (plainPapers, plain) = Run(matter, null);
        var (papers, other) = Run(matter, form);
        foreach (var (was, now) in plainPapers.Zip(papers))
        {
            tally.Papers++;
            if (was.Role == now.Role && was.Party == now.Party) tally.Recognized++;
            else output.WriteLine($"{matter.Name} {form} {now.File}: {was.Role} of {was.Party}, “{was.Title}” -> {now.Role} of {now.Party}, “{now.Title}”");
        }

        var found = other.Facts.GroupBy(Key).ToDictionary(g => g.Key, g => g.First());
        foreach (var fact in plain.Facts.GroupBy(Key).Select(g => g.First()))
        {
            tally.Facts++;
            tally.Cited += fact.Citations.Count;
            if (!found.Remove(Key(fact), out var twin)) { output.WriteLine($"{matter.Name} {form} {Name(fact)} is not read"); continue; }
            tally.Read++;
            Fact(matter, form, fact, twin, tally);
        }

        foreach (var more in found.Values) output.WriteLine($"{matter.Name} {form} {Name(more)} is more than the plain text has: {more.Text}");
    }

    private void Fact(MatterText matter, string form, Fact fact, Fact twin, Tally tally)
    {
        void Tell(string what, object? was, object? now) => output.WriteLine($"{matter.Name} {form} {Name(fact)} {what}: {was} -> {now}");
        if (Fold(fact.Text) == Fold(twin.Text)) tally.Words++;
        else Tell("words", fact.Text, twin.Text);
        var cites = fact.Citations.Zip(twin.Citations).Count(p => Stem(p.First.TargetFile) == Stem(p.Second.TargetFile) && Fold(p.First.Passage?.Text) == Fold(p.Second.Passage?.Text));
        tally.Followed += cites;
        if (cites != fact.Citations.Count) Tell("citations", Cites(fact), Cites(twin));
        if (fact.Response.Disposition == twin.Response.Disposition) tally.Answers++;
        else Tell("answer", $"{fact.Response.Disposition} {fact.Response.Text}", $"{twin.Response.Disposition} {twin.Response.Text}");
        if (fact.Strict.Status == twin.Strict.Status) tally.Strict++;
        else Tell("strict", $"{fact.Strict.Status} {fact.Strict.Why}", $"{twin.Strict.Status} {twin.Strict.Why}");
        if (fact.Assiduous.Status == twin.Assiduous.Status) tally.Assiduous++;
        else Tell("assiduous", $"{fact.Assiduous.Status} {fact.Assiduous.Why}", $"{twin.Assiduous.Status} {twin.Assiduous.Why}");
        var key = matter.Key.FirstOrDefault(k => k.Number == fact.Number && k.Side == fact.Side)?.Strict ?? [];
        if (twin.Strict.Status is not (FactStatus.DeemedAdmitted or FactStatus.Admitted) || twin.Strict.Status == fact.Strict.Status || key.Contains(Matter.Code(twin.Strict.Status))) return;
        tally.Wrong++;
        Tell("WRONGLY ADMITTED", fact.Strict.Status, twin.Strict.Status);
    }

    private static string Cites(Fact fact) => string.Join("; ", fact.Citations.Select(c => $"{c.Text} = {Stem(c.TargetFile)} “{c.Passage?.Text}”"));

    private static string Fold(string? text) => string.Concat((text ?? "").Where(c => char.IsLetterOrDigit(c)));

    private static string? Stem(string? file) => Path.GetFileNameWithoutExtension(file);

    private static (Side, string) Key(Fact fact) => (fact.Side, fact.Number);

    private static string Name(Fact fact) => $"{fact.Side} {fact.Number}";

    private static (IReadOnlyList<Filing> Papers, StatementOutcome Outcome) Run(MatterText matter, string? form)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"assiduous-{form}-{matter.Name}-{Guid.NewGuid():N}");
        try
        {
            var input = Matter.Read(form is null ? matter.WriteTo(folder) : PaperForms.Write(matter, form, folder), matter.Court, matter.Filed) with { AllRepresented = matter.Represented };
            return ([.. input.Filings.OrderBy(f => Stem(f.File), StringComparer.Ordinal)], StatementReview.Run(input));
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("ASSIDUOUS_KEEP") is null) Directory.Delete(folder, true);
        }
    }
}
