namespace AgentHub.SampleAdapter;

/// <summary>
/// Holds one delivery for everybody. While a file <c>closed</c> lies in its folder it does not answer, and says so by a file <c>asked</c>.
/// A search for an article makes it misbehave, each text in another way.
/// </summary>
public sealed class DepotAdapter(string folder) : IAdapter, IListDeliveries, ISearchKnowledge, ICheckHealth
{
    public string Product => "Depot";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new HashSet<KeyKind>();

    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    public async Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken)
    {
        while (File.Exists(Path.Combine(folder, "closed")))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "asked"), "", cancellationToken);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
        IReadOnlyList<Delivery> rows = [new() { Id = "d1", Number = "D-1", CustomerId = customer.RecordId, Status = new(DeliveryStatus.InTransit, "van"), Carrier = "Depot" }];
        return Answer.Found(rows, 1);
    }

    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken)
    {
        switch (text)
        {
            case "overflow":
                Console.WriteLine(Deeper(1));
                break;
            case "fail fast":
                Environment.FailFast("the depot burns");
                break;
            case "exit":
                Environment.Exit(3);
                break;
            case "memory":
                Console.WriteLine(All().Sum(b => (long)b.Length));
                break;
            case "throw":
                throw new InvalidOperationException("no depot here, m.okafor@example.com");
            case "endless line":
                while (true) Console.Write("................................................................");
            case "deaf":
                return new TaskCompletionSource<Answer<IReadOnlyList<KnowledgeArticle>>>().Task;
            case "secrets":
                return One(string.Join(",", Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)));
        }
        return One(text);
    }

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Task.FromResult(Answer.Found(new SystemHealth("depot 1")));

    private static Task<Answer<IReadOnlyList<KnowledgeArticle>>> One(string title) =>
        Task.FromResult(Answer.Found<IReadOnlyList<KnowledgeArticle>>([new() { Id = "k1", Title = title }]));

    // Not a tail call: the sum is made on the way back.
    private static long Deeper(long depth) => depth + Deeper(depth + 1) + depth;

    private static List<byte[]> All()
    {
        var all = new List<byte[]>();
        for (var i = 0; i < 4096; i++) all.Add(GC.AllocateUninitializedArray<byte>(16 << 20));
        return all;
    }
}
