using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Testing.Systems;

namespace AgentHub.Server.Tests.Adapters;

public sealed class ReadOnlyAdapterTests
{
    private static readonly ArchiveOptions Replaced = new() { Successor = "erp", SunsetOn = "2027-06-30" };

    [Fact]
    public void Whatever_an_adapter_can_write_is_not_to_be_had_of_an_archive_and_everything_it_can_read_is()
    {
        var whole = new FakeService(new());
        using var archive = new Bench(o => (o.Kind, o.Archive) = ("", Replaced), adapter: whole);

        var offered = AdapterCapabilities.Of(whole);
        var left = AdapterCapabilities.Of(archive.System.Adapter);

        Assert.Contains(offered, IsWrite);
        Assert.Equal(offered.Where(c => !IsWrite(c)), left);
    }

    [Fact]
    public void Every_capability_that_reads_is_passed_on_and_none_that_writes()
    {
        var interfaces = typeof(IListInvoices).Assembly.GetExportedTypes().Where(t => t.IsInterface && t.Namespace == typeof(IAdapter).Namespace && t != typeof(IAdapter) && t != typeof(IAdapterFactory));

        foreach (var capability in interfaces)
        {
            var writes = capability.GetMethods().Any(m => m.ReturnType == typeof(Task<Answer<WriteReceipt>>));
            var passed = typeof(ReadOnlyAdapter).GetMethod("As")!.MakeGenericMethod(capability).Invoke(new ReadOnlyAdapter(new Everything()), null) is not null;
            Assert.True(passed != writes, $"{capability.Name} is {(passed ? "" : "not ")}passed on");
        }
    }

    [Fact]
    public void An_archive_is_asked_patiently_and_little_unless_its_own_settings_say_otherwise()
    {
        var limits = new Limits(TimeSpan.FromMilliseconds(1500), TimeSpan.FromSeconds(15), 8, 64, 1 << 20);

        Assert.Equal(new Limits(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), 2, 16, 1 << 20), new SystemOptions { Archive = Replaced }.Over(limits));
        Assert.Equal(TimeSpan.FromSeconds(20), new SystemOptions { Archive = Replaced, GiveUp = TimeSpan.FromSeconds(20) }.Over(limits).GiveUp);
        Assert.Equal(limits, new SystemOptions().Over(limits));
    }

    private static bool IsWrite(Capability capability) => capability is >= Capability.CreateTicket and <= Capability.BookAppointment;

    /// <summary>Hands out something for whatever is asked.</summary>
    private sealed class Everything : IAdapter
    {
        public string Product => "Everything";
        public IReadOnlySet<KeyKind> SearchableKeys { get; } = new HashSet<KeyKind>();
        public KeyKind? RecordIdIs => null;

        public T? As<T>() where T : class => System.Reflection.DispatchProxy.Create<T, Any>();
    }

    /// <summary>Never called.</summary>
    public class Any : System.Reflection.DispatchProxy
    {
        protected override object? Invoke(System.Reflection.MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException();
    }
}
