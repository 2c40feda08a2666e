using AgentHub.JmesPath.Values;

namespace AgentHub.JmesPath.Nodes;

/// <summary><c>name</c> or <c>"any name"</c>: the member of an object, null of anything else.</summary>
internal sealed class Field(string name) : Node
{
    private readonly FieldName _name = new(name);

    public string Name => _name.Text;

    protected override Value Compute(in Value current, Run run) => current.Kind == ValueKind.Object ? current.Member(_name, run) : Value.Null;
}
