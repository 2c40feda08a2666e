using AgentHub.Core.Context;
using AgentHub.Server.Adapters;
using AgentHub.Server.Adapters.Files;
using AgentHub.Server.Adapters.Standing;
using AgentHub.Server.Configuration;
using AgentHub.Server.Identity;
using AgentHub.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>A folder of adapter files beside one system of the settings, on a clock that stands still. Dispose it.</summary>
internal sealed class FilesBench : IDisposable
{
    public static readonly Uri Planner = new("http://127.0.0.1:9/api/");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-test-");
    private readonly ConfigurationManager _configuration = new();
    private readonly ILoggerFactory _loggers;

    /// <param name="maxFiles">See <see cref="AdapterFilesOptions.MaxFiles"/>.</param>
    public FilesBench(int maxFiles = 50)
    {
        _loggers = LoggerFactory.Create(l => l.AddProvider(Logs));
        var options = new AdapterFilesOptions { Folder = Path, MaxFiles = maxFiles };
        var adapters = new AdaptersOptions { Systems = { ["crm"] = new() { Product = "HubSpot", Title = "CRM", BaseUrl = "http://127.0.0.1:9", Values = { ["Token"] = "t" } } } };
        Systems = new(adapters, ShippedAdapters.All, Time, _loggers.CreateLogger<ConnectedSystems>());
        Systems.SubscribeSet(() => Swaps++);
        Folder = new(Path, maxFiles);
        Files = new(Systems, new(Systems, adapters, new FactHash(new byte[32]), Time), Folder, new(new FreshSettings(_configuration), options, _loggers.CreateLogger<FileSettings>()), options, Time, _loggers.CreateLogger<AdapterFiles>());
        Statuses = new(Systems, Files, new PeopleDirectory(), Time);
    }

    public ManualTime Time { get; } = new();
    public CapturedLogs Logs { get; } = new();
    public string Path => _folder.FullName;
    public AdapterFolder Folder { get; }
    public ConnectedSystems Systems { get; }
    public AdapterFiles Files { get; }
    public AdapterStatuses Statuses { get; }

    /// <summary>How often the set of systems was swapped.</summary>
    public int Swaps { get; private set; }

    public string Connected => string.Join(" ", Systems.All.Select(s => s.Id));

    public AdapterStatus Status(string file = "visits.yaml") => Statuses.Now.Single(s => s.File == file);

    /// <summary>Sets a setting as a settings file does that is read anew.</summary>
    public void Set(string path, string value) => _configuration.AddInMemoryCollection([new("AgentHub:AdapterFiles:Systems:" + path, value)]);

    public FilesBench Write(string text, string file = "visits.yaml")
    {
        File.WriteAllText(System.IO.Path.Combine(Path, file), text);
        return this;
    }

    public FilesBench Remove(string file = "visits.yaml")
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public FilesBench Look()
    {
        Files.Look();
        return this;
    }

    public void Dispose()
    {
        Systems.Dispose();
        _loggers.Dispose();
        if (_folder.Exists) _folder.Delete(recursive: true);
    }
}
