using System.CommandLine;
using Assiduous.Drafting.Drafts;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous merge JOINT.docx</c>: what each side changed in a joint statement.</summary>
internal static class MergeCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.Named<string>("JOINT.docx", "The joint statement as it came back. It is read and never changed.");
        var output = new Option<string?>("--out") { Description = "Also write joint.docx there for the next round: the same file, from whose present words the next changes are counted.", HelpName = "DIR" };
        var command = new Command("merge", "List what each side changed in a joint statement that came back.") { file, output };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(file), parsed.GetValue(output), terminal)));
        return command;
    }

    private static int Run(string file, string? target, Terminal terminal)
    {
        var (reading, refused) = JointMerge.Read(Path.GetFileName(file), Input.Bytes(file));
        if (reading is null) throw new InputException(refused!);
        foreach (var group in reading.Changes.GroupBy(By, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            terminal.Out.WriteLine(terminal.Strong(Terminal.Safe(group.Key)));
            foreach (var change in group) Print(change, terminal);
        }

        terminal.Out.WriteLine(reading.Changes.Count == 0 ? $"Nothing was changed in {reading.Parts.Count} parts." : $"{Names.Count(reading.Changes.Count, "change")} in {reading.Parts.Count} parts.");
        if (reading.LastSavedBy is { } who) terminal.Out.WriteLine(Terminal.Safe($"Last saved by {who}, as the file says."));
        if (target is null) return ExitCode.Done;
        DraftFiles.Prepare(target, Path.GetDirectoryName(Path.GetFullPath(file)));
        DraftFiles.Save([reading.Next], target, terminal);
        return ExitCode.Done;
    }

    private static string By(JointChange change) => change.By.Count == 0 ? "Not tracked" : $"Tracked, by {string.Join(" and ", change.By)}";

    private static void Print(JointChange change, Terminal terminal)
    {
        var what = change.Part is { } part ? $"{part.Side} ¶ {part.Number}, {part.Role.ToString().ToLowerInvariant()} ({part.Owner}’s text)" : "Outside every field";
        terminal.Out.WriteLine(Terminal.Safe($"{what}: {change.Kind.ToString().ToLowerInvariant()}"));
        if (change.Part is { Text.Length: > 0 } was) terminal.Out.WriteLine($"  was: {Terminal.Safe(was.Text, 600)}");
        if (change.After.Length > 0) terminal.Out.WriteLine($"  now: {Terminal.Safe(change.After, 600)}");
    }
}
