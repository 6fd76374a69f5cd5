using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assiduous.Record.Reading;

/// <summary>What the styles of a Word document say about a paragraph.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly string? usual;

    public DocxStyles(Styles? source)
    {
        foreach (var style in source?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            styles[id] = style;
            if (style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph) usual = id;
        }
    }

    /// <summary>Heading level from 1, by outline level or by the name of the style; null for body text.</summary>
    public int? HeadingLevel(ParagraphProperties? properties)
    {
        if (properties?.OutlineLevel?.Val?.Value is >= 0 and < 9 and var own) return own + 1;
        foreach (var style in Chain(properties))
        {
            if (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 9 and var level) return level + 1;
            if (style.StyleName?.Val?.Value is { } name && FromName(name) is { } named) return named;
        }

        return null;
    }

    /// <summary>The list and level whose number the paragraph bears; null where none.</summary>
    public (int NumId, int Level)? List(ParagraphProperties? properties, DocxNumbering numbering)
    {
        var own = properties?.NumberingProperties;
        if (Whole(own?.NumberingId?.Val) is { } id) return id == 0 ? null : (id, Whole(own?.NumberingLevelReference?.Val) ?? 0);
        foreach (var style in Chain(properties))
        {
            var list = style.StyleParagraphProperties?.NumberingProperties;
            if (Whole(list?.NumberingId?.Val) is not { } listId) continue;
            if (listId == 0) return null;
            var level = Whole(own?.NumberingLevelReference?.Val) ?? Whole(list?.NumberingLevelReference?.Val) ?? numbering.LevelOfStyle(listId, style.StyleId!.Value!);
            return (listId, level);
        }

        return null;
    }

    /// <summary>A number as written, or null: a file may hold what is no number or too large, which the library tells only when asked.</summary>
    private static int? Whole(OpenXmlSimpleType? value) => int.TryParse(value?.InnerText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the paragraph is centred, by itself or by its style.</summary>
    public bool IsCentered(ParagraphProperties? properties)
    {
        if (properties?.Justification?.Val?.Value is { } own) return own == JustificationValues.Center;
        foreach (var style in Chain(properties))
            if (style.StyleParagraphProperties?.Justification?.Val?.Value is { } alignment) return alignment == JustificationValues.Center;
        return false;
    }

    private static int? FromName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= 9 ? level
        : name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 1 : null;

    /// <summary>The paragraph's style and those it is based on.</summary>
    private IEnumerable<Style> Chain(ParagraphProperties? properties)
    {
        var id = properties?.ParagraphStyleId?.Val?.Value ?? usual;
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
