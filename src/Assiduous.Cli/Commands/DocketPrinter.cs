using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary>A docket as a paralegal reads it.</summary>
internal static class DocketPrinter
{
    public static void Print(DocketReport report, Terminal terminal)
    {
        if (report.Kind == DocketKind.None) return;
        var print = terminal.Out;
        print.WriteLine(terminal.Strong($"{Terminal.Safe(report.CaseName)}   {Terminal.Safe(report.DocketNumber)}   {report.CourtId}".TrimEnd()));
        Line("Judge", report.AssignedTo, terminal);
        Line("Referred to", report.ReferredTo, terminal);
        Line("Filed", Date(report.DateFiled), terminal);
        Line("Terminated", Date(report.DateTerminated), terminal);
        Line("Cause", report.Cause, terminal);
        Line("Nature of suit", report.NatureOfSuit, terminal);
        Line("Flags", string.Join(", ", report.Flags), terminal);
        Parties(report, terminal);
        foreach (var entry in report.Entries)
        {
            print.WriteLine();
            print.WriteLine($"{Date(entry.DateFiled ?? entry.DateEntered),-18} {terminal.Strong(entry.Number is { } number ? "ECF No. " + number : "no number")}");
            print.WriteLine("  " + Terminal.Safe(entry.Description));
        }

        if (report.AttachmentPage is { } page) Attachments(page, terminal);
    }

    private static void Parties(DocketReport report, Terminal terminal)
    {
        foreach (var party in report.Parties)
        {
            var left = party.DateTerminated is { } date ? $", terminated {Date(date)}" : "";
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{terminal.Strong(Terminal.Safe(party.Name))}, {Terminal.Safe(party.Type)}{left}");
            foreach (var attorney in party.Attorneys ?? [])
                terminal.Out.WriteLine($"  {Terminal.Safe(attorney.Name)}{(attorney.Roles.Count > 0 ? terminal.Faint($" ({Terminal.Safe(string.Join("; ", attorney.Roles))})") : "")}");
        }
    }

    private static void Attachments(AttachmentPage page, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong($"ECF No. {page.DocumentNumber}"));
        foreach (var document in page.Attachments.Prepend(page.Main))
            terminal.Out.WriteLine($"  {document.Number,3}  {Terminal.Safe(document.Description)}{(document.Pages is { } pages ? $", {Names.Count(pages, "page")}" : "")}");
    }

    private static void Line(string label, string value, Terminal terminal)
    {
        if (value.Length > 0) terminal.Out.WriteLine($"{label + ":",-15} {Terminal.Safe(value)}");
    }

    private static string Date(DateOnly? date) => date is { } day ? day.ToString("MMMM d, yyyy") : "";
}
