using System.Globalization;
using System.Text;
using Assiduous.Record;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assiduous.Matters;

/// <summary>Reads <c>matter.yaml</c>: strictly, with the line of everything that cannot be used, and never by halves.</summary>
public static class MatterSettingsReader
{
    private const int MostCharacters = 1 << 20;
    private const int Deepest = 32;

    /// <summary>Reads the settings from a file, <c>matter.yaml</c>.</summary>
    /// <param name="path">Where it is; never printed.</param>
    /// <exception cref="MatterSettingsException">It cannot be opened, is no UTF-8, or something in it cannot be used.</exception>
    public static MatterSettings ReadFile(string path)
    {
        try
        {
            if (new FileInfo(path).Length > 4L * MostCharacters) throw TooLarge();
            return Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\ufeff'));
        }
        catch (DecoderFallbackException)
        {
            throw new MatterSettingsException(1, "the file is not UTF-8. Save it again as UTF-8.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new MatterSettingsException("matter.yaml cannot be opened. Change its permissions, or close the program that holds it.", trouble);
        }
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <exception cref="MatterSettingsException">Something cannot be used; the message names the line and the remedy.</exception>
    public static MatterSettings Read(string yaml)
    {
        if (yaml.Length > MostCharacters) throw TooLarge();
        var root = Root(yaml);
        if (root is null) return MatterSettings.None;
        var map = new YamlFields(root, "schema", "matter", "filings", "claims", "rules");
        if (map.Text("schema") is { } schema && !string.Equals(schema, "assiduous/matter/1", StringComparison.Ordinal))
            throw new MatterSettingsException(root.Start.Line, $"the schema is '{schema}'; this version reads 'assiduous/matter/1'.");
        var settings = new MatterSettings { Filings = [.. map.Maps("filings").Select(Filing)], Claims = [.. map.Maps("claims").Select(Claim)], Rules = map.Text("rules") };
        Check(settings, root);
        return map.Map("matter") is { } matter ? WithMatter(settings, matter) : settings;
    }

    private static YamlMappingNode? Root(string yaml)
    {
        try
        {
            CheckDepth(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0) return null;
            if (stream.Documents.Count > 1)
                throw new MatterSettingsException(stream.Documents[1].RootNode.Start.Line, "a second document begins here (after '---'). Put everything into one.");
            if (Says(stream.Documents[0].RootNode) is false) return null;
            return stream.Documents[0].RootNode as YamlMappingNode
                ?? throw new MatterSettingsException(1, "the file must hold fields such as 'claims:' and 'filings:'.");
        }
        catch (YamlException broken)
        {
            throw new MatterSettingsException(broken.Start.Line, $"this is not YAML: {broken.Message.TrimEnd('.')}.");
        }
        catch (InvalidOperationException)
        {
            // The YAML library throws this on some brackets that are never closed, without a place.
            throw new MatterSettingsException(1, "this is not YAML: a bracket or quotation is not closed.");
        }
    }

    private static MatterSettingsException TooLarge() => new(1, "the file is larger than one megabyte. It holds a few lines on the matter and nothing else.");

    /// <summary>Looks at the nesting before the tree is built, which would take as much stack as the file is deep.</summary>
    private static void CheckDepth(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest + 2) throw new MatterSettingsException(parser.Current.Start.Line, $"brackets or lists stand {Deepest} deep in one another; no field is that deep. Mend the brackets.");
        }
    }

    // A field without a value, and a file of comments alone, say nothing.
    private static bool Says(YamlNode node) => node is not YamlScalarNode { Value: null or "" or "null" or "~" };

    private static MatterSettings WithMatter(MatterSettings settings, YamlMappingNode node)
    {
        var map = new YamlFields(node, "caption", "court", "docketNumber", "judge", "filed", "incident", "allRepresented");
        return settings with
        {
            Caption = map.Text("caption"),
            Court = map.Text("court"),
            DocketNumber = map.Text("docketNumber"),
            Judge = map.Text("judge"),
            Filed = map.Date("filed"),
            Incident = map.Date("incident"),
            AllRepresented = map.Flag("allRepresented"),
        };
    }

    private static FilingSetting Filing(YamlMappingNode node)
    {
        var map = new YamlFields(node, "file", "ecf", "attachment", "role", "party", "witness", "exhibit", "sealed", "designation");
        return new(map.Required("file"), map.Text("ecf"), map.Text("attachment"), map.Role("role"), map.Text("party"), map.Text("witness"), map.Text("exhibit"), map.Flag("sealed")) { Designation = map.Text("designation") };
    }

    private static ClaimSetting Claim(YamlMappingNode node)
    {
        var map = new YamlFields(node, "claim", "defense", "test", "defendants", "links", "challenges");
        var (claim, defense) = (map.Text("claim"), map.Text("defense"));
        if (claim is null == defense is null) throw new MatterSettingsException(node.Start.Line, "an entry names either a 'claim' or a 'defense'.");
        return new(
            claim is null ? "defense" : "claim", claim ?? defense!, map.Text("test"), map.Texts("defendants"), [.. map.Maps("links").Select(Link)])
        {
            Challenges = [.. map.Maps("challenges").Select(Challenge)],
            Line = (int)node.Start.Line,
        };
    }

