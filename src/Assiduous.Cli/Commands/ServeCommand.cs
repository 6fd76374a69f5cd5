using System.CommandLine;
using Assiduous.Matters;
using Assiduous.Web;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous serve [FOLDER…]</c>: the review in a browser, on this machine alone.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        var folders = Arguments.Named<string[]>("FOLDER", "Folders of filings, one for each matter.");
        folders.Arity = ArgumentArity.OneOrMore;
        var urls = new Option<string>("--urls") { Description = "Where to listen; port 0 takes any that is free.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:0" };
        urls.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var said }, ..] && !(Uri.TryCreate(said, UriKind.Absolute, out var url) && string.Equals(url.Scheme, "http", StringComparison.Ordinal)))
                r.AddError($"'{said}' is no http address; write it as http://127.0.0.1:5000.");
        });
        var command = new Command("serve", "Show reviews in a browser. Listens on this machine alone unless told otherwise.") { folders, urls };
        command.SetAction(async (parsed, stop) =>
        {
            var named = parsed.GetRequiredValue(folders);
            foreach (var folder in named) Input.RequireFolder(folder);
            await WorkbenchServer.RunAsync(
                new()
                {
                    Matters = [.. named.Select(f => new ServedMatter(Path.GetFileName(Path.GetFullPath(f).TrimEnd(Path.DirectorySeparatorChar)), f))],
                    Url = parsed.GetRequiredValue(urls),
                    LoadReview = (folder, cancel) => Task.Run(() => MatterReviewer.Run(folder, new() { CacheFile = Path.Combine(folder, "review", ".cache", "stages.db") }, null, cancel).Review, cancel),
                    Listening = address => terminal.Err.WriteLine($"Open {address} in a browser. Ctrl-C stops."),
                    Report = message => terminal.Err.WriteLine(Terminal.Safe(message)),
                },
                stop);
            return ExitCode.Done;
        });
        return command;
    }
}
