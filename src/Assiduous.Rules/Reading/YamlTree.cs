using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assiduous.Rules.Reading;

/// <summary>A value in a rule file, with the line on which it begins.</summary>
/// <param name="Line">From 1.</param>
internal abstract record YamlValue(int Line);

/// <summary>A word or sentence.</summary>
internal sealed record YamlText(string Text, bool Quoted, int Line) : YamlValue(Line)
{
    /// <summary>Whether it stands for "nothing": empty, <c>~</c> or <c>null</c>, unquoted.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line) : YamlValue(Line);

/// <summary>Named values, in the order of the file.</summary>
internal sealed record YamlMap(IReadOnlyList<KeyValuePair<YamlText, YamlValue>> Entries, int Line) : YamlValue(Line);

/// <summary>Reads a rule file into values that know their lines.</summary>
/// <remarks>Event by event and without reflection: start-up pays for this. Anchors and aliases are refused, so that size in is size out.</remarks>
internal static class YamlTree
{
    /// <summary>Longest rule file, in characters.</summary>
    public const int MaxLength = 1_000_000;

    private const int MaxDepth = 40;

    /// <summary>The file's one value, or the problem that keeps it from being read.</summary>
    public static YamlValue? Read(string file, string text, ICollection<RuleFileProblem> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(new(file, 1, $"The file has {text.Length} characters; at most {MaxLength} are read. Split it."));
            return null;
        }

        var parser = new Parser(new StringReader(text));
        try
        {
            return Document(parser);
        }
        catch (YamlException e)
        {
            var line = (int)Math.Clamp(e.Start.Line, 1, int.MaxValue);
            problems.Add(new(file, line, $"The file is no readable YAML: {(e.InnerException ?? e).Message.Trim().TrimEnd('.')}."));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner reports some broken brackets and quotes in this way, without a place of its own.
            var line = (int)Math.Clamp(parser.Current?.Start.Line ?? 1, 1, int.MaxValue);
            problems.Add(new(file, line, "The file is no readable YAML: a bracket or quotation mark near this line is not closed."));
            return null;
        }
    }

    private static YamlValue Document(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return new YamlMap([], 1);
        parser.Consume<DocumentStart>();
        var value = Value(parser, 0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a file holds one document");
        return value;
    }

    private static YamlValue Value(Parser parser, int depth)
    {
        var start = parser.Current!.Start;
        if (depth > MaxDepth) throw new YamlException(start, start, $"it is nested deeper than {MaxDepth} levels");
        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
            throw new YamlException(start, start, "anchors and aliases are not used in rule files");
        var line = checked((int)start.Line);
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlText(scalar.Value, scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, line);
        if (parser.TryConsume<SequenceStart>(out _)) return List(parser, depth, line);
        parser.Consume<MappingStart>();
        return Map(parser, depth, line);
    }

    private static YamlList List(Parser parser, int depth, int line)
    {
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(parser, depth + 1));
        return new(items, line);
    }

    private static YamlMap Map(Parser parser, int depth, int line)
    {
        var entries = new List<KeyValuePair<YamlText, YamlValue>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var at = parser.Current!.Start;
            if (Value(parser, depth + 1) is not YamlText key) throw new YamlException(at, at, "a name is expected before the colon");
            if (!seen.Add(key.Text)) throw new YamlException(at, at, $"'{key.Text}' is given twice");
            entries.Add(new(key, Value(parser, depth + 1)));
        }

        return new(entries, line);
    }
}
