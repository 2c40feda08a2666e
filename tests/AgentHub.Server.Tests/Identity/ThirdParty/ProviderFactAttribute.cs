using System.Runtime.CompilerServices;

namespace AgentHub.Server.Tests.Identity.ThirdParty;

/// <summary>A test with the real provider; skipped where it is not installed.</summary>
internal sealed class ProviderFactAttribute : FactAttribute
{
    public ProviderFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules", "oidc-provider"))) Skip = "oidc-provider is not installed: npm ci in tests/AgentHub.Server.Tests/Identity/ThirdParty";
    }

    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
