using System.CommandLine;
using Assiduous.Drafting.Drafts;
using Assiduous.Rules;

namespace Assiduous.Cli.Commands;

/// <summary>Options that the commands which write papers share.</summary>
internal static class DraftArguments
{
    public static Option<string> Out() => new("--out") { Description = "The folder into which files are written. A file of the same name there is replaced.", HelpName = "DIR", Required = true };

    public static Option<string?> Audience()
    {
        var option = new Option<string?>("--audience") { Description = "For whose eyes (default: own). Only your own draft bears notes; for court and opponent nothing sealed is quoted or linked.", HelpName = "court|opponent|own" };
        option.Validators.Add(r => { if (r.Tokens is [{ Value: var word }, ..] && word is not ("court" or "opponent" or "own")) r.AddError($"--audience takes court, opponent or own, not '{word}'."); });
        return option;
    }

    public static Option<string?> Template() => new("--template") { Description = "A folder of templates laid over the shipped ones; docs/drafting.md.", HelpName = "DIR" };

    public static Option<string?> Links() => new("--links") { Description = "Where the filings lie, as links are to write it: an address or path (default: the folder, seen from --out).", HelpName = "BASE" };

    public static Audience Read(string? word) => word is null ? Drafting.Drafts.Audience.Own : Enum.Parse<Audience>(word, ignoreCase: true);

    /// <summary>The templates of a folder.</summary>
    /// <exception cref="InputException">One of them is wrong; every problem is named with its line.</exception>
    public static DraftTemplates Templates(string? folder)
    {
        if (folder is null) return DraftTemplates.Load();
        var load = DraftTemplates.LoadFolder(folder);
        return load.Templates ?? throw new InputException(string.Join(' ', load.Problems));
    }

    /// <summary>A folder, seen from another, with forward slashes and one at its end.</summary>
    public static string Relative(string from, string to)
    {
        var path = Path.GetRelativePath(Path.GetFullPath(from), Path.GetFullPath(to)).Replace('\\', '/');
        // On another drive there is no relative path, and an absolute one would tell this machine's folders to a reader.
        if (Path.IsPathRooted(path)) return "";
        return path is "." ? "" : string.Join('/', path.Split('/').Select(p => p is ".." ? p : Uri.EscapeDataString(p))) + "/";
    }
}
