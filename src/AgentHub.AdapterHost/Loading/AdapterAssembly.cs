using System.Reflection;

namespace AgentHub.AdapterHost.Loading;

/// <summary>Finds the adapter in an assembly of somebody else.</summary>
internal static class AdapterAssembly
{
    /// <summary>The factory, or null after saying in <paramref name="faults"/> what is wrong.</summary>
    /// <param name="path">Of the assembly.</param>
    /// <param name="product">Which of several; empty when there is one.</param>
    /// <param name="faults">Gets what is wrong, each as a sentence.</param>
    public static IAdapterFactory? FindFactory(string path, string product, List<string> faults)
    {
        var file = Path.GetFullPath(path);
        if (!File.Exists(file))
        {
            faults.Add($"Assembly is not there: {file}");
            return null;
        }
        try
        {
            var factories = TypesOf(new AdapterLoadContext(file).LoadFromAssemblyPath(file)).Where(IsFactory).Select(t => (IAdapterFactory)Activator.CreateInstance(t)!).ToList();
            return Choose(factories, product, faults);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            faults.Add($"Assembly cannot be loaded: {e.Message}");
        }
        catch (Exception e) when (e is TypeLoadException or MissingMemberException or TargetInvocationException or ReflectionTypeLoadException)
        {
            faults.Add($"Assembly does not fit this host: {(e.InnerException ?? e).Message} Build it against AgentHub.Abstractions {typeof(IAdapterFactory).Assembly.GetName().Version}.");
        }
        return null;
    }

    private static IAdapterFactory? Choose(List<IAdapterFactory> factories, string product, List<string> faults)
    {
        if (factories.Count == 0)
        {
            faults.Add("Assembly holds no adapter: a public class with a constructor without parameters that implements IAdapterFactory");
            return null;
        }
        if (product.Length == 0 && factories.Count == 1) return factories[0];
        var names = string.Join(", ", factories.Select(f => f.Product).Order(StringComparer.OrdinalIgnoreCase));
        if (factories.FirstOrDefault(f => f.Product.Equals(product, StringComparison.OrdinalIgnoreCase)) is { } chosen) return chosen;
        faults.Add($"Product must be one of {names}, is {(product.Length == 0 ? "missing" : product)}");
        return null;
    }

    private static bool IsFactory(Type type) => type is { IsPublic: true, IsAbstract: false } && typeof(IAdapterFactory).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Types whose own references are missing are left out unless nothing else is there.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly) when (partly.Types.Any(t => t is not null && IsFactory(t)))
        {
            return partly.Types.OfType<Type>();
        }
    }
}
