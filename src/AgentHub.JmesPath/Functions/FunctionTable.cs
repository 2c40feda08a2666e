using System.Collections.Frozen;

namespace AgentHub.JmesPath.Functions;

/// <summary>The built-in functions of the specification, with the types in its signatures. There are no others.</summary>
internal static class FunctionTable
{
    /// <summary>Not called as the others are: see <see cref="Nodes.FirstNotNull"/>.</summary>
    public const string NotNull = "not_null";

    private static readonly FrozenDictionary<string, Function> ByName = new Function[]
    {
        new("abs", [Accepts.Number], NumberFunctions.Abs, 1),
        new("avg", [Accepts.Numbers], NumberFunctions.Avg, 1),
        new("ceil", [Accepts.Number], NumberFunctions.Ceil, 1),
        new("contains", [Accepts.Text | Accepts.Array, Accepts.Any], TextFunctions.Contains, 2),
        new("ends_with", [Accepts.Text, Accepts.Text], TextFunctions.EndsWith, 2),
        new("floor", [Accepts.Number], NumberFunctions.Floor, 1),
        new("join", [Accepts.Text, Accepts.Texts], TextFunctions.Join, 2),
        new("keys", [Accepts.Object], ObjectFunctions.Keys, 1),
        new("length", [Accepts.Text | Accepts.Array | Accepts.Object], TypeFunctions.Length, 1),
        new("map", [Accepts.Expression, Accepts.Array], ArrayFunctions.Map, 2),
        new("max", [Accepts.Numbers | Accepts.Texts], OrderFunctions.Max, 1),
        new("max_by", [Accepts.Array, Accepts.Expression], OrderFunctions.MaxBy, 2),
        new("merge", [Accepts.Object], ObjectFunctions.Merge, 0, AnyNumber: true),
        new("min", [Accepts.Numbers | Accepts.Texts], OrderFunctions.Min, 1),
        new("min_by", [Accepts.Array, Accepts.Expression], OrderFunctions.MinBy, 2),
        new(NotNull, [Accepts.Any], (arguments, _) => arguments[0], 1, AnyNumber: true),
        new("reverse", [Accepts.Text | Accepts.Array], ArrayFunctions.Reverse, 1),
        new("sort", [Accepts.Numbers | Accepts.Texts], OrderFunctions.Sort, 1),
        new("sort_by", [Accepts.Array, Accepts.Expression], OrderFunctions.SortBy, 2),
        new("starts_with", [Accepts.Text, Accepts.Text], TextFunctions.StartsWith, 2),
        new("sum", [Accepts.Numbers], NumberFunctions.Sum, 1),
        new("to_array", [Accepts.Any], ArrayFunctions.ToArray, 1),
        new("to_number", [Accepts.Any], TypeFunctions.ToNumber, 1),
        new("to_string", [Accepts.Any], TypeFunctions.ToText, 1),
        new("type", [Accepts.Any], TypeFunctions.TypeName, 1),
        new("values", [Accepts.Object], ObjectFunctions.Values, 1),
    }.ToFrozenDictionary(f => f.Name);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);
}
