using System.Reflection;
using System.Runtime.Loader;

namespace AgentHub.AdapterHost.Loading;

/// <summary>
/// Where an adapter's assemblies live: with what lies beside it in the versions it was built with. Only the contract is shared with the
/// host, because both must mean the same types by it.
/// </summary>
internal sealed class AdapterLoadContext(string assembly) : AssemblyLoadContext("adapter")
{
    private static readonly string? Contract = typeof(IAdapterFactory).Assembly.GetName().Name;
    private readonly AssemblyDependencyResolver _beside = new(assembly);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == Contract ? null : _beside.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _beside.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
}
