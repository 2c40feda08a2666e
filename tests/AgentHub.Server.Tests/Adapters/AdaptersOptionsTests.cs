using AgentHub.Server.Adapters;

namespace AgentHub.Server.Tests.Adapters;

public sealed class AdaptersOptionsTests
{
    private static SystemOptions Crm() => new() { Product = "hubspot", BaseUrl = "https://api.hubapi.com", Values = { ["Token"] = "t" } };

    private static string[] FaultsOf(Action<AdaptersOptions> change)
    {
        var options = new AdaptersOptions { Systems = { ["crm"] = Crm() } };
        change(options);
        return options.Faults().ToArray();
    }

    [Fact]
    public void The_defaults_with_one_system_are_fine() => Assert.Empty(FaultsOf(_ => { }));

    [Fact]
    public void Every_fault_is_named_with_its_path()
    {
        var faults = FaultsOf(o =>
        {
            o.ShowWithout = TimeSpan.FromMinutes(1);
            o.GiveUp = TimeSpan.FromMinutes(2);
            o.MaxConcurrent = 0;
            o.Breaker.FailureRatio = double.NaN;
            o.Systems["Big System"] = Crm();
            o.Systems["erp"] = new() { Product = "Lotus" };
            o.Systems["bc"] = new() { Product = "BusinessCentral", BaseUrl = "https://erp.example.com", Values = { ["CompanyId"] = "7", ["Tokn"] = "x" } };
            o.Systems["desk"] = new() { Product = "Zendesk", BaseUrl = "http://desk.example.com", Values = { ["User"] = "a@b.example", ["Token"] = "t" } };
            o.Systems["crm"].Capabilities["Invoice"] = new();
            o.Systems["crm"].Capabilities["Profile"] = new() { GiveUp = TimeSpan.FromSeconds(61) };
        });

        string[] expected =
        [
            "AgentHub:Adapters:ShowWithout must be between 50 ms and 10 s, is 00:01:00",
            "AgentHub:Adapters:GiveUp must be between 100 ms and 60 s, is 00:02:00",
            "AgentHub:Adapters:MaxConcurrent must be between 1 and 256, is 0",
            "AgentHub:Adapters:Breaker:FailureRatio must be above 0 and at most 1, is NaN",
            "AgentHub:Adapters:Systems:Big System must be named with a-z, 0-9 and -, beginning with a letter, at most 32",
            "AgentHub:Adapters:Systems:erp:Product must be one of BusinessCentral, Carrier, Dataverse, HubSpot, MeterArchive, NetworkStatus, Redmine, Remote, RequestTracker, Salesforce, Sap, ServiceNow, Tryton, Zendesk, is Lotus",
            "AgentHub:Adapters:Systems:bc:Values:CompanyId must be a GUID, is 7",
            "AgentHub:Adapters:Systems:desk:BaseUrl must be https: credentials would travel in the open",
            "AgentHub:Adapters:Systems:crm:Capabilities:Profile:GiveUp must be between 100 ms and 60 s, is 00:01:01",
        ];
        Assert.All(expected, e => Assert.Contains(e, faults));
        Assert.Contains(faults, f => f.StartsWith("AgentHub:Adapters:Systems:bc:Values:Tokn is not known; known are ", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("AgentHub:Adapters:Systems:bc:Values:TenantId, ClientId and ClientSecret are missing", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("AgentHub:Adapters:Systems:crm:Capabilities:Invoice is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void No_fault_repeats_a_secret()
    {
        var faults = FaultsOf(o => o.Systems["crm"].Values["Token"] = "hush\nhush");

        Assert.DoesNotContain("hush", Assert.Single(faults));
    }

    [Fact]
    public void What_is_wrong_with_an_archive_is_named_with_its_path()
    {
        var faults = FaultsOf(o =>
        {
            o.Systems["old-a"] = Old("crm", "30 June 2027");
            o.Systems["old-b"] = Old("erp", "2027-06-30", TimeSpan.FromMinutes(2));
            o.Systems["old-c"] = Old("old-c", "");
            o.Systems["old-d"] = Old("old-b", "2027-06-30");
            o.Systems["old-e"] = Crm();
            o.Systems["old-e"].Kind = "archive";
            o.Systems["old-f"] = Old("", "2027-06-30");
            o.Systems["old-f"].Kind = "erp";
        });

        Assert.Equal(
        [
            "AgentHub:Adapters:Systems:old-a:Archive:SunsetOn must be the day it goes off, such as 2027-06-30, is 30 June 2027",
            "AgentHub:Adapters:Systems:old-b:Archive:Successor must be a configured system (crm, old-a, old-c, old-d, old-e, old-f), is erp",
            "AgentHub:Adapters:Systems:old-b:Archive:Takes must be between 100 ms and 60 s, is 00:02:00",
            "AgentHub:Adapters:Systems:old-c:Archive:Successor must be another system, is old-c itself",
            "AgentHub:Adapters:Systems:old-c:Archive:SunsetOn must be the day it goes off, such as 2027-06-30, is missing",
            "AgentHub:Adapters:Systems:old-d:Archive:Successor must be a system in use, old-b is an archive itself",
            "AgentHub:Adapters:Systems:old-e:Archive is missing: an archive names its Successor and the day it goes off (SunsetOn)",
            "AgentHub:Adapters:Systems:old-f:Kind must be archive for a system with Archive, is erp",
            "AgentHub:Adapters:Systems:old-f:Archive:Successor is missing: the id of the system that took its place",
        ], faults);

        static SystemOptions Old(string successor, string off, TimeSpan? takes = null)
        {
            var old = Crm();
            old.Archive = new() { Successor = successor, SunsetOn = off, Takes = takes };
            return old;
        }
    }
}
