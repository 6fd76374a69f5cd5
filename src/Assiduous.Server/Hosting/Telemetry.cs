using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Assiduous.Server.Hosting;

/// <summary>What server and workers tell of their own working, where somebody asks for it: how many, how long, how it ended. Never what a filing, a name, an address or a search says.</summary>
/// <remarks>Only instruments of this class are exported, so nothing of the framework's own, which carries addresses, can get in. Off unless <see cref="ServerOptions.Telemetry"/> names a collector.</remarks>
internal static class Telemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "Assiduous.Server";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Instruments = new(Name);
    private static readonly Histogram<double> Requests = Instruments.CreateHistogram<double>("assiduous.request.duration", "s", "How long an answer took.");
    private static readonly Histogram<double> Jobs = Instruments.CreateHistogram<double>("assiduous.job.duration", "s", "How long a job took.");
    private static readonly Counter<long> Handed = Instruments.CreateCounter<long>("assiduous.messages", "{message}", "Messages handed to the broker.");

    /// <summary>Times a request.</summary>
    public static Span Request(string method) => new("request", ActivityKind.Server, Requests, [new("method", method)]);

    /// <summary>Times a job.</summary>
    public static Span Job(string stage, int attempt) => new("job", ActivityKind.Consumer, Jobs, [new("stage", stage), new("attempt", attempt)]);

    /// <summary>Counts messages handed to the broker.</summary>
    public static void HandedOver(int count) => Handed.Add(count);

    /// <summary>Begins to export; dispose of what comes back to stop. Null where nobody asks.</summary>
    /// <param name="collector">Address of a collector that takes OTLP over HTTP, <c>http://127.0.0.1:4318</c>; null for none.</param>
    /// <param name="role"><c>server</c> or <c>worker</c>.</param>
    public static IDisposable? Export(Uri? collector, string role)
    {
        if (collector is null) return null;
        var resource = ResourceBuilder.CreateEmpty().AddService("assiduous-" + role, autoGenerateServiceInstanceId: true);
        return new Exporting(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Name).AddOtlpExporter(o => To(o, collector, "v1/traces")).Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Name).AddMeter("System.Runtime").AddOtlpExporter(o => To(o, collector, "v1/metrics")).Build());
    }

    private static void To(OtlpExporterOptions options, Uri collector, string path) =>
        (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(new Uri(collector.AbsoluteUri.TrimEnd('/') + "/"), path));

    private sealed record Exporting(TracerProvider Traces, MeterProvider Metrics) : IDisposable
    {
        public void Dispose()
        {
            Traces.Dispose();
            Metrics.Dispose();
        }
    }

    /// <summary>Something that takes time, as a span of a trace and a point of a histogram. A trace of its own: what a caller sent along is not taken over.</summary>
    public sealed class Span : IDisposable
    {
        private readonly long began = Stopwatch.GetTimestamp();
        private readonly Histogram<double> histogram;
        private readonly Activity? activity;
        private TagList tags;

        internal Span(string name, ActivityKind kind, Histogram<double> histogram, params ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            this.histogram = histogram;
            foreach (var tag in tags) this.tags.Add(tag);
            var around = Activity.Current;
            Activity.Current = null;
            activity = Source.StartActivity(name, kind);
            if (activity is null) Activity.Current = around;
            foreach (var (key, value) in tags) activity?.SetTag(key, value);
        }

        /// <summary>Says how it ended, in words of the program.</summary>
        public void Tell(string name, object value)
        {
            tags.Add(name, value);
            activity?.SetTag(name, value);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            histogram.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
            activity?.Dispose();
        }
    }
}
