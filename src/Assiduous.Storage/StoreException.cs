namespace Assiduous.Storage;

/// <summary>A matter's store cannot be opened or written; the message names the file and the remedy.</summary>
public sealed class StoreException : IOException
{
    /// <summary>Makes the exception.</summary>
    public StoreException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
