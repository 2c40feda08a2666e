using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AgentHub.Redis.Connection;

/// <summary>Believes a server whose certificate descends from one of a file, and bears the name it was asked for.</summary>
internal sealed class Trust
{
    private readonly X509Certificate2Collection _roots = [];

    /// <exception cref="System.Security.Cryptography.CryptographicException">The file holds no certificates.</exception>
    public Trust(string file) => _roots.ImportFromPemFile(file);

    public bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None) return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var sent in chain?.ChainElements.Skip(1) ?? []) own.ChainPolicy.ExtraStore.Add(sent.Certificate);
        using var leaf = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return own.Build(leaf);
    }
}
