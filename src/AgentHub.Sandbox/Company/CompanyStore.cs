namespace AgentHub.Sandbox.Company;

/// <summary>The data the stand-ins answer from, and the word to start over. Thread safe.</summary>
internal sealed class CompanyStore
{
    private readonly Lock _lock = new();
    private readonly List<Action<CompanyData>> _seeded = [];
    private CompanyData? _data;

    /// <summary>The data as seeded last.</summary>
    /// <exception cref="InvalidOperationException">Nothing was seeded yet.</exception>
    public CompanyData Data => Volatile.Read(ref _data) ?? throw new InvalidOperationException("The company's data is seeded at start.");

    /// <summary>Starts over: what was written to the stand-ins since the last time is gone.</summary>
    public void Seed(CompanyData data)
    {
        Action<CompanyData>[] seeded;
        lock (_lock)
        {
            Volatile.Write(ref _data, data);
            seeded = [.. _seeded];
        }
        foreach (var handler in seeded) handler(data);
    }

    /// <summary>Calls <paramref name="handler"/> after every seeding to come, and at once when there is data already.</summary>
    public void OnSeeded(Action<CompanyData> handler)
    {
        CompanyData? data;
        lock (_lock)
        {
            _seeded.Add(handler);
            data = _data;
        }
        if (data is not null) handler(data);
    }
}
