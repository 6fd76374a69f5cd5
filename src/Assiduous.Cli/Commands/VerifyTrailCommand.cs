using System.CommandLine;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous verify-trail FOLDER</c>: proves that nothing in the audit trail was changed.</summary>
internal static class VerifyTrailCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = Arguments.Named<string>("FOLDER", "The matter's folder.");
        var head = new Option<string?>("--head") { Description = "A head that was noted elsewhere; it must still be in the trail.", HelpName = "HASH" };
        var command = new Command("verify-trail", "Prove that the audit trail is whole, or name its first broken entry.") { folder, head };
        command.SetAction((parsed, _) =>
        {
            Input.RequireFolder(parsed.GetRequiredValue(folder));
            using var store = CorrectionsCommand.Existing(parsed.GetRequiredValue(folder));
            var verdict = store.Trail.Verify(parsed.GetValue(head));
            if (verdict.IsWhole)
            {
                terminal.Out.WriteLine(verdict.Length == 0 ? "The trail is empty: nothing was done with this matter yet." : $"The trail is whole: {verdict.Length} {(verdict.Length == 1 ? "entry" : "entries")}. Head: {verdict.Head}");
                if (verdict.Length > 0) terminal.Out.WriteLine(terminal.Faint("Note the head where nobody with access to this folder can change it; 'verify-trail --head' proves later that nothing before it changed."));
                return Task.FromResult(ExitCode.Done);
            }

            terminal.Err.WriteLine($"The trail is broken at entry {verdict.FirstBroken}. {Terminal.Safe(verdict.Why!)}");
            return Task.FromResult(ExitCode.Findings);
        });
        return command;
    }
}
