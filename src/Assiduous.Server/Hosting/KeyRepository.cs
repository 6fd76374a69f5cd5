using System.Xml.Linq;
using Assiduous.Server.Data;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Assiduous.Server.Hosting;

/// <summary>Keeps the keys by which sessions and forms are signed in the database, so that every server knows them.</summary>
internal sealed class KeyRepository(ServerDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Connect();
        return [.. connection.Query<string>("select xml from signing_key order by name").Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Connect();
        connection.Execute("insert into signing_key (name, xml) values (@friendlyName, @xml) on conflict (name) do update set xml = excluded.xml", new { friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
