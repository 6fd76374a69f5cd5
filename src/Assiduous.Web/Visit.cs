using Assiduous.Drafting.Page;
using Assiduous.Statements;
using Assiduous.Web.Rooms;

namespace Assiduous.Web;

/// <summary>One request for a page of one matter.</summary>
internal sealed class Visit
{
    /// <summary>The readings by which the ledger can be read; the last shows both.</summary>
    public static readonly string[] Readings = ["strict", "assiduous", "both"];

    private Pages.LedgerFilter? ledger;

    private const string ReadingCookie = "assiduous-reading";

    public Visit(HttpContext http, string root, IMatterRoom room, MatterState state, Sheets sheets, FormGuard forms)
    {
        (Http, Root, Room, State, Sheets, Forms) = (http, root, room, state, sheets, forms);
        Reading = ReadReading();
    }

    public HttpContext Http { get; }

    /// <summary>The matter's address, <c>/ali-v-ramos</c>.</summary>
    public string Root { get; }

    public IMatterRoom Room { get; }

    public MatterState State { get; }

    public Sheets Sheets { get; }

    public FormGuard Forms { get; }

    /// <summary>Whether the workbench's own script asks, which fetches the rarer forms when somebody unfolds them.</summary>
    public bool Scripted => Http.Request.Headers.ContainsKey("Assiduous-Script");

    /// <summary><c>strict</c>, <c>assiduous</c> or <c>both</c>.</summary>
    public string Reading { get; }

    /// <summary>A value of the query; null where it is missing or longer than any honest one.</summary>
    public string? Ask(string name) => Http.Request.Query[name] is [{ Length: > 0 and <= 400 } value] ? value : null;

    /// <summary>The address of a page of the matter.</summary>
    public string At(string page, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = $"{Root}/{page}";
        var sign = '?';
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address += $"{sign}{name}={Uri.EscapeDataString(value)}";
            sign = '&';
        }

        return address;
    }

    /// <summary>Where an anchor of the review stands among the pages.</summary>
    public string Resolve(string anchor)
    {
        if (anchor.StartsWith("fact-", StringComparison.Ordinal)) return FactAddress(anchor);
        if (anchor.StartsWith("claim-", StringComparison.Ordinal)) return At("claims") + "#" + anchor;
        if (anchor.StartsWith("authority-", StringComparison.Ordinal)) return At("authorities") + "#" + anchor;
        if (anchor.StartsWith("file-", StringComparison.Ordinal)) return At("record/" + anchor["file-".Length..]);
        if (Sheets.Page.Book.AtAddress(anchor) is { } entry) return PassageAddress(entry);
        return anchor switch
        {
            "filings" or "not-here" => At("record") + "#" + anchor,
            _ => "#" + anchor,
        };
    }

    /// <summary>The same request with the review as it is now, after a decision; the same visit where nobody can tell.</summary>
    public Func<Visit>? Again { get; init; }

    /// <inheritdoc cref="Again"/>
    public Visit Renewed() => Again?.Invoke() ?? this;

    /// <summary>Which facts the ledger shows; found once for a request.</summary>
    public Pages.LedgerFilter Ledger => ledger ??= new(this);

    /// <summary>The ledger, opened at a fact.</summary>
    public string FactAddress(string anchor) => At("statement", ("at", anchor)) + "#" + anchor;

    /// <summary>The reader, opened at a passage.</summary>
    public string PassageAddress(PassageBook.Entry entry) => At("passage", ("see", entry.Name));

    /// <summary>A writer whose links lead to the pages.</summary>
    public Html Writer(TextWriter output) => new(output) { Resolve = Resolve };

    /// <summary>Whether a fact bears a status in the reading that is shown.</summary>
    public bool Bears(Fact fact, FactStatus status) =>
        (Reading is not "assiduous" && fact.Strict.Status == status) || (Reading is not "strict" && fact.Assiduous.Status == status);

    private string ReadReading()
    {
        if (Ask("reading") is { } asked && Readings.Contains(asked, StringComparer.Ordinal))
        {
            Http.Response.Cookies.Append(ReadingCookie, asked, Cookies.Lasting);
            return asked;
        }

        return Http.Request.Cookies[ReadingCookie] is { } kept && Readings.Contains(kept, StringComparer.Ordinal) ? kept : "both";
    }
}
