namespace Assiduous.Citations.Reading;

/// <summary>Docket entries: the words that announce one (<c>ECF No.</c>, <c>Dkt.</c>, <c>D.E.</c>) and the numbers behind them.</summary>
internal static class EntryNumbers
{
    private static readonly string[] Words =
        ["ECF", "Dkt.", "Dkt", "Doc.", "Docs.", "D.E.", "DE", "Docket Entry", "Docket Entries", "Dkt. Entry", "Docket", "Document", "Documents", "Filing", "D.I.", "DI", "DN", "D.N.", "CM/ECF", "Dkts.", "Rec. Doc.", "R. Doc.", "Ct. Doc.", "ECF Doc.", "ECF Dkt.", "RE", "ECF/Dkt.", "NYSCEF Doc.", "NYSCEF", "NYSCEF Dkt.", "Docket Nos.", "ECFs"];

    internal static readonly string[] Numbers = ["No.", "Nos.", "#", "##", "no.", "nos.", "No", "Nos", "number", "Number"];

    private static readonly Endings NumberEnds = new(Numbers);
    private static readonly Endings WordEnds = new(Words);

    /// <summary>Where the word that announces the entry at <paramref name="anchor"/> begins; -1 where none does.</summary>
    public static int WordBefore(ReadOnlySpan<char> text, int anchor, int floor, out bool plural)
    {
        plural = false;
        var end = Chars.SkipSpaceBack(text, anchor, floor);
        var numbered = false;
        foreach (var number in NumberEnds.Fit(text, end) ? Numbers : [])
        {
            var at = end - number.Length;
            if (at < floor || !text[at..end].SequenceEqual(number) || (at > 0 && Chars.IsLetter(text[at - 1]) && number[0] != '#')) continue;
            numbered = true;
            plural = number is "Nos." or "nos." or "Nos" or "##";
            end = Chars.SkipSpaceBack(text, at, floor);
            break;
        }
        var best = -1;
        foreach (var word in WordEnds.Fit(text, end) ? Words : [])
        {
            var at = StartOf(text, end, floor, word);
            if (at < 0 || (best >= 0 && at > best)) continue;
            if (!numbered && NeedsNumberWord(word) && !(string.Equals(word, "Filing", StringComparison.Ordinal) && IsPaged(text, anchor))) continue;
            if (word is "Docs." or "Dkts." or "Documents" or "Docket Entries") plural = true;
            best = at;
        }
        return best;
    }

