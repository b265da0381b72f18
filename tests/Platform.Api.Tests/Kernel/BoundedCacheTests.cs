
namespace Platform.Api.Tests.Kernel;

public sealed class BoundedCacheTests
{
    [Fact]
    public void However_many_come_only_so_many_are_kept()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var key = 0; key < 10_000; key++)
            cache.Put(key, key);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(key => cache.TryGet(key, out _)), 50, 100);
    }

    [Fact]
    public void What_is_used_stays_while_others_come_and_go()
    {
        var cache = new BoundedCache<int, string>(100);
        cache.Put(-1, "used");
        for (var key = 0; key < 10_000; key++)
        {
            cache.Put(key, "once");
            Assert.True(cache.TryGet(-1, out var kept));
            Assert.Equal("used", kept);
        }
    }

    [Fact]
    public void All_who_ask_for_a_key_at_once_get_the_same_value()
    {
        var cache = new BoundedCache<int, object>(1000);
        var got = new object[8, 400];

        Parallel.For(0, 8, asker =>
        {
            for (var key = 0; key < 400; key++)
                got[asker, key] = cache.GetOrAdd(key, new object());
        });

        for (var key = 0; key < 400; key++)
            Assert.Single(Enumerable.Range(0, 8).Select(asker => got[asker, key]).Distinct());
    }

    [Fact]
    public void A_value_can_be_replaced()
    {
        var cache = new BoundedCache<int, string>(10);
        cache.Put(1, "before");
        cache.Put(1, "after");

        Assert.Equal("after", cache.GetOrAdd(1, "never"));
    }
}
