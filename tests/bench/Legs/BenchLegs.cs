namespace AgentHub.Bench.Legs;

/// <summary>All legs, in the order in which they are run.</summary>
internal static class BenchLegs
{
    public static readonly IReadOnlyList<IBenchLeg> All = [new FacetsLeg(), new LoadLeg(), new GatewayLeg(), new PushLeg(), new MemoryLeg()];

    /// <summary>The leg of that name, or null.</summary>
    public static IBenchLeg? Find(string name) => All.FirstOrDefault(l => l.Name == name);
}