    /// <summary>The offset of the number behind the word for an entry at <paramref name="at"/>; -1 where no such word stands there.</summary>
    public static int NumberAfterWord(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in Words)
        {
            if (!text[at..].StartsWith(word, StringComparison.Ordinal)) continue;
            var next = Chars.SkipSpace(text, at + word.Length);
            foreach (var number in Numbers)
            {
                if (!text[next..].StartsWith(number, StringComparison.Ordinal)) continue;
                next = Chars.SkipSpace(text, next + number.Length);
                break;
            }
            if (Chars.IsDigit(Chars.At(text, next)) && WordBefore(text, next, at, out var plural) == at && !plural) return next;
        }
        return -1;
    }

    /// <summary>Reads <c>118</c>, <c>118-1</c>, <c>45–47</c> or <c>118–19</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool plural, out string? ecf, out string? attachment, out int end)
    {
        ecf = attachment = null;
        end = Chars.SkipDigits(text, at);
        if (end == at || end - at > 5) return false;
        ecf = text[at..end].ToString();
        if (Chars.At(text, end) == '.' && Chars.IsDigit(Chars.At(text, end + 1)))
        {
            var part = Chars.SkipDigits(text, end + 1);
            attachment = text[(end + 1)..part].ToString();
            end = part;
            return true;
        }
        var dash = end;
        if (!Chars.IsDash(Chars.At(text, dash)) && plural && Chars.IsDash(Chars.At(text, Chars.SkipSpace(text, dash)))) dash = Chars.SkipSpace(text, dash);
        if (plural && !Chars.IsDash(Chars.At(text, dash)) && ThroughEnd(text, at, end) is var through and > 0)
        {
            ecf = Chars.Fold(text[at..through]);
            end = through;
            return true;
        }
        if (!Chars.IsDash(Chars.At(text, dash))) return !Chars.IsLetter(Chars.At(text, end)) || Chars.IsSpace(Chars.At(text, end));
        var second = plural ? Chars.SkipSpace(text, dash + 1) : dash + 1;
        var last = Chars.SkipDigits(text, second);
        if (last == second)
        {
            if (!Chars.IsUpper(Chars.At(text, second)) || Chars.IsWord(Chars.At(text, second + 1))) return true;
            attachment = text[second..(second + 1)].ToString();
            end = second + 1;
            return true;
        }
        if (last - second > 5) return false;
        if (IsRange(text[at..end], text[second..last], text[dash], plural) && (last - second == end - at || !PlaceFollows(text, last))) ecf = text[at..last].ToString();
        else attachment = text[second..last].ToString();
        end = last;
        if (plural && attachment is not null && ThroughEnd(text, at, end) is var far and > 0) (ecf, attachment, end) = (Chars.Fold(text[at..far]), null, far);
        return true;
    }

    /// <summary>The offset past <c>through 45-5</c> behind the number at <paramref name="at"/>; 0 where no higher number follows so.</summary>
    private static int ThroughEnd(ReadOnlySpan<char> text, int at, int end)
    {
        var word = Chars.SkipSpace(text, end);
        foreach (var form in (ReadOnlySpan<string>)["through", "thru", "to"])
        {
            if (word == end || !Chars.WordAt(text, word, form)) continue;
            var last = Chars.SkipSpace(text, word + form.Length);
            var past = Chars.SkipDigits(text, last);
            if (past == last || past - last > 5 || int.Parse(text[last..past]) < int.Parse(text[at..Chars.SkipDigits(text, at)])) return 0;
            return Chars.At(text, past) == '-' && Chars.SkipDigits(text, past + 1) is var part && part > past + 1 ? part : past;
        }
        return 0;
    }

    /// <summary>Whether the number read is the start of a case's own docket number, <c>Docket No. 16-cv-1994</c>.</summary>
    public static bool IsDocketNumber(ReadOnlySpan<char> text, int at, int end)
    {
        var c = Chars.At(text, end);
        if (c == ':' && Chars.IsDigit(Chars.At(text, end + 1)) && Chars.SkipDigits(text, end + 1) is var year && Chars.IsDash(Chars.At(text, year)) && Chars.IsLetter(Chars.At(text, year + 1))) return true;
        if (Chars.IsDash(c) && Chars.IsLetter(Chars.At(text, end + 1)) && Chars.IsLetter(Chars.At(text, end + 2))) return true;
        if (Chars.IsDash(c) && Chars.IsDigit(Chars.At(text, end + 1))) return true;
        var next = Chars.SkipSpace(text, end);
        return next > end && (Chars.WordAt(text, next, "Civ") || Chars.WordAt(text, next, "Cr") || Chars.WordAt(text, next, "CV") || Chars.WordAt(text, next, "Filed"));
    }

    /// <summary>The next number of a list, behind ", " or "and", between entries also behind a semicolon; -1 where the list ends.</summary>
    public static int NextOfList(ReadOnlySpan<char> text, int end, bool entries)
    {
        var at = Chars.SkipSpace(text, end);
        var seen = Chars.At(text, at) == ',' || (entries && Chars.At(text, at) == ';');
        if (seen) at = Chars.SkipSpace(text, at + 1);
        if (Chars.At(text, at) == '&') { seen = true; at = Chars.SkipSpace(text, at + 1); }
        else if (Chars.WordAt(text, at, "and")) { seen = true; at = Chars.SkipSpace(text, at + 3); }
        if (!seen) return -1;
        var c = Chars.At(text, at);
        if (Chars.IsUpper(c)) return entries || Chars.IsWord(Chars.At(text, at + 1)) ? -1 : at;
        if (!Chars.IsDigit(c)) return -1;
        var after = Chars.SkipDigits(text, at);
        return Chars.At(text, after) == ':' ? -1 : at;
    }

    /// <summary>
    /// Whether the number at <paramref name="at"/>, in a list of entries and behind a place, is the next entry and no further page:
    /// it has an attachment or a place of its own, or lies nearer to the entry before it than to the page.
    /// </summary>
    public static bool GoesOn(ReadOnlySpan<char> text, int at, string entry, Pinpoint place)
    {
        if (!Chars.IsDigit(Chars.At(text, at)) || !TryRead(text, at, false, out var next, out var attachment, out var end) || !int.TryParse(next, out var number)) return false;
        if (!int.TryParse(entry, out var before) || number < before || (number == before && attachment is null)) return false;
        if (attachment is { } part && int.TryParse(PinWords.Complete(next!, part), out var last) && last <= number) return true;
        var behind = Chars.SkipSpace(text, end);
        if (behind > end && (Chars.WordAt(text, behind, "at") || Chars.At(text, behind) is '¶' or '§')) return true;
        return !int.TryParse((place.To ?? place.From).Split(':')[0], out var page) || number - before < Math.Abs(number - page);
    }

    /// <summary>Whether a place of its own follows a number, so that it is one entry with its attachment and no range.</summary>
    private static bool PlaceFollows(ReadOnlySpan<char> text, int end)
    {
        var at = Chars.SkipSpace(text, Chars.At(text, end) == ',' ? end + 1 : end);
        return Chars.At(text, at) is '¶' or '§' || Chars.WordAt(text, at, "at");
    }

    private static bool IsRange(ReadOnlySpan<char> first, ReadOnlySpan<char> second, char dash, bool plural)
    {
        if (dash == '-' && !plural) return false;
        var a = int.Parse(first);
        var b = int.Parse(PinWords.Complete(first.ToString(), second));
        return b > a && (plural || second.Length == first.Length);
    }

    private static bool NeedsNumberWord(string word) => word is "Docket" or "Document" or "Documents" or "Filing" or "DN" or "DI";

    /// <summary>The District of Nebraska's <c>Filing 34-2 at CM/ECF p. 12</c>.</summary>
    private static bool IsPaged(ReadOnlySpan<char> text, int anchor)
    {
        if (!TryRead(text, anchor, false, out _, out _, out var end)) return false;
        var at = Chars.SkipSpace(text, end);
        return Chars.WordAt(text, at, "at") && Chars.WordAt(text, Chars.SkipSpace(text, at + 2), "CM/ECF");
    }

    private static int StartOf(ReadOnlySpan<char> text, int end, int floor, string word)
    {
        var at = end;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (word[i] == ' ')
            {
                var before = Chars.SkipSpaceBack(text, at, floor);
                if (before == at && word[i + 1] != 'N') return -1;
                at = before;
                continue;
            }
            if (at <= floor || text[at - 1] != word[i]) return -1;
            at--;
        }
        return at == 0 || !Chars.IsWord(text[at - 1]) ? at : -1;
    }
}
