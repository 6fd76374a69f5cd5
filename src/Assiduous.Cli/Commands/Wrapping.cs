namespace Assiduous.Cli.Commands;

/// <summary>Lines that end between words; what goes on is set under what began.</summary>
internal static class Wrapping
{
    private const int Width = 96;

    public static void Print(string lead, string words, Terminal terminal)
    {
        var line = lead;
        var open = false;
        foreach (var word in Terminal.Safe(words).Split(' '))
        {
            if (open && line.Length + word.Length >= Width)
            {
                terminal.Out.WriteLine(line);
                (line, open) = ("".PadRight(lead.Length), false);
            }

            (line, open) = (open ? $"{line} {word}" : line + word, true);
        }

        terminal.Out.WriteLine(line);
    }
}
