using System.Runtime.InteropServices;

namespace Assiduous.Drafting.Page;

/// <summary>Writes HTML. Whatever is not a tag name, an attribute name or a class chosen here is encoded.</summary>
internal sealed class Html(TextWriter output)
{
    /// <summary>Where an anchor of the review stands: within this page unless told otherwise, as where a review is spread over several pages.</summary>
    public Func<string, string> Resolve { get; set; } = static anchor => "#" + anchor;

    /// <summary>Writes beside a finding what a person can do about it; null where nothing can be done, as on a page that is kept as a file.</summary>
    public Action<Citations.Finding>? BesideFinding { get; set; }

    /// <summary>Opens an element; disposing what comes back closes it.</summary>
    public Scope In(string tag, string? css = null, string? id = null, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        Start(tag, css, id, more);
        return new Scope(this, tag);
    }

    /// <summary>An element that holds nothing but words.</summary>
    public Html Leaf(string tag, string? text, string? css = null, string? id = null, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        Start(tag, css, id, more);
        Text(text);
        output.Write($"</{tag}>");
        return this;
    }

    /// <summary>An element that holds nothing and has no end tag.</summary>
    public Html Void(string tag, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        Start(tag, null, null, more);
        return this;
    }

    /// <summary>A link to a part of the review.</summary>
    public Html Link(string anchor, string text, string? css = null, params ReadOnlySpan<(string Name, string? Value)> more) =>
        Leaf("a", text, css, null, [("href", Resolve(anchor)), .. more]);

    /// <summary>Words.</summary>
    public Html Text(string? text)
    {
        Encoded.Write(output, text);
        return this;
    }

    /// <summary>A sign that repeats in shape what stands beside it in words; hidden from those who listen.</summary>
    public Html Shape(string shape) => Leaf("span", shape, "shape", null, ("aria-hidden", "true"));

    /// <summary>Words for those who listen instead of looking.</summary>
    public Html Spoken(string text) => Leaf("span", text, "spoken");

    /// <summary>Markup that was written by this program and holds nothing from a filing.</summary>
    public Html Trusted(string markup)
    {
        output.Write(markup);
        return this;
    }

    private void Start(string tag, string? css, string? id, ReadOnlySpan<(string Name, string? Value)> more)
    {
        output.Write('<');
        output.Write(tag);
        Attribute("id", id);
        Attribute("class", css);
        foreach (var (name, value) in more) Attribute(name, value);
        output.Write('>');
    }

    private void Attribute(string name, string? value)
    {
        if (value is null) return;
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Encoded.Write(output, value);
        output.Write('"');
    }

    /// <summary>An element that is open.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly struct Scope(Html html, string tag) : IDisposable
    {
        public void Dispose() => html.Trusted($"</{tag}>\n");
    }
}
