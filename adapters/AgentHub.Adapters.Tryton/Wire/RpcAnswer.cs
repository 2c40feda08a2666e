using System.Text.Json;

namespace AgentHub.Adapters.Tryton;

/// <summary>What comes back: a result or an error, both with status 200.</summary>
internal sealed record RpcAnswer
{
    public JsonElement Result { get; init; }

    /// <summary>A list: the kind of error, and what belongs to it.</summary>
    public JsonElement Error { get; init; }

    /// <summary>The result.</summary>
    /// <exception cref="RpcFaultException">It was an error.</exception>
    /// <exception cref="UnreadableException">It was neither.</exception>
    public JsonElement Value()
    {
        Check();
        return Result.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? throw new UnreadableException("sent an empty answer") : Result;
    }

    /// <summary>For a method that gives nothing back.</summary>
    /// <exception cref="RpcFaultException">It was an error.</exception>
    public void Check()
    {
        if (Error.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)) throw RpcFaultException.Of(Error);
    }
}
