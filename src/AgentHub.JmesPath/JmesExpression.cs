using System.Text.Json;
using AgentHub.JmesPath.Nodes;
using AgentHub.JmesPath.Parsing;
using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath;

/// <summary>A parsed JMESPath expression. Immutable: one instance serves any number of threads.</summary>
public sealed class JmesExpression
{
    private readonly Node _root;

    private JmesExpression(string text, Node root) => (Text, _root) = (text, root);

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="expression">JMESPath 1.0 as specified at https://jmespath.org/specification.html.</param>
    /// <param name="limits">Bounds of length and depth; <see cref="JmesLimits.Default"/> when null.</param>
    /// <exception cref="JmesException">When it is no expression, names a function that does not exist, gives one too few or too many
    /// arguments, or goes beyond a bound. Says where, and what was probably meant.</exception>
    public static JmesExpression Parse(string expression, JmesLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new(expression, Parser.Parse(expression, limits ?? JmesLimits.Default));
    }

    /// <summary>The value of the expression on this JSON; <c>null</c> where a path leads nowhere.</summary>
    /// <param name="json">What is asked. It is not changed.</param>
    /// <param name="limits">Bounds of steps and result; <see cref="JmesLimits.Default"/> when null.</param>
    /// <param name="cancellationToken">Looked at every thousand steps or so.</param>
    /// <returns>A part of <paramref name="json"/>, readable as long as its document is, or a value of its own.</returns>
    /// <exception cref="JmesException">When a function is given a type it does not take, a value cannot be told in JSON, or a bound is reached.</exception>
    /// <exception cref="OperationCanceledException">When cancelled.</exception>
    /// <exception cref="ArgumentException">When <paramref name="json"/> is <c>default</c>.</exception>
    public JsonElement Evaluate(JsonElement json, JmesLimits? limits = null, CancellationToken cancellationToken = default) =>
        Ask(json, limits, static (value, run) => ValueWriter.ToElement(value, run), cancellationToken);

    /// <summary>Whether the value is true as the specification has it: not <c>null</c>, <c>false</c>, <c>""</c>, <c>[]</c> or <c>{}</c>.</summary>
    /// <inheritdoc cref="Evaluate"/>
    /// <returns>True for every other value, 0 among them.</returns>
    public bool IsTrue(JsonElement json, JmesLimits? limits = null, CancellationToken cancellationToken = default) =>
        Ask(json, limits, static (value, _) => value.IsTrue, cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal Node Root => _root;

    private T Ask<T>(JsonElement json, JmesLimits? limits, Func<Value, Run, T> read, CancellationToken cancellationToken)
    {
        if (json.ValueKind == JsonValueKind.Undefined) throw new ArgumentException("There is no JSON to evaluate the expression on.", nameof(json));
        var run = new Run(Text, limits ?? JmesLimits.Default, cancellationToken);
        try
        {
            return read(_root.Evaluate(Value.Of(json), run), run);
        }
        catch (InvalidOperationException e) when (e is not ObjectDisposedException)
        {
            // The base library reads text only when it is asked for, and only then sees half a surrogate pair or bytes that are not UTF-8.
            throw run.Fault(JmesErrorKind.InvalidValue, "a text of the JSON holds broken Unicode and cannot be read", 0);
        }
    }
}
