namespace Assiduous.Statements;

/// <summary>Where a stage keeps what follows from the words of one filing alone, so that the next run need not work it out again.</summary>
/// <remarks>
/// Whoever keeps it answers that what is given back was made from the very same words by the very same program. What is lost or damaged is
/// worked out again and changes nothing. Safe for several threads.
/// </remarks>
public interface IFilingShelf
{
    /// <summary>What was kept; null where nothing was, or where the words of that filing may be others the next time.</summary>
    /// <param name="file">The filing, by <see cref="Record.Filing.File"/>.</param>
    /// <param name="part">What it is, a name of the stage's own.</param>
    byte[]? Get(string file, string part);

    /// <summary>Keeps what a stage made of a filing; a shelf that cannot keep it does nothing.</summary>
    /// <param name="file">The filing, by <see cref="Record.Filing.File"/>.</param>
    /// <param name="part">What it is.</param>
    /// <param name="output">The bytes.</param>
    void Put(string file, string part, byte[] output);
}
