using Assiduous.Docket;

namespace Assiduous.Cli.Commands;

/// <summary>A docket as a paralegal reads it.</summary>
internal static class DocketPrinter
{
    public static void Print(DocketReport report, Terminal terminal)
    {
        if (report.Kind == DocketKind.None) return;
        if (report.AttachmentPage is { } page) { Attachments(page, report.CourtId, terminal); return; }
        var print = terminal.Out;
        print.WriteLine(terminal.Strong($"{Terminal.Safe(report.CaseName)}   {Terminal.Safe(report.DocketNumber)}   {report.CourtId}".TrimEnd()));
        Line("Judge", report.AssignedTo, terminal);
        Line("Referred to", report.ReferredTo, terminal);
        Line("Filed", Date(report.DateFiled), terminal);
        Line("Terminated", Date(report.DateTerminated), terminal);
        Line("Cause", report.Cause, terminal);
        Line("Nature of suit", report.NatureOfSuit, terminal);
        Line("Jurisdiction", report.Jurisdiction, terminal);
        Line("Jury demand", report.JuryDemand, terminal);
        Line("Lead case", report.LeadCase ?? "", terminal);
        Line("Related cases", string.Join(", ", report.RelatedCases), terminal);
        Line("Flags", string.Join(", ", report.Flags), terminal);
        Parties(report, terminal);
        foreach (var entry in report.Entries)
        {
            print.WriteLine();
            print.WriteLine($"{((entry.DateFiled ?? entry.DateEntered) is { } day ? Date(day) : "no date"),-18} {terminal.Strong(entry.Number is { } number ? "ECF No. " + number : "no number")}");
            print.WriteLine("  " + Terminal.Safe(entry.Description));
        }
    }

    private static void Parties(DocketReport report, Terminal terminal)
    {
        foreach (var party in report.Parties)
        {
            var left = party.DateTerminated is { } date ? $", terminated {Date(date)}" : "";
            terminal.Out.WriteLine();
            terminal.Out.WriteLine($"{terminal.Strong(Terminal.Safe(party.Name))}, {Terminal.Safe(party.Type)}{left}");
            foreach (var line in Capacity(party)) terminal.Out.WriteLine("  " + terminal.Faint(Terminal.Safe(line)));
            foreach (var attorney in party.Attorneys ?? [])
                terminal.Out.WriteLine($"  {Terminal.Safe(attorney.Name)}{(attorney.Roles.Count > 0 ? terminal.Faint($" ({Terminal.Safe(string.Join("; ", attorney.Roles))})") : "")}");
        }
    }

    /// <summary>What stands under a party's name, without the termination that is told beside it, and a defendant's charges.</summary>
    private static IEnumerable<string> Capacity(DocketParty party) =>
        party.ExtraInfo.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("TERMINATED", StringComparison.OrdinalIgnoreCase))
            .Concat((party.Criminal?.Counts ?? []).Select(c => $"{c.Name}, {c.Status}{(c.Disposition.Length > 0 ? ": " + c.Disposition : "")}"));

    private static void Attachments(AttachmentPage page, string court, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Strong($"{(page.DocumentNumber is { } entry ? $"ECF No. {entry}" : "Documents of one entry")}   {court}".TrimEnd()));
        foreach (var document in page.Attachments.Prepend(page.Main))
            terminal.Out.WriteLine($"  {(document.Number == 0 ? "main" : $"{document.Number}"),4}  {Described(document)}{(document.Pages is { } pages ? $", {Names.Count(pages, "page")}" : "")}");
    }

    private static string Described(AttachedDocument document) =>
        document.Description.Length > 0 ? Terminal.Safe(document.Description) : document.Number == 0 ? "the entry's own document" : "no description";

    private static void Line(string label, string value, Terminal terminal)
    {
        if (value.Length > 0) terminal.Out.WriteLine($"{label + ":",-15} {Terminal.Safe(value)}");
    }

    private static string Date(DateOnly? date) => date is { } day ? day.ToString("MMMM d, yyyy") : "";
}
