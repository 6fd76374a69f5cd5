using System.Security.Cryptography;
using System.Text;
using Assiduous.Citations;

namespace Assiduous.Matters;

/// <summary>What a review wrote and said, kept beside it, so that a run on the same inputs has nothing to do.</summary>
/// <param name="Outputs">What was written, by the name of its file.</param>
/// <param name="Said">What was printed.</param>
/// <param name="Messages">What the user had to know at once: severity, message, remedy.</param>
/// <param name="EverythingRead">Whether every input could be read.</param>
/// <param name="Worst">The severity of the gravest finding that nobody set aside; null where there is none.</param>
public sealed record FinishedReview(IReadOnlyList<KeyValuePair<string, byte[]>> Outputs, string Said, IReadOnlyList<Finding> Messages, bool EverythingRead, Severity? Worst)
{
    private const string Form = "assiduous/finished/1";
    private const int MostOutputs = 16;

    /// <summary>What is kept for inputs; null where nothing is, or what is there is of other inputs or damaged.</summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="inputs">The inputs.</param>
    public static FinishedReview? Find(string file, ReviewInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        try
        {
            if (!File.Exists(file)) return null;
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(0, SHA256.HashSizeInBytes))) return null;
            using var from = new BinaryReader(new MemoryStream(bytes, SHA256.HashSizeInBytes, bytes.Length - SHA256.HashSizeInBytes, writable: false));
            return Is(from, Form) && Is(from, inputs.Key) ? Read(from) : null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return null; // A cache that cannot be read costs time and nothing else.
        }
    }

    /// <summary>Keeps this for inputs, in the place of what was kept before. A disk that is full or closed keeps nothing.</summary>
    /// <param name="file">Where to keep it.</param>
    /// <param name="inputs">The inputs.</param>
    public void Keep(string file, ReviewInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var body = new MemoryStream();
        using (var to = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true)) Write(to, inputs.Key);
        try
        {
            using (var draft = File.Create(file + ".new"))
            {
                draft.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
                body.WriteTo(draft);
            }

            File.Move(file + ".new", file, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            File.Delete(file); // Better nothing than what belongs to other inputs.
        }
    }

    private void Write(BinaryWriter to, string key)
    {
        to.Write(Form);
        to.Write(key);
        to.Write(EverythingRead);
        to.Write(Worst is { } worst ? (int)worst : -1);
        to.Write(Said);
        to.Write(Messages.Count);
        foreach (var message in Messages)
        {
            to.Write((int)message.Severity);
            to.Write(message.Message);
            to.Write(message.Suggestion ?? "");
        }

        to.Write(Outputs.Count);
        foreach (var (name, bytes) in Outputs)
        {
            to.Write(name);
            to.Write(bytes.Length);
            to.Write(bytes);
        }
    }

    private static FinishedReview Read(BinaryReader from)
    {
        var (read, worst, said) = (from.ReadBoolean(), from.ReadInt32(), from.ReadString());
        var messages = new Finding[from.ReadInt32()];
        for (var i = 0; i < messages.Length; i++)
            messages[i] = new() { Code = "", Severity = (Severity)from.ReadInt32(), Span = default, Text = "", Message = from.ReadString(), Suggestion = from.ReadString() is { Length: > 0 } remedy ? remedy : null };
        var outputs = new KeyValuePair<string, byte[]>[Math.Min(from.ReadInt32(), MostOutputs)];
        for (var i = 0; i < outputs.Length; i++) outputs[i] = new(from.ReadString(), from.ReadBytes(from.ReadInt32()));
        return new(outputs, said, messages, read, worst < 0 ? null : (Severity)worst);
    }

    private static bool Is(BinaryReader from, string expected) => string.Equals(from.ReadString(), expected, StringComparison.Ordinal);
}
