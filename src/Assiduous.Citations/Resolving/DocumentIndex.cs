using System.Text;
using Assiduous.Citations.Data;
using Assiduous.Citations.Reading;

namespace Assiduous.Citations.Resolving;

/// <summary>The documents of the record met so far, by name and by docket entry.</summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byEntry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Ecf, string? Attachment)> _known = new(StringComparer.Ordinal);

    public DocumentIndex(IReadOnlyList<DocumentName> known)
    {
        foreach (var name in known) _known.TryAdd(Key(name.Name), (name.Ecf, name.Attachment));
    }

    public void Resolve(List<Draft> drafts, int index)
    {
        var draft = drafts[index];
        var key = draft.Document is null ? null : draft.Owner is { } owner ? Key(owner + " " + draft.Document) : draft.Within ? draft.Ecf + "/" + Key(draft.Document) : Key(draft.Document);
        draft.Key = key;
        var entry = draft.Ecf is null || draft.Within ? null : draft.Ecf + "-" + draft.Attachment;
        if (key is not null && _byName.TryGetValue(key, out var first)) draft.ResolvesTo = first;
        else if (entry is not null && _byEntry.TryGetValue(entry, out first)) draft.ResolvesTo = first;
        if (key is not null)
        {
            if (draft.Ecf is null && draft.ResolvesTo is { } earlier && drafts[earlier].Ecf is not null) (draft.Ecf, draft.Attachment) = (drafts[earlier].Ecf, drafts[earlier].Attachment);
            else if (draft.Ecf is null && _known.TryGetValue(key, out var known)) (draft.Ecf, draft.Attachment) = known;
            _byName.TryAdd(key, draft.ResolvesTo ?? index);
        }
        if (entry is not null) _byEntry.TryAdd(entry, draft.ResolvesTo ?? index);
        if (draft.OtherName is not null) _byName.TryAdd(Key(draft.OtherName), draft.ResolvesTo ?? index);
    }

    /// <summary>How a name is compared: parties folded to one word, letters and digits only, "Plaintiff's 56.1" and "Pls. 56.1" alike.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range);
            if (word.IsEmpty) continue;
            if (RecordWords.Default.TryParty(word, out var party)) key.Append(party).Append(' ');
            else key.Append(RecordWords.Bare(word).ToString().ToLowerInvariant()).Append(' ');
        }
        return key.ToString().TrimEnd();
    }
}
