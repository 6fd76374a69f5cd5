using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assiduous.Citations;
using Assiduous.Record.Codec;
using FsCheck;
using FsCheck.Fluent;

namespace Assiduous.Record.Tests.Codec;

public class RecordTextCodecTests
{
    private static readonly JsonSerializerOptions Plain = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static string Json(RecordText text) => JsonSerializer.Serialize(text, Plain);

    [Fact]
    public void Any_document_is_read_back_as_it_was_written()
    {
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            var text = (RecordText)new Filler(new System.Random(seed)).Make(typeof(RecordText), false);
            var again = RecordTextCodec.Read(RecordTextCodec.Write(text));
            return Json(text) == Json(again) && text.Text == again.Text;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void One_sheet_of_any_document_is_read_back_alone_as_it_is_read_with_all_the_others()
    {
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
        {
            var bytes = RecordTextCodec.Write((RecordText)new Filler(new System.Random(seed)).Make(typeof(RecordText), false));
            var pages = RecordTextCodec.Read(bytes).Pages;
            return pages.Select(p => p.FilePage).Append(-7).Distinct().All(n => JsonSerializer.Serialize(RecordTextCodec.ReadSheet(bytes, n), Plain) == JsonSerializer.Serialize(pages.FirstOrDefault(p => p.FilePage == n), Plain));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_document_with_every_property_filled_loses_none_of_them()
    {
        var text = (RecordText)new Filler(new System.Random(7)).Make(typeof(RecordText), true);
        Assert.Equal(Json(text), Json(RecordTextCodec.Read(RecordTextCodec.Write(text))));
        Assert.DoesNotContain("null", Json(text));
    }

    /// <summary>Lines of a long transcript stay packed: whatever order and from whatever thread they are looked at, they are those that were written.</summary>
    [Fact]
    public void A_long_transcript_is_read_back_as_it_was_written_in_whatever_order_its_lines_are_looked_at()
    {
        var text = Long(70);
        var again = RecordTextCodec.Read(RecordTextCodec.Write(text));
        Assert.IsNotType<RecordLine[]>(again.Lines);
        Assert.Equal(Json(text), Json(again));
        Assert.Equal(text.Lines.Count, again.Lines.Count);
        Parallel.For(0, 4, seed =>
        {
            var random = new System.Random(seed);
            for (var i = 0; i < 2000; i++)
            {
                var (line, page) = (random.Next(text.Lines.Count), random.Next(text.Transcript!.Pages.Count));
                Assert.Equal(text.Lines[line], again.Lines[line]);
                Assert.Equal(text.Transcript.Pages[page].Lines, again.Transcript!.Pages[page].Lines);
            }
        });
        Assert.Equal(RecordTextCodec.Write(text), RecordTextCodec.Write(again));
    }

    [Fact]
    public void A_long_transcript_with_a_right_checksum_and_wrong_contents_is_refused_or_read_to_its_last_line()
    {
        var bytes = RecordTextCodec.Write(Long(45));
        var random = new System.Random(12);
        for (var i = 0; i < 300; i++)
        {
            var forged = (byte[])bytes.Clone();
            for (var n = random.Next(1, 4); n > 0; n--) forged[random.Next(16, forged.Length)] = (byte)random.Next(256);
            BitConverter.TryWriteBytes(forged.AsSpan(8), Checksum.Of(forged.AsSpan(16)));
            if (RecordTextCodec.TryRead(forged, out var text, out _)) Assert.NotEmpty(Json(text));
        }
    }

    // Names of speakers and examiners change as it goes, so that strings are met for the first time anywhere in it.
    private static RecordText Long(int pages)
    {
        var made = Made.Transcript(string.Join('\n', Enumerable.Range(1, pages).SelectMany(p => Enumerable.Range(1, 25).Select(l =>
            $"{p}:{l} " + (l == 1 ? $"BY MS. HALE{(char)('A' + p % 26)}:" : l == 2 ? $"MR. VANE{(char)('A' + p % 19)}: Objection." : l % 2 == 0 ? "A. He left." : "Q. Who left?")))));
        Assert.NotNull(made.Transcript);
        return made;
    }

    [Fact]
    public void Half_a_surrogate_pair_and_floats_survive_to_the_last_bit()
    {
        var text = RecordText.Empty with { Text = "a\uD83D\uDE00 b\uD83D c", Lines = [new RecordLine { Span = new(0, 1), FilePage = 1, Left = -0f, Right = float.Epsilon, Top = 1 / 3f }] };
        var again = RecordTextCodec.Read(RecordTextCodec.Write(text));
        Assert.Equal(text.Text, again.Text);
        Assert.Equal(BitConverter.SingleToInt32Bits(-0f), BitConverter.SingleToInt32Bits(again.Lines[0].Left));
        Assert.Equal(text.Lines[0], again.Lines[0]);
    }

    [Fact]
    public void Damaged_bytes_are_refused_with_a_reason_wherever_the_damage_is()
    {
        var bytes = RecordTextCodec.Write((RecordText)new Filler(new System.Random(3)).Make(typeof(RecordText), true));
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= (byte)(1 << (i % 8));
            Assert.False(RecordTextCodec.TryRead(damaged, out _, out var reason));
            Assert.NotEmpty(reason);
            Assert.False(RecordTextCodec.TryRead(bytes.AsSpan(0, i), out _, out _));
        }
    }

    [Fact]
    public void Bytes_with_a_right_checksum_and_wrong_contents_are_refused_or_read_but_never_crash()
    {
        var bytes = RecordTextCodec.Write((RecordText)new Filler(new System.Random(3)).Make(typeof(RecordText), true));
        var random = new System.Random(11);
        for (var i = 0; i < 20_000; i++)
        {
            var forged = (byte[])bytes.Clone();
            for (var n = random.Next(1, 4); n > 0; n--) forged[random.Next(16, forged.Length)] = (byte)random.Next(256);
            BitConverter.TryWriteBytes(forged.AsSpan(8), Checksum.Of(forged.AsSpan(16)));
            RecordTextCodec.TryRead(forged, out _, out _);
        }
    }

    [Fact]
    public void Bytes_of_another_version_say_so()
    {
        var bytes = RecordTextCodec.Write(RecordText.Empty);
        bytes[4]++;
        Assert.False(RecordTextCodec.TryRead(bytes, out _, out var reason));
        Assert.Equal($"The stored text is of version {RecordTextCodec.Version + 1}; this program reads version {RecordTextCodec.Version}.", reason);
    }

    [Fact]
    public void A_record_of_five_thousand_pages_is_read_quickly()
    {
        var source = string.Join('\n', Enumerable.Range(1, 5000).SelectMany(p => Enumerable.Range(1, 25).Select(l => $"{p}:{l} {(l % 2 == 0 ? "A." : "Q.")} words of line {l} on page {p}, spoken slowly")));
        var bytes = RecordTextCodec.Write(Made.Transcript(source));
        RecordTextCodec.Read(bytes);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var before = Process.GetCurrentProcess().UserProcessorTime;
            RecordTextCodec.Read(bytes);
            return Process.GetCurrentProcess().UserProcessorTime - before;
        });
        Console.WriteLine($"5,000 pages, 125,000 lines: {bytes.Length:N0} bytes read in {best.TotalMilliseconds:F0} ms.");
        Assert.True(best < TimeSpan.FromSeconds(1), $"It took {best.TotalMilliseconds:F0} ms.");
    }
}

