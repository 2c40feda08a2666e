using AgentHub.Server.Intake;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Wrong settings of the intake, all told at once.</summary>
public sealed class IntakeOptionsTests
{
    private const string Secret = "a-secret-that-is-long-enough-to-be-one-1";

    [Fact]
    public void Working_settings_have_no_fault() => Assert.Empty(new IntakeOptions
    {
        Sources =
        {
            ["switch"] = new() { Source = "/switch/main", Secret = Secret },
            ["web"] = new()
            {
                Source = "/web", Types = ["agenthub.fact.*"], Subjects = ["web_"], Origins = ["events.example.com"], MaxRequestsPerMinute = 600,
                Keys = { ["a"] = new() { Secret = Secret + "2", NotAfter = DateTimeOffset.UnixEpoch }, ["b"] = new() { Secret = Secret + "3", NotBefore = DateTimeOffset.UnixEpoch } },
            },
        },
    }.Faults());

    [Fact]
    public void Every_fault_of_a_source_is_told_with_its_path()
    {
        var options = new IntakeOptions
        {
            Sources =
            {
                ["one"] = new()
                {
                    Source = "/nodes/a", Secret = "short", Types = ["agenthub.nothing.*", "agenthub.contact.*"], Subjects = ["a/b"], Origins = ["https://x.example"], MaxRequestsPerMinute = 0,
                    Keys =
                    {
                        ["a b"] = new() { Secret = "short" }, ["secret"] = new() { Secret = Secret },
                        ["late"] = new() { Secret = Secret, NotBefore = DateTimeOffset.UnixEpoch, NotAfter = DateTimeOffset.UnixEpoch },
                    },
                },
                ["two"] = new() { Source = "/two" },
                ["three"] = new() { Source = "/three", Secret = Secret },
            },
        };

        Assert.Equal(
        [
            "AgentHub:Intake:Sources:one:Source must not begin with /nodes/, which is the hub itself, is /nodes/a",
            "AgentHub:Intake:Sources:one:Secret must have at least 32 characters, has 5",
            "AgentHub:Intake:Sources:one:Keys:a b must be named by 1 to 64 of A-Z a-z 0-9 _ -",
            "AgentHub:Intake:Sources:one:Keys:a b:Secret must have at least 32 characters, has 5",
            "AgentHub:Intake:Sources:one:Keys:secret must have another name: this one is that of AgentHub:Intake:Sources:one:Secret",
            "AgentHub:Intake:Sources:one:Keys:late:NotAfter must be later than NotBefore, is 1970-01-01T00:00:00.0000000+00:00",
            "AgentHub:Intake:Sources:one:Keys must have different secrets, secret and a b share one",
            "AgentHub:Intake:Sources:one:Keys must have different secrets, secret and late share one",
            "AgentHub:Intake:Sources:one:Types must hold event types or beginnings such as agenthub.contact.*, holds agenthub.nothing.*",
            "AgentHub:Intake:Sources:one:Subjects must hold beginnings of contact ids (1 to 64 of A-Z a-z 0-9 _ -), holds a/b",
            "AgentHub:Intake:Sources:one:Origins must hold DNS names such as events.example.com, holds https://x.example",
            "AgentHub:Intake:Sources:one:MaxRequestsPerMinute must be between 1 and 1000000, is 0",
            "AgentHub:Intake:Sources:two:Secret must have at least 32 characters, has 0",
            "AgentHub:Intake:Sources must have different secrets, one and three share one",
        ], options.Faults());
    }

    [Fact]
    public void Bounds_that_contradict_each_other_are_told()
    {
        var options = new IntakeOptions { MaxEventBytes = 65536, MaxBatchBytes = 1024, MaxBatchEvents = 0, MaxBytesPerSource = 512, MaxBytesInAll = 256, MaxConcurrentInAll = 0, MinBytesPerSecond = -1 };

        Assert.Equal(
        [
            "AgentHub:Intake:MaxBatchBytes must be between MaxEventBytes (65536) and 16777216, is 1024",
            "AgentHub:Intake:MaxBatchEvents must be between 1 and 1024, is 0",
            "AgentHub:Intake:MaxBytesPerSource must be between MaxBatchBytes (1024) and MaxBytesInAll (256), is 512",
            "AgentHub:Intake:MaxConcurrentInAll must be between 1 and 65536, is 0",
            "AgentHub:Intake:MinBytesPerSecond must be between 0 and 1048576, is -1",
        ], options.Faults());
    }
}
