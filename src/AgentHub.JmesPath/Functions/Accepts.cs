namespace AgentHub.JmesPath.Functions;

/// <summary>Types that a function takes in one place.</summary>
[Flags]
internal enum Accepts
{
    Number = 1,
    Text = 2,
    Boolean = 4,
    Null = 8,
    Array = 16,
    Object = 32,
    Any = Number | Text | Boolean | Null | Array | Object,

    /// <summary><c>array[number]</c>.</summary>
    Numbers = 64,

    /// <summary><c>array[string]</c>.</summary>
    Texts = 128,

    /// <summary><c>expression</c>.</summary>
    Expression = 256,
}
