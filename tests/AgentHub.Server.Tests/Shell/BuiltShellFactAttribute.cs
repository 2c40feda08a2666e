using System.Runtime.CompilerServices;

namespace AgentHub.Server.Tests.Shell;

/// <summary>A fact about the shell as it was built; skipped, with its reason, when the server was built without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BuiltShellFactAttribute : FactAttribute
{
    public BuiltShellFactAttribute([CallerFilePath] string here = "")
    {
        var page = Path.Combine(Path.GetDirectoryName(here)!, "../../../src/AgentHub.Server/wwwroot/app/index.html");
        if (!File.Exists(page)) Skip = "The server was built with -p:SkipClient=true";
    }
}
