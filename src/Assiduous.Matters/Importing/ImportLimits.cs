namespace Assiduous.Matters.Importing;

/// <summary>How much one import may bring.</summary>
public sealed record ImportLimits
{
    /// <summary>The usual bounds.</summary>
    public static ImportLimits Usual { get; } = new();

    /// <summary>Most files, those inside a zip counted.</summary>
    public int MostFiles { get; init; } = 20_000;

    /// <summary>Most bytes of all files together, unpacked.</summary>
    public long MostBytes { get; init; } = 32L << 30;

    /// <summary>Most bytes of one file.</summary>
    public long LargestFile { get; init; } = 2L << 30;

    /// <summary>Most times that what comes out of a zip may be larger than the zip, beyond <see cref="Unfolded"/>.</summary>
    public int MostFolded { get; init; } = 100;

    /// <summary>Bytes that may come out of any zip, however small it is.</summary>
    public long Unfolded { get; init; } = 64L << 20;
}

/// <summary>Something sent that cannot be taken; the message says why and what to do.</summary>
public sealed class ImportException : IOException
{
    /// <summary>Makes the exception.</summary>
    public ImportException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public ImportException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
