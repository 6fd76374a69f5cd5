using Assiduous.Samples;
using Assiduous.Samples.Mixed;
using Assiduous.Samples.Synthetic;

return args switch
{
    ["make", var name] => Make(name, Directory.GetCurrentDirectory()),
    ["make", var name, "--root", var root] => Make(name, root),
    ["synthetic", var folder, .. var options] => Synthetic(folder, options),
    ["mixed", var folder] => Mixed(MixedFolder.Load(), folder),
    ["mixed", var folder, "--harder"] => Mixed(MixedFolder.LoadHarder(), folder),
    ["mixed", var folder, "--rough"] => Mixed(MixedFolder.LoadRough(), folder),
    _ => Usage(),
};

static int Make(string name, string root)
{
    var folder = Path.Combine(root, "samples", "sources", name);
    if (!Directory.Exists(folder))
    {
        Console.Error.WriteLine($"There is no source samples/sources/{name}. Run this from the root of the repository, or name it with --root.");
        return 3;
    }
    SampleSource.Load(folder).WriteTo(Path.Combine(root, "samples", name, "filings"));
    return 0;
}

static int Synthetic(string folder, string[] options)
{
    var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["--facts"] = 40, ["--pages"] = 400, ["--seed"] = 1 };
    for (var i = 0; i < options.Length; i += 2)
    {
        if (!numbers.ContainsKey(options[i]) || i + 1 == options.Length || !int.TryParse(options[i + 1], out var number)) return Usage();
        numbers[options[i]] = number;
    }
    try
    {
        var matter = SyntheticMatter.Make(numbers["--facts"], numbers["--pages"], numbers["--seed"]);
        matter.WriteTo(folder);
        Console.WriteLine($"{matter.Files.Count} filings, {matter.Truth.Facts.Count} facts.");
        return 0;
    }
    catch (ArgumentException e)
    {
        Console.Error.WriteLine(e.Message.Split(" (Parameter")[0]);
        return 2;
    }
}

static int Mixed(MixedFolder mixed, string folder)
{
    mixed.WriteTo(folder);
    Console.WriteLine($"{mixed.Truth.Count} filings.");
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: make NAME [--root DIR] | synthetic DIR [--facts N] [--pages N] [--seed N] | mixed DIR [--harder | --rough]");
    return 2;
}
