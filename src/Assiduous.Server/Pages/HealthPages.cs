using Assiduous.Server.Data;
using Assiduous.Server.Hosting;
using Dapper;

namespace Assiduous.Server.Pages;

/// <summary>Whether the server lives, and whether it can work.</summary>
internal static class HealthPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("alive")).WithMetadata(AccessRule.Open);
        routes.MapGet("/health/ready", Ready).WithMetadata(AccessRule.Open);
    }

    private static async Task<IResult> Ready(ServerDatabase database, CancellationToken stop)
    {
        try
        {
            await using var connection = await database.ConnectAsync(stop);
            await connection.ExecuteScalarAsync<int>("select 1");
            return Results.Text("ready");
        }
        catch (Npgsql.NpgsqlException)
        {
            return Results.Text("the database is away", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
