using System.Globalization;
using System.Security.Claims;
using Assiduous.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Assiduous.Server.Hosting;

/// <summary>The session that begins when a person has shown who they are, by password or by passkey.</summary>
internal static class Session
{
    /// <summary>Begins it.</summary>
    public static Task BeginAsync(HttpContext context, Account account)
    {
        var claims = new Claim[]
        {
            new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Name), new(Gate.Stamp, account.Stamp),
            new(Gate.SignedInAt, DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        };
        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }
}
