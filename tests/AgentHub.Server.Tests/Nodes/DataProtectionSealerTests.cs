using System.Text;
using AgentHub.Server.Nodes;
using Microsoft.AspNetCore.DataProtection;

namespace AgentHub.Server.Tests.Nodes;

public sealed class DataProtectionSealerTests
{
    private readonly DataProtectionSealer _sealer = new(new EphemeralDataProtectionProvider());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void What_was_sealed_for_a_place_is_opened_there(int length)
    {
        var value = Encoding.UTF8.GetBytes(new string('ü', length));

        Assert.Equal(value, _sealer.Open(_sealer.Seal(value, "context/con_1/a"), "context/con_1/a"));
    }

    [Theory]
    [InlineData("context/con_2/a")]
    [InlineData("context/con_1/")]
    [InlineData("context/con_1/ab")]
    [InlineData("")]
    public void It_is_not_believed_anywhere_else(string place) => Assert.Null(_sealer.Open(_sealer.Seal("Maria"u8, "context/con_1/a"), place));

    [Fact]
    public void What_was_changed_or_is_another_installations_is_not_believed()
    {
        var sealedValue = _sealer.Seal("Maria"u8, "p");
        Assert.DoesNotContain("Maria", Encoding.Latin1.GetString(sealedValue));

        Assert.Null(new DataProtectionSealer(new EphemeralDataProtectionProvider()).Open(sealedValue, "p"));
        Assert.Null(_sealer.Open([], "p"));
        Assert.Null(_sealer.Open(sealedValue[..^1], "p"));
        sealedValue[^1] ^= 1;
        Assert.Null(_sealer.Open(sealedValue, "p"));
    }
}
