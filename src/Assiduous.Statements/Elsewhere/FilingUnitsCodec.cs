using System.Security.Cryptography;
using System.Text;
using Assiduous.Citations;

namespace Assiduous.Statements.Elsewhere;

/// <summary>Keeps the units of a transcript as bytes, under their own hash.</summary>
internal static class FilingUnitsCodec
{
    /// <summary>The name of what is kept.</summary>
    public const string Part = "units";

    /// <summary>The units as bytes; the same units give the same bytes.</summary>
    public static byte[] Write(FilingUnits units)
    {
        var body = new MemoryStream();
        body.Write(new byte[SHA256.HashSizeInBytes]);
        using (var to = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            to.Write7BitEncodedInt(units.Places.Count);
            foreach (var place in units.Places) Write(to, place);
            to.Write7BitEncodedInt(units.Ideas.Holding.Count);
            foreach (var (idea, holding) in units.Ideas.Holding) Write(to, idea, holding);
        }

        var bytes = body.ToArray();
        SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes), bytes);
        return bytes;
    }

    /// <summary>The units that the bytes hold; null where they are damaged, or reach beyond the text.</summary>
    /// <param name="bytes">What <see cref="Write(FilingUnits)"/> gave.</param>
    /// <param name="length">Length of the filing's text.</param>
    public static FilingUnits? Read(byte[] bytes, int length)
    {
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
        using var from = new BinaryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes, writable: false));
        var places = new UnitPlace[from.Read7BitEncodedInt()];
        for (var i = 0; i < places.Length; i++) places[i] = Place(from);
        if (Array.Exists(places, p => p.Span.End > length)) return null;
        var ideas = new KeyValuePair<string, IReadOnlyList<int>>[from.Read7BitEncodedInt()];
        for (var i = 0; i < ideas.Length; i++) ideas[i] = Idea(from);
        return new(places, new(places.Length, ideas));
    }

    private static void Write(BinaryWriter to, UnitPlace place)
    {
        to.Write((byte)place.Pinpoint.Kind);
        to.Write(place.Pinpoint.From);
        to.Write(place.Pinpoint.To ?? "");
        to.Write7BitEncodedInt(place.Span.Start);
        to.Write7BitEncodedInt(place.Span.Length);
        to.Write7BitEncodedInt(place.From);
        to.Write7BitEncodedInt(place.To);
        to.Write(place.Located);
    }

    private static UnitPlace Place(BinaryReader from)
    {
        var pin = new Pinpoint((PinpointKind)from.ReadByte(), from.ReadString(), from.ReadString() is { Length: > 0 } to ? to : null);
        var start = from.Read7BitEncodedInt();
        return new(pin, new(start, start + from.Read7BitEncodedInt()), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadBoolean());
    }

    private static void Write(BinaryWriter to, string idea, IReadOnlyList<int> holding)
    {
        to.Write(idea);
        to.Write7BitEncodedInt(holding.Count);
        var last = 0;
        foreach (var unit in holding)
        {
            to.Write7BitEncodedInt(unit - last);
            last = unit;
        }
    }

    private static KeyValuePair<string, IReadOnlyList<int>> Idea(BinaryReader from)
    {
        var idea = from.ReadString();
        var holding = new int[from.Read7BitEncodedInt()];
        for (int i = 0, last = 0; i < holding.Length; i++) holding[i] = last += from.Read7BitEncodedInt();
        return new(idea, holding);
    }
}
