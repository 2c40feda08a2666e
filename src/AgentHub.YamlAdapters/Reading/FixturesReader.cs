using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>tests</c>.</summary>
internal static class FixturesReader
{
    public static IReadOnlyList<FixturePlan> Read(YamlNode? node, AskedBy by, FaultList faults)
    {
        if (node is null) return [];
        if (node is not YamlSequenceNode list)
        {
            faults.Add(node, "tests must be a list; begin each with - given:");
            return [];
        }
        return [.. list.Select(t => One(t, by, faults)).OfType<FixturePlan>()];
    }

    private static FixturePlan? One(YamlNode node, AskedBy by, FaultList faults)
    {
        if (Members.Of(node, "a test", faults) is not { } test) return null;
        var (given, expect) = (test.RequiredScalar("given", "fixtures/orders.json"), test.RequiredScalar("expect", "fixtures/orders.expected.json"));
        foreach (var file in new[] { given, expect }.OfType<YamlScalarNode>().Where(f => Path.IsPathRooted(f.Value) || f.Value!.Split('/', '\\').Contains("..")))
            faults.Add(file, $"a fixture lies beside the adapter file, is {file.Value}");
        CustomerKey? key = null;
        string? customer = null;
        if (by is AskedBy.Customer or AskedBy.Invoice) customer = test.RequiredScalar("customer", "C-1009")?.Value;
        var invoice = by == AskedBy.Invoice ? test.RequiredScalar("invoice", "INV-1")?.Value : null;
        if (by == AskedBy.Key)
        {
            var asked = CapabilityNames.Keys.Select(k => (k.Value, Node: test.Scalar(k.Key))).FirstOrDefault(k => k.Node is not null);
            if (asked.Node is null) faults.Add(node, "a test of findCustomers names the key asked for, as email: m.okafor@example.com");
            else key = new(asked.Value, asked.Node.Value!);
        }
        test.End();
        return given is null || expect is null ? null : new(given.Value!, expect.Value!, customer, invoice, key, (int)node.Start.Line);
    }
}
