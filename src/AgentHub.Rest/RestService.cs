using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Makes REST clients from interfaces.</summary>
public static class RestService
{
    /// <summary>A client that sends through <paramref name="client"/>. Cheap: an interface is read once per process.</summary>
    /// <typeparam name="T">An interface whose methods carry <see cref="GetAttribute"/> and the like.</typeparam>
    /// <param name="client">Has a base address; its path is kept in front of every path. Stays the caller's to dispose.</param>
    /// <param name="settings">How to write and read; JSON with the web defaults when null.</param>
    /// <exception cref="ArgumentException">
    /// The interface cannot be a client; the message lists every method that is wrong, what is wrong and what to do.
    /// </exception>
    public static T For<T>(HttpClient client, RefitSettings? settings = null) where T : class
    {
        ArgumentNullException.ThrowIfNull(client);
        var methods = InterfacePlan<T>.Methods;
        var proxy = DispatchProxy.Create<T, RestProxy>();
        ((RestProxy)(object)proxy).Start(client, settings ?? new RefitSettings(), methods);
        return proxy;
    }
}
