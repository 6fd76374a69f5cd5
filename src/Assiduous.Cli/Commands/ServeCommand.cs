using System.CommandLine;
using Assiduous.Web;
using Assiduous.Web.Rooms;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous serve [FOLDER…]</c>: the workbench in a browser, on this machine alone.</summary>
internal static class ServeCommand
{
    public static Command Make(Terminal terminal)
    {
        var folders = Arguments.Named<string[]>("FOLDER", "Folders of filings, one for each matter. Without one: the sample.");
        folders.Arity = ArgumentArity.ZeroOrMore;
        var urls = new Option<string>("--urls") { Description = "Where to listen; port 0 takes any that is free.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:0" };
        urls.Validators.Add(r =>
        {
            if (r.Tokens is [{ Value: var said }, ..] && !(Uri.TryCreate(said, UriKind.Absolute, out var url) && string.Equals(url.Scheme, "http", StringComparison.Ordinal)))
                r.AddError($"'{said}' is no http address; write it as http://127.0.0.1:5000.");
        });
        var open = new Option<bool>("--open") { Description = "Open the page in the browser of this machine, where there is one." };
        var command = new Command("serve", "Open the workbench: matters in a browser. Listens on this machine alone unless told otherwise.") { folders, urls, open };
        command.SetAction(async (parsed, stop) =>
        {
            var named = parsed.GetValue(folders) is { Length: > 0 } said ? said : [Sample.Folder() ?? throw new InputException("The sample is not here. Name the folder of a matter: assiduous serve FOLDER.")];
            foreach (var folder in named) Input.RequireFolder(folder);
            Action<string> report = message => terminal.Err.WriteLine(Terminal.Safe(message));
            await WorkbenchServer.RunAsync(
                new()
                {
                    Matters = [.. named.Select(f => new FolderRoom(Path.GetFileName(Path.GetFullPath(f).TrimEnd(Path.DirectorySeparatorChar)), f, report))],
                    Url = parsed.GetRequiredValue(urls),
                    Listening = address =>
                    {
                        terminal.Err.WriteLine($"Open {address} in a browser. Ctrl-C stops.");
                        if (parsed.GetValue(open)) LocalBrowser.Open(address);
                    },
                    Report = report,
                },
                stop);
            return ExitCode.Done;
        });
        return command;
    }
}
