using AgentHub.Core.Context.Parts;
using AgentHub.Core.Nodes;
using AgentHub.Redis.Connection;
using AgentHub.Redis.Tests.Running;

namespace AgentHub.Redis.Tests.Faults;

public sealed class ConnectionTests
{
    private const string Canary = "canary-password";

    [Theory]
    [InlineData("redis.internal:6379,password=canary-password,syncTimeout=soon")]
    [InlineData("redis.internal:6379,ssl=perhaps,password=canary-password")]
    [InlineData("redis.internal:port,password=canary-password,nonsense=1")]
    [InlineData("password=canary-password")]
    [InlineData("user=agenthub,password=canary-password,redis.internal:6379")]
    public void A_connection_string_that_cannot_be_used_is_refused_with_what_to_write_and_without_its_password(string text)
    {
        var problem = RedisLink.ProblemOf(text);

        Assert.NotNull(problem);
        Assert.DoesNotContain(Canary, problem);
        Assert.Matches("write host:port|restrict Redis's default user", problem);
        Assert.Throws<ArgumentException>(() => new RedisLink(new() { ConnectionString = text }, NodeId.New("n"), TimeProvider.System));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("redis.internal:6379,password=x,ssl=true,sslHost=redis.internal")]
    [InlineData("a:6379,b:6379,password=x")]
    public void A_usual_connection_string_is_taken(string text) => Assert.Null(RedisLink.ProblemOf(text));

    [Theory]
    [InlineData("OOM command not allowed when used memory > 'maxmemory'.", "Redis is full (maxmemory reached)")]
    [InlineData("ERR Error running script (call to f_1): @user_script:3: OOM command not allowed when used memory > 'maxmemory'.", "Redis is full (maxmemory reached)")]
    [InlineData("READONLY You can't write against a read only replica.", "Redis takes no writes (it is a replica)")]
    [InlineData("NOPERM this user has no permissions to run the 'info' command", "Redis does not allow its user what AgentHub needs")]
    [InlineData("WRONGTYPE Operation against a key holding the wrong kind of value", null)]
    [InlineData("ERR unknown command", null)]
    public void What_Redis_refuses_with_is_told_in_plain_words(string message, string? reason) =>
        Assert.Equal(reason, Failure.ReasonOf(message));

    [Fact]
    public async Task Everything_works_over_TLS_and_a_server_that_is_not_trusted_gets_nothing()
    {
        using var certificates = new TestCertificates();
        await using var redis = await RedisServer.StartAsync(certificates);
        var settings = new RedisSettings { ConnectionString = redis.ConnectionString, TrustFile = certificates.AuthorityFile, CommandTimeout = TimeSpan.FromSeconds(5), ConnectTimeout = TimeSpan.FromSeconds(10) };
        await using var here = new RedisNode(settings);
        await using var there = new RedisNode(settings);
        await using var suspicious = new RedisNode(settings with { TrustFile = "", ConnectTimeout = TimeSpan.FromSeconds(2) });

        await here.Bus.ListeningAsync().WaitAsync(TimeSpan.FromSeconds(20));
        await here.Contexts.PutAsync(new("con_1"), new NoticePart { About = "a", Stamp = new(1, 0) }, default);

        Assert.Single((await there.Contexts.ReadAsync(new("con_1"), default))!.Parts);
        Assert.False(suspicious.Link.State.IsHealthy);
        Assert.Equal("Redis cannot be reached", suspicious.Link.State.Reason);
    }

    [Fact]
    public async Task A_server_whose_certificate_names_another_host_is_not_trusted()
    {
        using var certificates = new TestCertificates();
        await using var redis = await RedisServer.StartAsync(certificates);

        await using var node = new RedisNode(new() { ConnectionString = redis.ConnectionString.Replace("sslHost=localhost", "sslHost=redis.internal"), TrustFile = certificates.AuthorityFile, ConnectTimeout = TimeSpan.FromSeconds(2) });

        Assert.False(node.Link.State.IsHealthy);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_does_not_stop_the_start()
    {
        await using var redis = await RedisServer.StartAsync();

        await using var node = new RedisNode(new() { ConnectionString = redis.ConnectionString.Replace(RedisServer.Password, "wrong") });

        Assert.False(node.Link.State.IsHealthy);
        Assert.DoesNotContain("wrong", node.Link.State.Reason);
    }
}
