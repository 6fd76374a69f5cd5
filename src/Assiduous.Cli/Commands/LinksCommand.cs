using System.CommandLine;
using System.Text.Json;
using Assiduous.Drafting.Annotating;
using Assiduous.Matters;
using Assiduous.Record.Reading;

namespace Assiduous.Cli.Commands;

/// <summary><c>assiduous links FILE</c>: which citations the court's own software is likely to link.</summary>
internal static class LinksCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = Arguments.Named<string>("FILE", "A brief or statement: PDF, Word or text.");
        var matter = new Option<string?>("--matter") { Description = "The folder of filings, so that names can be rewritten as docket numbers.", HelpName = "FOLDER" };
        var json = Arguments.Json();
        var command = new Command("links", "Foretell which record citations the court's software will link, and how to rewrite the rest.") { file, matter, json };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetRequiredValue(file), parsed.GetValue(matter), parsed.GetValue(json), terminal, stop)));
        return command;
    }

    private static int Run(string file, string? matter, bool json, Terminal terminal, CancellationToken stop)
    {
        var name = Path.GetFileName(file);
        var text = RecordReader.Read(Input.Bytes(file), name, null, stop);
        if (text.Text.Length == 0) throw new InputException(text.Notes.Count > 0 ? $"{name}: {text.Notes[0].Message}" : $"{name}: nothing could be read.");
        MatterOutcome? outcome = null;
        if (matter is not null)
        {
            Input.RequireFolder(matter);
            using var line = new ProgressLine(terminal);
            outcome = MatterReviewer.Run(matter, new(), line, stop);
        }

        var forecasts = LinkPreflight.Of(name, text, outcome?.Review);
        foreach (var forecast in forecasts) terminal.Out.WriteLine(json ? Line(forecast) : Words(forecast));
        if (!json) terminal.Out.WriteLine($"{forecasts.Count(f => f.Likely)} of {Names.Count(forecasts.Count, "record citation")} likely to be linked.");
        return outcome is { EverythingRead: false } ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static string Words(LinkForecast forecast) =>
        Terminal.Safe($"{(forecast.Likely ? "link   " : "no link")}  {forecast.Text}  {forecast.Why}{(forecast.Rewrite is { } rewrite ? $" Write: {rewrite}" : "")}");

    private static string Line(LinkForecast forecast)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", forecast.Span.Start);
            writer.WriteNumber("end", forecast.Span.End);
            writer.WriteString("text", forecast.Text);
            writer.WriteBoolean("likely", forecast.Likely);
            writer.WriteString("why", forecast.Why);
            writer.WriteString("rewrite", forecast.Rewrite);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
