using System.Text;
using System.Text.Json;
using Assiduous.Citations;

namespace Assiduous.Drafting.Json;

/// <summary>How the words of the rooms are written in JSON.</summary>
internal static class Names
{
    /// <summary><c>AdmittedInPart</c> as <c>admitted-in-part</c>.</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }

    /// <summary><c>PageLine</c> as <c>pageLine</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A pinpoint as an object with <c>kind</c>, <c>from</c>, <c>to</c>.</summary>
    public static void Write(Utf8JsonWriter json, Pinpoint pinpoint)
    {
        json.WriteStartObject();
        json.WriteString("kind", Camel(pinpoint.Kind.ToString()));
        json.WriteString("from", pinpoint.From);
        json.WriteString("to", pinpoint.To);
        json.WriteEndObject();
    }
}
