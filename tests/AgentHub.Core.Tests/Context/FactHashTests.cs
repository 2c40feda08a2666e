using AgentHub.Core.Context;

namespace AgentHub.Core.Tests.Context;

public class FactHashTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Equal_values_have_equal_hashes_and_the_value_cannot_be_read_from_them()
    {
        var hash = new FactHash(Key);

        Assert.Equal(hash.Of("dob", "1984-03-12"), new FactHash(Key).Of("dob", "1984-03-12"));
        Assert.Matches("^[0-9a-f]{64}$", hash.Of("dob", "1984-03-12"));
    }

    [Fact]
    public void The_same_text_under_another_key_or_installation_is_another_hash()
    {
        var hash = new FactHash(Key).Of("invoice.number", "88214");

        Assert.NotEqual(hash, new FactHash(Key).Of("order.number", "88214"));
        Assert.NotEqual(hash, new FactHash([.. Key.Reverse()]).Of("invoice.number", "88214"));
    }

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => new FactHash(new byte[16]));
}
