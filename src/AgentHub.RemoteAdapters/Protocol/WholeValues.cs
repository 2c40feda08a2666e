using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentHub.RemoteAdapters.Protocol;

/// <summary>
/// Values that are structs of the contract (money, a status with the system's word) must be whole: the reader would take a member that is
/// missing for zero, and a bill for nothing is worse than none.
/// </summary>
internal static class WholeValues
{
    /// <summary>Requires every member of such a value, and of money a currency that is one.</summary>
    public static void Require(JsonTypeInfo type)
    {
        if (!type.Type.IsValueType || type.Kind != JsonTypeInfoKind.Object || type.Type.Namespace != typeof(Money).Namespace) return;
        foreach (var member in type.Properties.Where(m => m.Set is not null)) member.IsRequired = true;
        if (type.Type == typeof(Money)) type.OnDeserialized = static money => CheckCurrency(((Money)money).Currency);
    }

    // Called before it is noticed that a member is missing.
    private static void CheckCurrency(string? currency)
    {
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper)) throw new JsonException();
    }
}
