using Assiduous.Samples;

return args switch
{
    ["make", var name, .. var rest] => Make(name, rest is ["--root", var root] ? root : Directory.GetCurrentDirectory()),
    _ => Usage(),
};

static int Make(string name, string root)
{
    var folder = Path.Combine(root, "samples", "sources", name);
    if (!Directory.Exists(folder))
    {
        Console.Error.WriteLine($"No source samples/sources/{name}. Run this from the root of the repository.");
        return 3;
    }
    SampleSource.Load(folder).WriteTo(Path.Combine(root, "samples", name, "filings"));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: make NAME [--root DIR] | synthetic DIR --facts N --pages N --seed N");
    return 2;
}
