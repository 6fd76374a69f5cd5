using System.Runtime.InteropServices;

namespace Assiduous.Record.Reading;

/// <summary>The container of old Office files, in which Word also keeps a new document that is locked with a password.</summary>
internal static class OfficeContainer
{
    /// <summary>Whether it holds an encrypted package: a stream of that name stands in its directory, in UTF-16 (MS-OFFCRYPTO 2.3.4.4).</summary>
    public static bool IsLocked(ReadOnlySpan<byte> bytes) => bytes.IndexOf(MemoryMarshal.AsBytes("EncryptedPackage".AsSpan())) >= 0;
}
