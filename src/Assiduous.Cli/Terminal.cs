using System.Text;

namespace Assiduous.Cli;

/// <summary>Where the command line prints: results to standard output, progress and messages to standard error.</summary>
internal sealed class Terminal
{
    /// <summary>Prints to the process's own streams, in UTF-8 without a mark.</summary>
    public Terminal()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { AutoFlush = false, NewLine = "\n" };
        Err = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        Plain = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        ShowsProgress = !Console.IsErrorRedirected && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
    }

    /// <summary>Prints to a text that is kept, with every style.</summary>
    public Terminal(StringWriter kept) => (Out, Err) = (kept, kept);

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Progress and messages.</summary>
    public TextWriter Err { get; }

    /// <summary>Whether results go to a file or pipe, or the user asked for no colour.</summary>
    public bool Plain { get; }

    /// <summary>Whether a line on standard error may be rewritten as work goes on.</summary>
    public bool ShowsProgress { get; }

    /// <summary>Words in bold where the terminal shows it.</summary>
    public string Strong(string words) => Plain ? words : $"\u001b[1m{words}\u001b[0m";

    /// <summary>Words that stand back where the terminal shows it.</summary>
    public string Faint(string words) => Plain ? words : $"\u001b[2m{words}\u001b[0m";

    /// <summary>Prints a text that was kept, without its styles where this terminal shows none. Nothing but a style can hold the mark that begins one (<see cref="Safe"/>).</summary>
    public void Replay(string kept)
    {
        for (var at = 0; at < kept.Length;)
        {
            var style = Plain ? kept.IndexOf('\u001b', at) : -1;
            Out.Write(kept.AsSpan(at, (style < 0 ? kept.Length : style) - at));
            at = style < 0 ? kept.Length : kept.IndexOf('m', style) + 1;
        }
    }

    /// <summary>
    /// Text of a filing, made safe for a terminal: control characters and the marks that turn the direction of writing are dropped,
    /// white space is folded, and the whole is cut to a length.
    /// </summary>
    public static string Safe(string text, int most = int.MaxValue)
    {
        var safe = new StringBuilder(Math.Min(text.Length, most));
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) space = safe.Length > 0;
            else if (!char.IsControl(c) && c is not (>= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff'))
            {
                if (space) safe.Append(' ');
                space = false;
                if (safe.Length >= most) return safe.Append('…').ToString();
                safe.Append(c);
            }
        }

        return safe.ToString();
    }

    /// <summary>Several lines made safe, each for itself; leading space is kept.</summary>
    public static string SafeLines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line[..(line.Length - line.TrimStart(' ').Length)] + new string([.. line.TrimStart(' ').Where(c => !char.IsControl(c) && c is not (>= '\u202a' and <= '\u202e'))])));
}
