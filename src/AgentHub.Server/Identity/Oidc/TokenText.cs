using System.Collections.Immutable;
using AgentHub.Core.Documents;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>Reads claims of a token of the provider.</summary>
internal static class TokenText
{
    /// <summary>Null when the claim is missing or no text.</summary>
    public static string? Of(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    /// <summary>Ours among the roles it names, in order.</summary>
    public static ImmutableArray<ViewerRole> Roles(JsonWebToken token, ProviderProfile profile, IdentityOptions options) =>
        [.. token.Claims.Where(c => c.Type == profile.RoleClaim).Select(c => options.Roles.Role(c.Value)).OfType<ViewerRole>().Distinct().Order()];
}
