namespace AgentHub.Cli.Tests;

/// <summary>An author's desk: a folder with an adapter file, and a shop that it connects.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agenthub-kit-").FullName;
    private ShopServer? _shop;

    /// <summary>The variables of the author's shell.</summary>
    public Dictionary<string, string> Environment { get; } = new() { ["AGENTHUB_ADAPTER_TOKEN"] = ShopServer.Token };

    public string Folder => _folder;

    public ShopServer Shop => _shop ?? throw new InvalidOperationException("The shop is not open.");

    public static async Task<Desk> WithShopAsync(ServerMode mode = ServerMode.Healthy)
    {
        var desk = new Desk { _shop = await ShopServer.StartAsync(mode) };
        desk.Write("shop.yaml", ShopFile.Text);
        return desk;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    /// <summary>Carries out a command, as typed without <c>agenthub</c>.</summary>
    public async Task<Ran> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var around = new Surroundings { Out = output, Error = error, Environment = Environment.GetValueOrDefault, Folder = _folder };
        var code = await Tool.RunAsync(args, around, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(2));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>The same with the shop's address.</summary>
    public Task<Ran> RunLiveAsync(params string[] args) => RunAsync([.. args, "--base-url", Shop.Address.ToString()]);

    public async ValueTask DisposeAsync()
    {
        if (_shop is not null) await _shop.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
