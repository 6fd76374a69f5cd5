using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Web;

/// <summary>Lets a form change something only where it was this server that wrote the form for this browser.</summary>
/// <remarks>
/// The token in a form is an HMAC over the browser's own cookie under a key that lives as long as the process. The framework's antiforgery
/// wants a ring of keys on disk; here nothing need outlast the process.
/// </remarks>
internal sealed class FormGuard
{
    private const string Cookie = "assiduous-visit";
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The name of the field.</summary>
    public const string Field = "token";

    /// <summary>The token for forms of this answer; gives the browser its cookie where it has none.</summary>
    public string Token(HttpContext context)
    {
        if (Visitor(context) is { } known) return Sign(known);
        if (context.Items[Cookie] is not string fresh)
        {
            context.Items[Cookie] = fresh = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Response.Cookies.Append(Cookie, fresh, Cookies.Passing);
        }

        return Sign(fresh);
    }

    /// <summary>Whether a token was written for this browser by this process.</summary>
    public bool Accepts(HttpContext context, string? token) =>
        token is { Length: 64 } && Visitor(context) is { } visitor
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Sign(visitor)));

    private static string? Visitor(HttpContext context) => context.Request.Cookies[Cookie] is { Length: 32 } visitor ? visitor : null;

    private string Sign(string visitor) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(visitor)));
}
