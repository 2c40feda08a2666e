using System.Text;
using System.Text.Json;

namespace AgentHub.Adapters.Tryton;

/// <summary>One call.</summary>
/// <param name="Id">Comes back with the answer; one connection carries one call, so that it is not looked at.</param>
/// <param name="Method"><c>model.party.party.search_read</c></param>
/// <param name="Params">In order; for a method of a model the last one is the context.</param>
internal sealed record RpcRequest(int Id, string Method, IReadOnlyList<object?> Params)
{
    /// <summary>As a body whose length is known: Tryton answers 411 to one that comes in pieces.</summary>
    public HttpContent ToContent() => new StringContent(JsonSerializer.Serialize(this, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
}
