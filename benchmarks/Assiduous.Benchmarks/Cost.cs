using System.Diagnostics;
using System.Globalization;

namespace Assiduous.Benchmarks;

/// <summary>What a piece of work cost, in seconds.</summary>
/// <param name="Clock">By the clock; on a busy machine it says more of the machine than of the work.</param>
/// <param name="Processor">Processor time, user and system, of the processes that the work started and of theirs; 0 where the system does not tell.</param>
internal readonly record struct Cost(double Clock, double Processor)
{
    private const string Accounts = "/proc/self/stat";
    private const double TicksPerSecond = 100;

    /// <summary>Whether this system tells the processor time of ended children.</summary>
    public static bool KnowsProcessor => File.Exists(Accounts);

    /// <summary>Does the work, which waits for the processes that it starts, and counts.</summary>
    public static Cost Of(Action work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Children());
        work();
        return new(clock.Elapsed.TotalSeconds, Children() - before);
    }

    // Fields 16 and 17 of proc(5), counted behind the name in parentheses, which may hold spaces.
    private static double Children()
    {
        if (!KnowsProcessor) return 0;
        var line = File.ReadAllText(Accounts);
        var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}
