using Assiduous.Storage;

namespace Assiduous.Storage.Tests;

public sealed class StageCacheTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assiduous-cache-").FullName;

    private string CacheFile => Path.Combine(folder, "cache", "stages.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_one_run_kept_the_next_run_finds()
    {
        using (var first = StageCache.Open(CacheFile)) first.Put("a", [1, 2, 3]);
        using var second = StageCache.Open(CacheFile);
        Assert.Equal([1, 2, 3], second.Get("a"));
        Assert.Null(second.Get("b"));
        Assert.Null(second.Trouble);
    }

    [Fact]
    public void Over_the_limit_the_outputs_longest_unused_go_first()
    {
        using (var first = StageCache.Open(CacheFile))
        {
            first.Put("old", new byte[600]);
            first.Put("new", new byte[600]);
        }

        using (var second = StageCache.Open(CacheFile, limitBytes: 1000)) Assert.NotNull(second.Get("new"));
        using var third = StageCache.Open(CacheFile);
        Assert.Null(third.Get("old"));
        Assert.NotNull(third.Get("new"));
    }

    [Fact]
    public void A_damaged_cache_is_replaced_and_the_review_goes_on()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(CacheFile)!);
        File.WriteAllText(CacheFile, new string('x', 5000));
        using var cache = StageCache.Open(CacheFile);
        cache.Put("a", [7]);
        Assert.Equal([7], cache.Get("a"));
    }

    [Fact]
    public void Where_the_cache_cannot_be_made_it_says_why_and_keeps_nothing()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        using var cache = StageCache.Open(Path.Combine(folder, "file", "stages.db"));
        cache.Put("a", [7]);
        Assert.Null(cache.Get("a"));
        Assert.NotNull(cache.Trouble);
    }

    [Fact]
    public void Keys_tell_apart_inputs_that_read_the_same_when_joined() =>
        Assert.NotEqual(StageCache.Key("ab", "c"), StageCache.Key("a", "bc"));
}
