using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>errors</c>.</summary>
internal static class ErrorsReader
{
    private static readonly Dictionary<string, Outcome> Words = new() { ["empty"] = Outcome.NotFound, ["denied"] = Outcome.Denied, ["refused"] = Outcome.Refused, ["unavailable"] = Outcome.Refused, ["conflict"] = Outcome.Conflict };

    public static IReadOnlyDictionary<int, ErrorPlan> Read(YamlNode? node, bool notFoundIsNone, FaultList faults)
    {
        var all = new Dictionary<int, ErrorPlan>();
        if (notFoundIsNone) all[404] = new(Outcome.NotFound, null);
        if (Members.Of(node, "errors", faults) is not { } errors) return all;
        foreach (var (key, value) in errors.All)
        {
            if (!int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 400 or > 599)
                faults.Add(key, $"errors go by status, 400 to 599, not {key.Value}");
            else if (One(value, faults) is { } plan) all[status] = plan;
        }
        return all;
    }

    private static ErrorPlan? One(YamlNode value, FaultList faults)
    {
        var (word, reason) = value switch
        {
            YamlScalarNode scalar => (scalar, null),
            YamlMappingNode { Children.Count: 1 } mapping => (mapping.Children.Keys.First() as YamlScalarNode, (mapping.Children.Values.First() as YamlScalarNode)?.Value),
            _ => (null, null),
        };
        if (word?.Value is not null && Words.TryGetValue(word.Value, out var outcome) && (reason is null || reason.Length <= 100)) return new(outcome, reason);
        faults.Add(value, $"an error is one of {string.Join(", ", Words.Keys)}, or one of them with a reason of at most 100 characters, as {{unavailable: period closing}}");
        return null;
    }
}
