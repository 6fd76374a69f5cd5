namespace Assiduous.Web;

/// <summary>How cookies are set: for this server alone, out of reach of any script, never sent with a request from another site.</summary>
internal static class Cookies
{
    /// <summary>Kept for a year.</summary>
    public static CookieOptions Lasting => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true };

    /// <summary>Kept until the browser is closed.</summary>
    public static CookieOptions Passing => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
