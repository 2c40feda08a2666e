using System.Text.Json;
using AgentHub.JmesPath.Nodes;

namespace AgentHub.JmesPath.Tests.Properties;

/// <summary>A tree as an expression with the fewest rules: parentheses around everything that could be read in two ways.</summary>
internal static class Print
{
    public static string Of(Node node) => node switch
    {
        CurrentNode => "@",
        Field field => Name(field.Name),
        Literal literal => $"`{Json(literal).Replace("`", "\\`", StringComparison.Ordinal)}`",
        Nodes.Index index => $"[{index.At}]",
        Slice slice => $"[{slice.Start}:{slice.Stop}:{slice.Step}]",
        SubExpression { Right: Nodes.Index or Slice } sub => Held(sub.Left) + Of(sub.Right),
        SubExpression sub => $"{Held(sub.Left)}.{Of(sub.Right)}",
        Projection { Left: Flatten flatten } each => $"{Before(flatten.Inner)}[]{After(each.Right)}",
        Projection { Left: Slice slice } each => Of(slice) + After(each.Right),
        Projection { Left: SubExpression { Right: Slice } sub } each => Of(sub) + After(each.Right),
        Projection each => $"{Before(each.Left)}[*]{After(each.Right)}",
        ObjectProjection { Left: CurrentNode } each => $"*{After(each.Right)}",
        ObjectProjection each => $"{Held(each.Left)}.*{After(each.Right)}",
        Filter filter => $"{Before(filter.Left)}[?{Of(filter.Condition)}]{After(filter.Right)}",
        Comparison comparison => $"{Held(comparison.Left)} {Sign(comparison.Comparator)} {Held(comparison.Right)}",
        Or or => $"{Held(or.Left)} || {Held(or.Right)}",
        And and => $"{Held(and.Left)} && {Held(and.Right)}",
        Not not => $"!{Held(not.Inner)}",
        Pipe pipe => $"{Held(pipe.Left)} | {Held(pipe.Right)}",
        MultiSelectList list => $"[{string.Join(", ", list.Parts.Select(Of))}]",
        MultiSelectHash hash => $"{{{string.Join(", ", hash.Names.Zip(hash.Parts, (name, part) => $"{Name(name)}: {Of(part)}"))}}}",
        ExpressionReference reference => $"&{Of(reference.Inner)}",
        FunctionCall call => $"{call.Function.Name}({string.Join(", ", call.Arguments.Select(Of))})",
        FirstNotNull first => $"not_null({string.Join(", ", first.Arguments.Select(Of))})",
        _ => throw new InvalidOperationException($"{node.GetType().Name} is not printed yet"),
    };

    private static string Held(Node node) => node is CurrentNode or Field or Literal or MultiSelectHash or FunctionCall or FirstNotNull ? Of(node) : $"({Of(node)})";

    private static string Before(Node node) => node is CurrentNode ? "" : Held(node);

    private static string After(Node each) => each switch
    {
        CurrentNode => "",
        Nodes.Index => Of(each),
        _ => $".{Of(each)}",
    };

    private static string Name(string name) => name.All(char.IsAsciiLetter) ? name : JsonSerializer.Serialize(name);

    /// <summary>A text between single quotes and one between backticks are the same literal.</summary>
    private static string Json(Literal literal) => literal.Value.IsJson ? literal.Value.Json.GetRawText() : JsonSerializer.Serialize(literal.Value.Text);

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Equal => "==",
        Comparator.NotEqual => "!=",
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.Greater => ">",
        _ => ">=",
    };
}
