using System.Text;

namespace AgentHub.Adapters;

/// <summary>A name and a password, sent with every request (RFC 7617, in UTF-8).</summary>
internal sealed class BasicPassword(string user, string password) : IAuthorization
{
    private readonly string _value = Of(user, password);

    public bool CanRenew => false;

    /// <summary>The value of the header.</summary>
    public static string Of(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    public ValueTask<string> ValueAsync(CancellationToken cancellationToken) => new(_value);

    public void Forget(string value) { }
}
