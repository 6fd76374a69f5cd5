namespace Assiduous.Storage.KnownCases;

/// <summary>Where an import of known cases writes: the rows of the bulk tables, one table after the other, and then the whole is put in order.</summary>
internal interface ICaseTables : IDisposable
{
    /// <summary>A place at which a decision stands.</summary>
    void Cite(string series, string volume, string page, long decision);

    /// <summary>A decision: name, day, docket.</summary>
    void Decide(long id, string name, int? filed, long? docket);

    /// <summary>A docket and its court. Those of no decision are passed over.</summary>
    void Docket(long id, string court);

    /// <summary>Puts in order what was written.</summary>
    /// <param name="asOf">The day whose state the tables show.</param>
    /// <returns>Citations, decisions and bytes; 0 bytes where only the file tells.</returns>
    (long Citations, long Cases, long Bytes) Settle(int asOf);
}
