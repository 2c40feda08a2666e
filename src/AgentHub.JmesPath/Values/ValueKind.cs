namespace AgentHub.JmesPath.Values;

/// <summary>The types of JMESPath; <see cref="False"/> and <see cref="True"/> are its boolean.</summary>
internal enum ValueKind : byte
{
    Null,
    False,
    True,
    Number,
    Text,
    Array,
    Object,
    Expression,
}
