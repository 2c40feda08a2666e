using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Testing.Systems;

namespace AgentHub.Server.Tests.Adapters;

/// <summary>A product that could do what another system of the company is there for.</summary>
public sealed class AdapterWithoutTests
{
    [Fact]
    public void Each_capability_can_be_left_out_alone_and_then_nobody_gets_at_it()
    {
        var whole = new FakeService(new());
        var offered = AdapterCapabilities.Of(whole);
        Assert.NotEmpty(offered);

        foreach (var capability in offered)
        {
            // As a person writes it in the settings: case does not matter.
            using var bench = new Bench(o => o.Capabilities[capability.ToString().ToLowerInvariant()] = new() { Enabled = false }, adapter: whole);

            Assert.Equal(offered.Where(c => c != capability), AdapterCapabilities.Of(bench.System.Adapter));
            Assert.Equal([capability], bench.System.LeftOut);
        }
    }

    [Fact]
    public void What_the_adapter_never_had_is_not_called_left_out()
    {
        using var bench = new Bench(o => o.Capabilities["Invoices"] = new() { Enabled = false }, adapter: new HealthyAdapter());

        Assert.Empty(bench.System.LeftOut);
        Assert.Equal([Capability.Health], AdapterCapabilities.Of(bench.System.Adapter));
    }

    [Fact]
    public void An_archive_is_still_only_read()
    {
        using var bench = new Bench(o => (o.Kind, o.Archive, o.Capabilities["Payments"]) = ("", new() { Successor = "erp", SunsetOn = "2027-06-30" }, new() { Enabled = false }), adapter: new FakeService(new()));

        var left = AdapterCapabilities.Of(bench.System.Adapter);
        Assert.DoesNotContain(Capability.Payments, left);
        Assert.DoesNotContain(left, c => c is >= Capability.CreateTicket and <= Capability.BookAppointment);
        Assert.Contains(Capability.Accounts, left);
    }

    [Fact]
    public void Every_capability_interface_is_known_by_its_capability()
    {
        var interfaces = typeof(IListInvoices).Assembly.GetExportedTypes().Where(t => t.IsInterface && t.Namespace == typeof(IAdapter).Namespace && t != typeof(IAdapter) && t != typeof(IAdapterFactory));

        Assert.Equal(Enum.GetValues<Capability>(), interfaces.Select(i => AdapterCapabilities.Of(i)!.Value).Order());
    }
}
