using System.Xml.Linq;
using Assiduous.Drafting.Office;
using Assiduous.Drafting.Word;
using Assiduous.Record;

namespace Assiduous.Drafting.Drafts;

/// <summary>What a part of a joint statement is.</summary>
public enum JointRole
{
    /// <summary>The paragraph itself.</summary>
    Fact,

    /// <summary>The other side's response.</summary>
    Response,

    /// <summary>The reply to the response.</summary>
    Reply,
}

/// <summary>One part of one paragraph of a joint statement.</summary>
/// <param name="Tag">Its lasting name in the document.</param>
/// <param name="Side">Whose paragraph it belongs to, by the side's name.</param>
/// <param name="Number">The paragraph's number.</param>
/// <param name="Role">What it is.</param>
/// <param name="Owner">Who writes it, by the side's name.</param>
/// <param name="Text">Its words, label left out; paragraphs parted by line ends.</param>
public sealed record JointPart(string Tag, string Side, string Number, JointRole Role, string Owner, string Text)
{
    /// <summary>The words before it that are no part of it, <c>Plaintiff’s response:</c>.</summary>
    public string Label { get; init; } = "";

    /// <summary>What Word shows at its field: <c>Defendants ¶ 7: reply</c>.</summary>
    public string Title => $"{Side} ¶ {Number}: {Names.Kebab(Role)}" is { Length: > 60 } title ? title[..60] : $"{Side} ¶ {Number}: {Names.Kebab(Role)}";

    internal static string TagOf(Side side, string number, JointRole role) => $"assiduous/{Names.Kebab(side)}/{number}/{Names.Kebab(role)}";
}

/// <summary>The parts as they were sent, kept inside the document for the comparison when it comes back.</summary>
internal static class JointData
{
    private static readonly XNamespace Space = WordParts.DataNamespace;

    public static string Write(IEnumerable<JointPart> parts) => Xml.Declaration + new XElement(Space + "joint", parts.Select(p => new XElement(Space + "part",
        Named("tag", p.Tag), Named("side", p.Side), Named("number", p.Number), Named("role", Names.Kebab(p.Role)), Named("owner", p.Owner), Named("label", p.Label), Xml.Clean(p.Text)))).ToString(SaveOptions.DisableFormatting);

    private static XAttribute Named(string name, string value) => new(name, Xml.Clean(value));

    /// <summary>The parts of a document's data; null where it is none of ours.</summary>
    public static IReadOnlyList<JointPart>? Read(XElement root) => root.Name != Space + "joint" ? null :
        [.. root.Elements(Space + "part").Select(p => new JointPart(Value(p, "tag"), Value(p, "side"), Value(p, "number"), Enum.TryParse<JointRole>(Value(p, "role"), true, out var role) ? role : JointRole.Fact, Value(p, "owner"), p.Value) { Label = Value(p, "label") })];

    private static string Value(XElement part, string name) => (string?)part.Attribute(name) ?? "";
}
