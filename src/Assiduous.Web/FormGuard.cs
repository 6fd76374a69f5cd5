using System.Security.Cryptography;
using System.Text;

namespace Assiduous.Web;

/// <summary>Lets a form change something only where it was this server that wrote the form for this browser.</summary>
/// <remarks>
/// The token in a form is an HMAC over the browser's own cookie under a key. On one machine the key lives as long as the process, because
/// nothing need outlast it; where several servers stand behind one address they share one.
/// </remarks>
/// <param name="shared">The key that servers share; null for one of this process alone.</param>
internal sealed class FormGuard(byte[]? shared = null)
{
    private const string Cookie = "assiduous-visit";
    private readonly byte[] key = shared ?? RandomNumberGenerator.GetBytes(32);

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

    /// <summary>Whether a token was written for this browser under this key.</summary>
    public bool Accepts(HttpContext context, string? token) =>
        token is { Length: 64 } && Visitor(context) is { } visitor
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Sign(visitor)));

    private static string? Visitor(HttpContext context) => context.Request.Cookies[Cookie] is { Length: 32 } visitor ? visitor : null;

    private string Sign(string visitor) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(visitor)));
}