    private static ChallengeSetting Challenge(YamlMappingNode node)
    {
        var map = new YamlFields(node, "element", "at");
        return new(map.Required("element"), map.Required("at"), (int)node.Start.Line);
    }

    private static LinkSetting Link(YamlMappingNode node)
    {
        var map = new YamlFields(node, "side", "fact", "element", "supports", "defendants", "because");
        var side = map.Text("side") switch
        {
            null or "movant" => Side.Movant,
            "opponent" => Side.Opponent,
            var other => throw new MatterSettingsException(node.Start.Line, $"the side is '{other}'; it is 'movant' or 'opponent'."),
        };
        var supports = map.Flag("supports") ?? throw new MatterSettingsException(node.Start.Line, "a link says 'supports: true' or 'supports: false'.");
        return new(side, map.Required("fact"), map.Required("element"), supports, map.Texts("defendants"), (int)node.Start.Line) { Because = map.Text("because") };
    }

    private static void Check(MatterSettings settings, YamlMappingNode root)
    {
        foreach (var twice in settings.Filings.GroupBy(f => f.File, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new MatterSettingsException(root.Start.Line, $"the filing '{twice.Key}' stands twice.");
        foreach (var claim in settings.Claims)
        {
            if (claim.Links.Count > 0 && claim.Test is null)
                throw new MatterSettingsException(claim.Links[0].Line, $"'{claim.Name}' has links to elements but names no test.");
            if (claim.Challenges.Count > 0 && claim.Test is null)
                throw new MatterSettingsException(claim.Challenges[0].Line, $"'{claim.Name}' has challenges of elements but names no test.");
            foreach (var pair in claim.Links.GroupBy(l => (l.Side, l.Fact, l.Element, string.Join('|', l.Defendants))).Where(g => g.Count() > 1))
                throw new MatterSettingsException(pair.Last().Line, $"fact {pair.Key.Fact} is laid on '{pair.Key.Element}' twice; keep one of the two links.");
        }
    }

    /// <summary>The fields of one mapping; a field that no one knows is an error at its line.</summary>
    private sealed class YamlFields
    {
        private readonly YamlMappingNode node;
        private readonly Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);

        public YamlFields(YamlMappingNode node, params string[] known)
        {
            this.node = node;
            foreach (var (key, value) in node.Children)
            {
                var name = (key as YamlScalarNode)?.Value ?? "";
                if (!known.Contains(name, StringComparer.Ordinal))
                    throw new MatterSettingsException(key.Start.Line, $"'{name}' is not a field here; the fields are {string.Join(", ", known)}.");
                fields[name] = value;
            }
        }

        public string? Text(string name) => fields.GetValueOrDefault(name) switch
        {
            null => null,
            YamlScalarNode { Value: null or "" or "null" or "~" } => null,
            YamlScalarNode scalar => scalar.Value,
            var other => throw new MatterSettingsException(other.Start.Line, $"'{name}' must be one value."),
        };

        public string Required(string name) => Text(name) ?? throw new MatterSettingsException(node.Start.Line, $"'{name}' is missing.");

        public bool? Flag(string name) => Text(name) switch
        {
            null => null,
            "true" or "yes" => true,
            "false" or "no" => false,
            var other => throw new MatterSettingsException(fields[name].Start.Line, $"'{name}' is '{other}'; it is true or false."),
        };

        public DateOnly? Date(string name) => Text(name) is not { } text ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw new MatterSettingsException(fields[name].Start.Line, $"'{name}' is '{text}'; write a date as 2020-09-30.");

        public FilingRole? Role(string name) => Text(name) is not { } text ? null
            : Enum.TryParse<FilingRole>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role) && !char.IsAsciiDigit(text[0]) ? role
            : throw new MatterSettingsException(fields[name].Start.Line, $"'{text}' is no role; roles are statement, response, memorandum, declaration, transcript, exhibit and the others in the manual.");

        public IReadOnlyList<string> Texts(string name) => fields.GetValueOrDefault(name) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Select(i => (i as YamlScalarNode)?.Value
                ?? throw new MatterSettingsException(i.Start.Line, $"'{name}' is a list of names."))],
            YamlScalarNode { Value: { Length: > 0 } one } => [one],
            var other => throw new MatterSettingsException(other.Start.Line, $"'{name}' is a list of names."),
        };

        public YamlMappingNode? Map(string name) => fields.GetValueOrDefault(name) switch
        {
            null => null,
            YamlScalarNode empty when !Says(empty) => null,
            YamlMappingNode map => map,
            var other => throw new MatterSettingsException(other.Start.Line, $"'{name}' must hold fields."),
        };

        public IEnumerable<YamlMappingNode> Maps(string name) => fields.GetValueOrDefault(name) switch
        {
            null => [],
            YamlScalarNode empty when !Says(empty) => [],
            YamlSequenceNode list => list.Select(i => i as YamlMappingNode ?? throw new MatterSettingsException(i.Start.Line, $"each entry of '{name}' must hold fields.")),
            var other => throw new MatterSettingsException(other.Start.Line, $"'{name}' is a list; each entry begins with a dash."),
        };
    }
}
