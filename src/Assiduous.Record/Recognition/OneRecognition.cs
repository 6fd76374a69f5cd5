namespace Assiduous.Record.Recognition;

/// <summary>One recognition of one document, from number to signature.</summary>
internal sealed class OneRecognition(string file, string hash, RecordText text)
{
    private readonly List<string> reasons = [];
    private readonly Front front = Front.Of(text);

    public Filing Result()
    {
        var (ecf, attachment) = Number();
        var caption = CaptionReader.Place(front.Lines)?.Caption;
        var title = Title(caption);
        var role = Role(title, caption, attachment);
        var witness = Witness(role, title);
        var vouching = Vouching.Of(text);
        var oath = OathOf(role, vouching);
        var signed = Signed(role, vouching);
        var party = role is FilingRole.Order or FilingRole.Transcript or FilingRole.Exhibit or FilingRole.Docket ? null : People.Party(title, text.Text) ?? Witnessing(witness, caption);
        if (party is { } owner) reasons.Add(owner.Why);
        if (text.Transcript is { Volumes: { Count: > 1 } volumes }) reasons.Add($"It holds {volumes.Count} volumes of testimony one behind the other: {string.Join("; ", volumes)}.");
        if (front.Exhibit is not null) reasons.Add($"Its cover sheet says Exhibit {front.Exhibit}.");
        return new Filing
        {
            File = file, Hash = hash, Text = text, Ecf = ecf, Attachment = attachment, Role = role, Title = Shown(title, role, witness), Party = party?.Party,
            Witness = witness, Date = DateOf(role, vouching), Oath = oath, Signed = signed, Exhibit = front.Exhibit, Reasons = reasons,
            Extent = Extents.Of(text, role),
        };
    }

    private (string? Ecf, string? Attachment) Number()
    {
        var stamps = text.Pages.Select(p => p.Stamp).OfType<EcfStamp>().Where(s => s.Ecf is not null).GroupBy(s => (s.Ecf, s.Attachment)).OrderByDescending(g => g.Count()).ToList();
        if (stamps.Count > 0)
        {
            var (ecf, attachment) = stamps[0].Key;
            reasons.Add($"The court’s stamp says document {ecf}{(attachment is null ? "" : "-" + attachment)}.");
            if (stamps.Count > 1) reasons.Add($"{stamps.Count} different stamps stand on its pages; the number on most of them was taken.");
            return (ecf, attachment);
        }

        if (FileNameHint.Of(file) is not { } hint) return (null, null);
        reasons.Add($"It bears no court stamp; the number {hint.Ecf}{(hint.Attachment is null ? "" : "-" + hint.Attachment)} was taken from its file name.");
        return (hint.Ecf, hint.Attachment);
    }

    private string Title(Caption? caption)
    {
        if (caption?.Title is { } title) return title;
        var start = caption is null ? front.Lines : [];
        var (below, _) = CaptionTitle.Below(start, 0);
        if (below is not null && TitleRoles.Of(below) is not null) return below;
        return start.Take(25).Select(l => Names.Fold(l.Text)).FirstOrDefault(l => l.Length is > 5 and < 140 && TitleRoles.Of(l) is { } role && IsTitleLine(l, role)) ?? below ?? "";
    }

    /// <summary>Whether a line further down is a title and no sentence: it begins with the noun of a paper and has no verb's full stop.</summary>
    private static bool IsTitleLine(string line, FilingRole role) =>
        role != FilingRole.Other && !line.EndsWith('.') && line.Split(' ').Length <= 16 && (Names.IsCapitals(line) || line.Split(' ').Count(w => char.IsUpper(w[0])) * 3 >= line.Split(' ').Length * 2);

    private FilingRole Role(string title, Caption? caption, string? attachment)
    {
        var byContents = Contents.Role(text, front.Lines);
        if (byContents is { Role: FilingRole.Transcript or FilingRole.Docket or FilingRole.Errata } sure) return Because(sure.Role, sure.Why);
        if (caption is null && attachment is not null && title.Trim(' ', '.', ':').Equals("MEMORANDUM", StringComparison.OrdinalIgnoreCase)) return Because(FilingRole.Exhibit, "It is an attachment without caption, and a memorandum of somebody’s business.");
        if (TitleRoles.Of(title) is { } role && (role is not FilingRole.Other || caption is not null)) return Because(role, $"It is titled “{Short(title)}”.");
        if (byContents is { } found) return Because(found.Role, found.Why);
        if (caption is not null) return Because(FilingRole.Other, "It has a caption but no title that says what it is.");
        if (front.Exhibit is not null) return Because(FilingRole.Exhibit, "It stands behind an exhibit cover sheet and bears no caption.");
        if (attachment is not null) return Because(FilingRole.Exhibit, "It is an attachment without caption.");
        if (text.Pages.Any(p => p.Bates is not null)) return Because(FilingRole.Exhibit, "Its pages bear Bates numbers and no caption.");
        return Because(FilingRole.Other, "Neither stamp, caption, title nor contents say what it is.");
    }

