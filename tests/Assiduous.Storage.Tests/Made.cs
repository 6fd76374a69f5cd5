using Assiduous.Citations;
using Assiduous.Judgment;
using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Storage.Tests;

/// <summary>Small values for the tests of this room.</summary>
internal static class Made
{
    public static Fact Fact(string number, string text = "The cuffs were double-locked.") => new()
    {
        Side = Side.Movant, Motion = "m1", File = "1 Statement.txt", Number = number, Text = text, Span = default,
        Strict = new(FactStatus.DeemedAdmitted, "No paper answers it.", "Local Civil Rule 56.1(c)"),
    };

    public static Review Review(params Fact[] facts) => new() { Matter = new(), Facts = facts };

    public static StatusOverruled Disputed(string number, FactStatus status = FactStatus.Disputed) => new(new("m1", Side.Movant, number), StatusReading.Strict, status);

    public static Correction Correction(string number, string author = "Dana Whitfield", FactStatus status = FactStatus.Disputed, string reason = "See 44:6.", params string[] replaces) =>
        CorrectionMaker.Make(Disputed(number, status), author, reason, new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), Grounds.Of(Fact(number), StatusReading.Strict), replaces);
}
