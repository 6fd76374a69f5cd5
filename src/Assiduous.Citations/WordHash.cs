using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Citations;

/// <summary>Words by their hash: whether they are still those that somebody saw.</summary>
public static class WordHash
{
    /// <summary>SHA-256 of words with white space folded, lower-case hexadecimal.</summary>
    public static string Of(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fold(words))));

    /// <summary>Words with each run of white space as one space, and none at the ends.</summary>
    public static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