/// <summary>Makes values of any of the record's types with every property set, so that a property which the codec does not know is noticed.</summary>
internal sealed class Filler(System.Random random)
{
    private static readonly string[] Words = ["", "a", "Q", "MR. HALE", "“¶ 12”", "\u2013\uD83D\uDE00", "LKM 00012", "x\ny\fz"];

    public object Make(Type type, bool whole)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Make(inner, whole);
        if (type == typeof(string)) return whole ? $"s{random.Next()}" : Words[random.Next(Words.Length)];
        if (type == typeof(int)) return whole ? random.Next(1, int.MaxValue) : random.Next(3) switch { 0 => random.Next(100), 1 => int.MinValue + random.Next(9), _ => random.Next(int.MinValue, int.MaxValue) };
        if (type == typeof(float)) return whole ? 1.5f + random.Next(100) : BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)) is var f && float.IsNaN(f) ? 1f / 3 : f;
        if (type == typeof(double)) return whole ? 1.5 + random.Next(100) : random.NextDouble() * 612;
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(random.Next(1, DateOnly.MaxValue.DayNumber));
        if (type.IsEnum) return Enum.GetValues(type).GetValue(whole ? Enum.GetValues(type).Length - 1 : random.Next(Enum.GetValues(type).Length))!;
        if (type.IsGenericType) return List(type.GetGenericArguments()[0], whole);
        return Record(type, whole);
    }

    private Array List(Type item, bool whole)
    {
        var list = Array.CreateInstance(item, whole ? 2 : random.Next(4));
        for (var i = 0; i < list.Length; i++) list.SetValue(Make(item, whole), i);
        return list;
    }

    private object Record(Type type, bool whole)
    {
        if (type == typeof(TextSpan)) return Make(typeof(int), whole) is int a && Make(typeof(int), whole) is int b ? new TextSpan(a / 4, (a / 4) + Math.Abs(b / 4)) : default;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Some(p.ParameterType, new NullabilityInfoContext().Create(p).WriteState, whole))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name)))
            property.SetValue(made, Some(property.PropertyType, new NullabilityInfoContext().Create(property).WriteState, whole));
        return made;
    }

    private object? Some(Type type, NullabilityState state, bool whole) =>
        !whole && state == NullabilityState.Nullable && random.Next(2) == 0 ? null : Make(type, whole);
}
