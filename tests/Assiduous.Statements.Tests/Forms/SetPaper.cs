using System.Text.RegularExpressions;
using Assiduous.Samples.Pdf;

namespace Assiduous.Statements.Tests.Forms;

/// <summary>Sets a paper of an invented matter, or one written by hand, on sheets.</summary>
internal static partial class SetPaper
{
    private const double Indent = 36;
    private const double Middle = 342;

    /// <summary>The sheets without the court's stamp.</summary>
    public static IReadOnlyList<PdfPage> Sheets(MatterPaper paper, Setting setting)
    {
        var word = paper.File.EndsWith(".docx", StringComparison.Ordinal);
        var form = !word && !paper.Body.Contains("@caption", StringComparison.Ordinal);
        setting = setting with { Notes = paper.Body.Contains("[[fn:", StringComparison.Ordinal) };
        var setter = new SheetSetter(form ? setting with { Pleading = false, Justified = false, Step = 15, Tables = false } : setting);
        var sheets = paper.Body.Split("@page\n");
        foreach (var sheet in sheets)
        {
            setter.NewSheet(whole: form || sheets.Length > 1);
            if (form) Typed(setter, sheet);
            else Flow(setter, setting, paper, Blocks(sheet.Split('\n')));
        }

        setter.PrintNotes();
        var made = setter.Sheets;
        for (var i = 0; i < made.Count; i++) made[i].Centred(52, form ? "" : i % 2 == 0 ? $"{i + 1}" : $"- {i + 1} -", PdfFont.Times, 12);
        return made;
    }

    /// <summary>A form, an e-mail, a report: as typed.</summary>
    private static void Typed(SheetSetter setter, string sheet)
    {
        foreach (var line in sheet.TrimEnd('\n').Split('\n'))
        {
            if (line.Length <= 78) { setter.Line(60, line, PdfFont.Courier, 16); continue; }
            foreach (var part in SheetSetter.Wrap(SheetSetter.Printable(line), PdfFont.Courier, 480, 0, false)) setter.Line(60, part, PdfFont.Courier, 16);
        }
    }

    // A line that is full and ends no sentence goes on; every other line end is kept.
    private static List<string> Blocks(string[] lines)
    {
        var blocks = new List<string>();
        var open = false;
        foreach (var line in lines)
        {
            var text = line.TrimEnd();
            if (open && text.Length > 0 && !Starts().IsMatch(text)) blocks[^1] = $"{blocks[^1]} {text.Trim()}";
            else blocks.Add(text);
            open = text.Length >= 56 && text[^1] is not ('.' or ':' or ')' or '?' or '"' or '”') && !text.StartsWith('@') && !AllCapitals(text);
        }

        return blocks;
    }

    private static void Flow(SheetSetter setter, Setting setting, MatterPaper paper, List<string> blocks)
    {
        var numbered = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (setting.Tables && SetTable.RowsFrom(blocks, i) is { Count: > 0 } rows)
            {
                SetTable.Draw(setter, rows);
                i = rows[^1].Last;
                numbered = true;
            }
            else if (blocks[i].StartsWith("@row ", StringComparison.Ordinal))
            {
                var table = blocks.Skip(i).TakeWhile(b => b.StartsWith("@row ", StringComparison.Ordinal)).Select(b => new SetRow([.. b[5..].Split("||").Select(c => c.Trim())], i)).ToList();
                SetTable.Draw(setter, table);
                i += table.Count - 1;
            }
            else
            {
                numbered |= blocks[i].Length > 0 && char.IsAsciiDigit(blocks[i][0]);
                Block(setter, paper, blocks[i], numbered);
            }
        }
    }

    private static void Block(SheetSetter setter, MatterPaper paper, string block, bool numbered)
    {
        var text = block.Trim();
        if (text.Length == 0) return;
        if (text == "@caption" && paper.Caption.Length == 0) return;
        if (text == "@caption") { Caption(setter, paper.Caption); return; }
        if (text.StartsWith("@title ", StringComparison.Ordinal) || text.StartsWith("@heading ", StringComparison.Ordinal)) { setter.Centred(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..], PdfFont.TimesBold); return; }
        if (text.StartsWith("@bold ", StringComparison.Ordinal)) { setter.Noted(text[6..], Indent); return; }
        if (text[0] == '@' && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at) text = text[(at + 1)..];
        if (AllCapitals(text) && !numbered) setter.Centred(text, PdfFont.TimesBold);
        else if (AllCapitals(text)) foreach (var line in SheetSetter.Wrap(text, PdfFont.TimesBold, 400, 0, false)) setter.Line(108, line, PdfFont.TimesBold);
        else if (text.StartsWith("/s/", StringComparison.Ordinal) || text.StartsWith("Attorney", StringComparison.Ordinal)) setter.Line(306, text, drop: 16);
        else setter.Noted(text, Indent);
    }

    /// <summary>The caption in two halves, parties at the left and the case's number at the right.</summary>
    private static void Caption(SheetSetter setter, string caption)
    {
        foreach (var line in caption.Split('\n'))
        {
            var halves = Gap().Split(line.Trim(), 2);
            var left = line.Length - line.TrimStart().Length;
            if (halves.Length == 2) { setter.Line(108, halves[0], drop: 15); setter.Beside(Middle, halves[1]); }
            else if (line.Contains("COURT", StringComparison.Ordinal) || line.Contains("DISTRICT OF", StringComparison.Ordinal) || line.Contains("DIVISION", StringComparison.Ordinal)) setter.Centred(line.Trim(), PdfFont.Times);
            else setter.Line(108 + Math.Min(left, 20) * 5, line.Trim(), drop: 15);
        }

        setter.Down(15);
    }

    private static bool AllCapitals(string text) => text.Count(char.IsUpper) >= 3 && text.Count(char.IsLower) <= text.Count(char.IsUpper) / 12;

    [GeneratedRegex(@"^\s*(\d{1,3}[A-Z]?[.)]|¶|#|[a-z][.)]|\([a-z0-9]\)|[ivx]{1,4}\.|@|[A-Z][A-Za-z' ]{2,40}:|/s/)", RegexOptions.ExplicitCapture)]
    private static partial Regex Starts();

    [GeneratedRegex(@" {3,}")]
    private static partial Regex Gap();
}
