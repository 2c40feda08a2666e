using System.Text;

namespace AgentHub.Adapters;

/// <summary>A name and a password, sent with every request (RFC 7617, in UTF-8).</summary>
internal sealed class BasicSignIn(string user, string password) : ISignIn
{
    private readonly string _value = Of(user, password);

    public static string Of(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));

    public ValueTask<string> ValueAsync(CancellationToken cancellationToken) => new(_value);

    public bool Forget(string value) => false;
}