    private FilingRole Because(FilingRole role, string why)
    {
        reasons.Add(why);
        return role;
    }

    private string? Witness(FilingRole role, string title) => role switch
    {
        FilingRole.Transcript => text.Transcript?.Witness is { } named ? Names.Recase(named) : People.Witness(Heading(), ""),
        FilingRole.Errata => People.Deponent(title, front.Lines.Take(60).Select(l => Names.Fold(l.Text))),
        FilingRole.Declaration or FilingRole.Affidavit => People.Witness(title, string.Join('\n', front.Lines.Select(l => l.Text))),
        _ => null,
    };

    /// <summary>The line of a transcript's cover that names the witness.</summary>
    private string Heading() => front.Lines.Take(60).Select(l => Names.Fold(l.Text)).FirstOrDefault(l => l.Contains("DEPOSITION OF ", StringComparison.OrdinalIgnoreCase)) ?? "";

    /// <summary>The side of a declarant who is a party.</summary>
    private static (string Party, string Why)? Witnessing(string? witness, Caption? caption)
    {
        var party = witness is null ? null : caption?.Parties.FirstOrDefault(p => string.Equals(p.Name, witness, StringComparison.OrdinalIgnoreCase));
        return party is null ? null : (char.ToUpperInvariant(party.Role[0]) + party.Role[1..], $"{witness} is named as a {party.Role} in the caption.");
    }

    private Oath? OathOf(FilingRole role, Vouching vouching)
    {
        if (role == FilingRole.Transcript) return Because("It is testimony under oath.", Oath.Sworn);
        if (MustBeVouchedFor(role) || (vouching.Oath != Oath.Unsworn && MayBeVouchedFor(role))) return Because(vouching.OathWhy, vouching.Oath);
        return null;
    }

    /// <summary>Papers of which it always matters how a witness vouches for them.</summary>
    private static bool MustBeVouchedFor(FilingRole role) =>
        role is FilingRole.Declaration or FilingRole.Affidavit or FilingRole.Discovery or FilingRole.Errata or FilingRole.Letter;

    /// <summary>Papers that are sometimes verified, and then count as a witness's word.</summary>
    private static bool MayBeVouchedFor(FilingRole role) =>
        role is FilingRole.Complaint or FilingRole.Answer or FilingRole.Other or FilingRole.Exhibit or FilingRole.Statement or FilingRole.Response or FilingRole.AdditionalFacts;

    private Oath? Because(string why, Oath oath)
    {
        reasons.Add(why);
        return oath;
    }

    private bool? Signed(FilingRole role, Vouching vouching)
    {
        if (role is FilingRole.Transcript or FilingRole.Docket or FilingRole.Exhibit) return null;
        reasons.Add(vouching.SignedWhy);
        return vouching.Signed;
    }

    private DateOnly? DateOf(FilingRole role, Vouching vouching)
    {
        if (role == FilingRole.Transcript) return text.Transcript?.Taken ?? Filed();
        return role is FilingRole.Exhibit or FilingRole.Docket ? Filed() : vouching.Date ?? Filed();
    }

    private DateOnly? Filed() => text.Pages.Select(p => p.Stamp?.Filed).FirstOrDefault(d => d is not null);

    private string Shown(string title, FilingRole role, string? witness)
    {
        if (role == FilingRole.Transcript && TitleRoles.Of(title) != FilingRole.Transcript) return Transcribed(witness);
        if (title.Length > 0) return Short(title);
        return role == FilingRole.Exhibit ? front.Lines.Select(l => Names.Fold(l.Text)).FirstOrDefault(l => l.Any(char.IsLetter)) is { } first ? Short(first) : front.Cover ?? "" : "";
    }

    private string Transcribed(string? witness)
    {
        var heading = Heading();
        return witness is not null && heading.Length > 0 ? $"Deposition of {witness}" : heading.Length > 0 ? Short(heading) : witness is not null ? $"Testimony of {witness}" : "Transcript";
    }

    private static string Short(string title) => title.Length <= 300 ? title : title[..300];
}
