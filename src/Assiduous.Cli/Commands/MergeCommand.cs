using System.CommandLine;
using Assiduous.Drafting.Drafts;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous merge JOINT.docx</c>: what each side changed in a joint statement.</summary>
internal static class MergeCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.Named<string>("JOINT.docx", "The joint statement as it came back. It is read and never changed.");
        var other = new Argument<string?>("OTHER.docx") { Description = "A second copy of the same round that somebody else edited: both sides' changes are listed, and --out holds them together.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--out") { Description = "Also write joint.docx there for the next round: the same file, from whose present words the next changes are counted.", HelpName = "DIR" };
        var command = new Command("merge", "List what each side changed in a joint statement that came back; lay two edited copies together.") { file, other, output };
        command.SetAction((parsed, _) => Task.FromResult(parsed.GetValue(other) is { } second
            ? Both(parsed.GetRequiredValue(file), second, parsed.GetValue(output), terminal) : Run(parsed.GetRequiredValue(file), parsed.GetValue(output), terminal)));
        return command;
    }

    private static int Run(string file, string? target, Terminal terminal)
    {
        var (reading, refused) = JointMerge.Read(Path.GetFileName(file), Input.Bytes(file));
        if (reading is null) throw new InputException(refused!);
        Print(reading, terminal);
        Save(reading.Next, target, [file], terminal);
        return ExitCode.Done;
    }

    private static int Both(string file, string second, string? target, Terminal terminal)
    {
        var (combined, refused) = JointMerge.Combine((Path.GetFileName(file), Input.Bytes(file)), (Path.GetFileName(second), Input.Bytes(second)));
        if (combined is null) throw new InputException(refused!);
        foreach (var (name, reading) in ((string, JointReading)[])[(file, combined.First), (second, combined.Second)])
        {
            terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(Path.GetFileName(name))));
            Print(reading, terminal);
        }

        foreach (var part in combined.First.Parts.Where(p => combined.Disputed.Contains(p.Tag, StringComparer.Ordinal)))
            terminal.Out.WriteLine(Terminal.Safe($"Both changed {Title(part)}: the first copy’s words stand, the second’s stand behind them as a tracked insertion."));
        foreach (var gone in combined.Second.Changes.Where(c => c.Kind is JointChangeKind.Removed or JointChangeKind.Emptied))
            terminal.Out.WriteLine(Terminal.Safe($"The second copy took out {Title(gone.Part!)}; it is kept."));
        Save(combined.Merged, target, [file, second], terminal);
        return ExitCode.Done;
    }

    private static void Print(JointReading reading, Terminal terminal)
    {
        foreach (var group in reading.Changes.GroupBy(By, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(group.Key)));
            foreach (var change in group) Print(change, terminal);
        }

        terminal.Out.WriteLine(reading.Changes.Count == 0 ? $"Nothing was changed in {reading.Parts.Count} parts." : $"{Names.Count(reading.Changes.Count, "change")} in {reading.Parts.Count} parts.");
        if (reading.LastSavedBy is { } who) terminal.Out.WriteLine(Terminal.Safe($"Last saved by {who}, as the file says."));
    }

    private static void Save(DraftFile file, string? target, string[] inputs, Terminal terminal)
    {
        if (target is null) return;
        foreach (var input in inputs) DraftFiles.Prepare(target, Path.GetDirectoryName(Path.GetFullPath(input)));
        DraftFiles.Save([file], target, terminal);
    }

    private static string By(JointChange change) => change.By.Count == 0 ? "Not tracked" : $"Tracked, by {string.Join(" and ", change.By)}";

    private static void Print(JointChange change, Terminal terminal)
    {
        var what = change.Part is { } part ? Title(part) : "Outside every field";
        terminal.Out.WriteLine(Terminal.Safe($"{what}: {change.Kind.ToString().ToLowerInvariant()}"));
        if (change.Part is { Text.Length: > 0 } was) terminal.Out.WriteLine($"  was: {Terminal.Safe(was.Text, 600)}");
        if (change.After.Length > 0) terminal.Out.WriteLine($"  now: {Terminal.Safe(change.After, 600)}");
    }

    private static string Title(JointPart part) => $"{part.Side} ¶ {part.Number}, {part.Role.ToString().ToLowerInvariant()} ({part.Owner}’s text)";
}
