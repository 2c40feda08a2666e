using System.Text.Json;
using AgentHub.JmesPath.Functions;
using AgentHub.JmesPath.Nodes;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>Trees that an expression can have, of every kind of part.</summary>
internal static class RandomExpression
{
    private static readonly string[] Literals =
        ["0", "1", "-2.50", "true", "null", "\"\"", "\"open\"", "[]", "{}", "[1,\"a`b\",[null]]", "{\"a\":{\"b\":1}}", "\"a`b\\\\\\\"\\u00e9\"", "\"it's\""];

    public static Node Of(Random random, int depth)
    {
        if (depth <= 0) return Leaf(random);
        Node Part() => Of(random, depth - 1);
        return random.Next(16) switch
        {
            0 => SubExpression.Of(Left(random, depth), Right(random, depth)),
            1 => SubExpression.Of(Left(random, depth), new Nodes.Index(random.Next(-3, 4))),
            2 => new Projection(SubExpression.Of(Left(random, depth), new Slice(Bound(random), Bound(random), random.Next(1, 4) * (random.Next(2) * 2 - 1))), PerElement(random, depth)),
            3 => new Projection(Left(random, depth), PerElement(random, depth)),
            4 => new ObjectProjection(Left(random, depth), PerElement(random, depth)),
            5 => new Filter(Left(random, depth), Part(), PerElement(random, depth)),
            6 => new Projection(new Flatten(Left(random, depth)), PerElement(random, depth)),
            7 => new Comparison((Comparator)random.Next(6), Part(), Part()),
            8 => new Or(Part(), Part()),
            9 => new And(Part(), Part()),
            10 => new Not(Part()),
            11 => new Pipe(Part(), Part()),
            12 => List(random, depth),
            13 => Hash(random, depth),
            14 => Call(random, depth),
            _ => Leaf(random),
        };
    }

    private static Node Leaf(Random random) => random.Next(4) switch
    {
        0 => new Literal(Value.Of(JsonElement.Parse(Literals[random.Next(Literals.Length)]))),
        1 => CurrentNode.Instance,
        _ => new Field(RandomJson.Names[random.Next(RandomJson.Names.Length)]),
    };

    /// <summary>What something follows. Never a projection: what follows one belongs to its part for each element.</summary>
    private static Node Left(Random random, int depth)
    {
        while (true)
        {
            if (Of(random, depth - 1) is var node and not (Projection or ObjectProjection or Filter)) return node;
        }
    }

    /// <summary>What may follow a dot.</summary>
    private static Node Right(Random random, int depth) => random.Next(5) switch
    {
        0 => List(random, depth),
        1 => Hash(random, depth),
        2 => Call(random, depth),
        _ => new Field(RandomJson.Names[random.Next(RandomJson.Names.Length)]),
    };

    private static Node PerElement(Random random, int depth) => random.Next(4) switch
    {
        0 => new Nodes.Index(random.Next(-2, 3)),
        1 or 2 => Right(random, depth - 1),
        _ => CurrentNode.Instance,
    };

    private static MultiSelectList List(Random random, int depth) => new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Of(random, depth - 1))]);

    private static MultiSelectHash Hash(Random random, int depth)
    {
        var names = RandomJson.Names.Where(_ => random.Next(3) == 0).DefaultIfEmpty("x").ToArray();
        return new(names, [.. names.Select(_ => Of(random, depth - 1))]);
    }

    private static Node Call(Random random, int depth)
    {
        var function = FunctionTable.Find(FunctionTable.Names.Order(StringComparer.Ordinal).ElementAt(random.Next(FunctionTable.Names.Count)))!;
        var count = function.AnyNumber ? random.Next(function.Least, 4) : function.Takes.Length;
        Node[] arguments = [.. Enumerable.Range(0, count).Select(at =>
        {
            var inner = Of(random, depth - 1);
            return function.Takes[Math.Min(at, function.Takes.Length - 1)] == Accepts.Expression ? new ExpressionReference(inner) : inner;
        })];
        return function.Name == FunctionTable.NotNull ? new FirstNotNull(arguments) : new FunctionCall(function, arguments, 0);
    }

    private static int? Bound(Random random) => random.Next(3) == 0 ? null : random.Next(-6, 7);
}
