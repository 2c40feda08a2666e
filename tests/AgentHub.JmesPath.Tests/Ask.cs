using System.Text.Json;

namespace AgentHub.JmesPath.Tests;

/// <summary>Asks an expression and compares what it says as JSON: numbers by value, objects whatever the order.</summary>
internal static class Ask
{
    public static string Of(string given, string expression, JmesLimits? limits = null) =>
        JmesExpression.Parse(expression, limits).Evaluate(JsonElement.Parse(given), limits).GetRawText();

    public static void Gives(string given, string expression, string expected)
    {
        var result = Of(given, expression);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), JsonElement.Parse(result)), $"{expression} on {given}\n  should be {expected}\n  is        {result}");
    }

    public static JmesException Fails(string given, string expression, JmesErrorKind kind, JmesLimits? limits = null)
    {
        var fault = Assert.Throws<JmesException>(() => Of(given, expression, limits));

        Assert.True(fault.Kind == kind, $"{expression} on {given}\n  should be {kind}\n  is        {fault.Kind}: {fault.Message}");
        return fault;
    }
}
