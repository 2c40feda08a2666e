using System.Globalization;
using AgentHub.Bench.Desk;

namespace AgentHub.Bench.Runs;

/// <summary>How the peers are set up; what concerns the systems is the same for all.</summary>
internal static class BenchSettings
{
    /// <summary>What the products could do and the stand-ins are not there for: each answers for what its kind of system holds.</summary>
    private static readonly Dictionary<string, string[]> LeftOut = new()
    {
        ["crm"] = ["Accounts", "Orders", "Appointments", "Invoices", "InvoiceDetail", "Payments", "Tickets", "Timeline"],
        ["erp"] = ["Accounts", "Deliveries"],
        ["tickets"] = ["Accounts", "Timeline"],
    };

    /// <summary>The three systems behind the same pipeline.</summary>
    /// <remarks>
    /// The breaker never opens and the bulkhead never fills, so that a hanging system hangs in every call: the hardest case.
    /// </remarks>
    public static Dictionary<string, string> Adapters(Uri backEnds)
    {
        var settings = new Dictionary<string, string>
        {
            ["AgentHub:Adapters:GiveUp"] = BenchPlan.GiveUp.ToString("c", CultureInfo.InvariantCulture),
            ["AgentHub:Adapters:MaxConcurrent"] = "256",
            ["AgentHub:Adapters:Breaker:MinQuestions"] = "1000",
            ["AgentHub:Adapters:Breaker:Within"] = "00:00:01",
        };
        Add("crm", "HubSpot", "CRM", "hubspot", ("Token", "bench"));
        Add("erp", "BusinessCentral", "Billing ERP", "business-central", ("Token", "bench"), ("CompanyId", "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01"));
        Add("tickets", "Zendesk", "Ticket desk", "zendesk", ("User", "bench@example.com"), ("Token", "bench"));
        return settings;

        void Add(string id, string product, string title, string path, params (string Name, string Value)[] values)
        {
            var section = $"AgentHub:Adapters:Systems:{id}:";
            settings[section + "Product"] = product;
            settings[section + "Title"] = title;
            settings[section + "Kind"] = id;
            settings[section + "BaseUrl"] = new Uri(backEnds, path).ToString();
            foreach (var (name, value) in values) settings[$"{section}Values:{name}"] = value;
            foreach (var capability in LeftOut[id]) settings[$"{section}Capabilities:{capability}:Enabled"] = "false";
        }
    }

    /// <summary>The server with those systems.</summary>
    public static Dictionary<string, string> Server(Uri backEnds, IEnumerable<string> agents) => new(Adapters(backEnds).Concat(ServerAlone(agents)));

    /// <summary>What only the server needs: agents, one switch, no sandbox, no log lines to write.</summary>
    public static Dictionary<string, string> ServerAlone(IEnumerable<string> agents) => new(BenchPeople.Settings(agents))
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["AgentHub:Sandbox:Start"] = "false",
        ["AgentHub:Identity:Development:Enabled"] = "true",
        ["AgentHub:Intake:Sources:bench:Source"] = BenchSwitch.Source,
        ["AgentHub:Intake:Sources:bench:Secret"] = BenchSwitch.Secret,
    };
}
