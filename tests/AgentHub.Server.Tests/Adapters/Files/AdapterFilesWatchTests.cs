using System.Threading.Channels;
using AgentHub.Server.Adapters.Files;
using AgentHub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Adapters.Files;

public sealed class AdapterFilesWatchTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_folder_is_looked_at_before_the_start_completes()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(1, bench.Looks);
    }

    [Fact]
    public async Task Changes_that_come_together_are_read_once_when_the_folder_is_quiet()
    {
        await using var bench = await Bench.StartAsync();

        await bench.HeardAsync();
        bench.Watch.Heard();
        await bench.QuietAsync(TimeSpan.FromMilliseconds(500));
        Assert.Equal(1, bench.Looks);
        await bench.QuietAsync(TimeSpan.FromMilliseconds(500));

        await bench.LookedAsync();
        Assert.Equal(2, bench.Looks);
    }

    [Fact]
    public async Task A_folder_that_never_is_quiet_is_read_all_the_same()
    {
        await using var bench = await Bench.StartAsync();

        await bench.HeardAsync();
        for (var i = 0; i < 4; i++)
        {
            await bench.WaitingAsync(); // what was heard before is taken in
            bench.Watch.Heard();
            await bench.QuietAsync(TimeSpan.FromMilliseconds(500));
        }

        await bench.LookedAsync();
        Assert.Equal(2, bench.Looks);
    }

    [Fact]
    public async Task The_folder_is_looked_at_now_and_then_though_nothing_was_heard_of_it()
    {
        await using var bench = await Bench.StartAsync();

        for (var looks = 2; looks < 5; looks++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(10));
            await bench.QuietAsync(TimeSpan.FromMilliseconds(500));
            await bench.LookedAsync();
            Assert.Equal(looks, bench.Looks);
        }
    }

    [Theory]
    [InlineData("write")]
    [InlineData("move in")]
    [InlineData("remove")]
    public async Task A_change_on_the_disk_is_heard_of(string change)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("old.yaml"), "old");
        await File.WriteAllTextAsync(folder.File("new.txt"), "new");
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watch = FolderWatch.Start(Path.GetDirectoryName(folder.File("x"))!, () => heard.TrySetResult());

        if (change == "write") await File.WriteAllTextAsync(folder.File("old.yaml"), "newer");
        else if (change == "move in") File.Move(folder.File("new.txt"), folder.File("old.yaml"), overwrite: true);
        else File.Delete(folder.File("old.yaml"));

        await heard.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_watched_is_looked_at_now_and_then()
    {
        await using var bench = await Bench.StartAsync("/nowhere/at/all");

        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await bench.QuietAsync(TimeSpan.FromMilliseconds(500));

        await bench.LookedAsync();
        Assert.Equal(2, bench.Looks);
    }

    /// <summary>The watch over a folder where nothing happens, on a clock that stands still.</summary>
    private sealed class Bench : IAsyncDisposable
    {
        private const int Tick = 1; // the timer of looks now and then waits all the time

        private readonly TemporaryFolder _folder = new();
        private readonly Channel<bool> _looks = Channel.CreateUnbounded<bool>();

        private Bench(string? folder) =>
            Watch = new(new AdapterFolder(folder ?? Path.GetDirectoryName(_folder.File("x"))!, 50), Looked, new AdapterFilesOptions(), Time, NullLogger<AdapterFilesWatch>.Instance);

        public ManualTime Time { get; } = new();
        public AdapterFilesWatch Watch { get; }
        public int Looks { get; private set; }

        public static async Task<Bench> StartAsync(string? folder = null)
        {
            var bench = new Bench(folder);
            await bench.Watch.StartAsync(CancellationToken.None);
            await bench.LookedAsync();
            return bench;
        }

        public async Task HeardAsync()
        {
            Watch.Heard();
            await WaitingAsync();
        }

        /// <summary>Completes when the watch waits for time to pass.</summary>
        public Task WaitingAsync() => Time.WhenWaitingAsync(Tick + 1).WaitAsync(Soon);

        /// <summary>Lets time pass once the watch waits for it to pass.</summary>
        public async Task QuietAsync(TimeSpan span)
        {
            await WaitingAsync();
            Time.Advance(span);
        }

        public async Task LookedAsync() => await _looks.Reader.ReadAsync().AsTask().WaitAsync(Soon);

        public async ValueTask DisposeAsync()
        {
            await Watch.StopAsync(CancellationToken.None);
            Watch.Dispose();
            _folder.Dispose();
        }

        private void Looked()
        {
            Looks++;
            _looks.Writer.TryWrite(true);
        }
    }
}
