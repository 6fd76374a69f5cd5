using System.Globalization;
using System.Text;
using Assiduous.Citations;
using Assiduous.Record.Locating;

namespace Assiduous.Web.Pages;

/// <summary>Names the place of chosen words as a court writes it, and gives the words: <c>Pl. Tr. 44:6–12</c>, a tab, the words.</summary>
internal static class CitePage
{
    private const int MostCharacters = 20_000;

    public static Task? Write(Visit visit, string slug)
    {
        if (visit.Sheets.FilingAt(slug) is not { } filing || visit.Room.Words(filing) is not { } words) return PageDesk.Nothing;
        if (Ask(visit, "from") is not { } from || Ask(visit, "to") is not { } to || from >= to || to > words.Text.Length || to - from > MostCharacters) return PageDesk.Nothing;
        var span = new TextSpan(from, to);
        var place = RecordLocator.Cite(filing with { Text = words }, span);
        var said = string.Join(' ', span.Of(words.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Answers.Bytes(visit.Http, Encoding.UTF8.GetBytes($"{visit.Sheets.Page.Cite(filing, place)}\t{said}"), "text/plain; charset=utf-8");
    }

    private static int? Ask(Visit visit, string name) =>
        int.TryParse(visit.Ask(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>The picture of a sheet.</summary>
internal static class SheetPicture
{
    public static async Task Write(Visit visit, string slug, string sheet)
    {
        var picture = visit.Sheets.FilingAt(slug) is { } filing && int.TryParse(sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await Task.Run(() => visit.Room.Picture(filing, number, visit.Http.RequestAborted), visit.Http.RequestAborted) : null;
        if (picture is null)
        {
            visit.Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        visit.Http.Response.Headers.CacheControl = "private, max-age=600";
        await Answers.Bytes(visit.Http, picture, "image/png");
    }
}
