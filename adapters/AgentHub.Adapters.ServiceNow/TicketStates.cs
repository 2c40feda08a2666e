using System.Text.RegularExpressions;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>What the ticket table's states are called: numbers that each table has of its own.</summary>
internal sealed partial class TicketStates
{
    // servicenow.com/docs: "Case states", "Incident states", "Task states". The first of several is the one that is written.
    private static readonly Dictionary<string, Dictionary<TicketStatus, string>> Usual = new(StringComparer.Ordinal)
    {
        ["sn_customerservice_case"] = new() { [TicketStatus.New] = "1", [TicketStatus.Open] = "10", [TicketStatus.Pending] = "18", [TicketStatus.Solved] = "6", [TicketStatus.Closed] = "3,7" },
        ["incident"] = new() { [TicketStatus.New] = "1", [TicketStatus.Open] = "2", [TicketStatus.OnHold] = "3", [TicketStatus.Solved] = "6", [TicketStatus.Closed] = "7,8" },
        ["task"] = new() { [TicketStatus.Open] = "2,1", [TicketStatus.Pending] = "-5", [TicketStatus.Closed] = "3,4,7" },
    };

    private readonly Dictionary<TicketStatus, string> _write = [];
    private readonly Dictionary<string, TicketStatus> _read = new(StringComparer.Ordinal);

    /// <summary>The states in which nobody works on a ticket any more, separated by commas; never empty.</summary>
    public string Done => string.Join(',', _read.Where(s => s.Value is TicketStatus.Solved or TicketStatus.Closed).Select(s => s.Key));

    public static TicketStates Read(SettingsReader reader, string table, List<string> faults)
    {
        var states = new TicketStates();
        var usual = Usual.GetValueOrDefault(table) ?? Usual["task"];
        foreach (var status in Enum.GetValues<TicketStatus>().Where(s => s != TicketStatus.Unknown))
        {
            var name = $"State{status}";
            var values = (reader.Optional(name) ?? usual.GetValueOrDefault(status) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (values.Any(v => !State().IsMatch(v))) faults.Add($"Values:{name} must be states as the table numbers them, separated by commas, is {string.Join(',', values)}");
            if (values.Length > 0) states._write[status] = values[0];
            foreach (var value in values)
            {
                if (!states._read.TryAdd(value, status)) faults.Add($"Values:{name} names the state {value}, which is State{states._read[value]} already");
            }
        }
        if (states.Done.Length == 0) faults.Add("Values:StateSolved or StateClosed must name a state");
        return states;
    }

    /// <summary>The number of a state of ours; null when the table has none.</summary>
    public string? Of(TicketStatus status) => _write.GetValueOrDefault(status);

    /// <summary>A state the settings do not name is open as long as ServiceNow counts the ticket as active.</summary>
    public TicketStatus Of(string? state, bool isActive)
    {
        var known = state is null ? TicketStatus.Unknown : _read.GetValueOrDefault(state);
        if (!isActive && known is not (TicketStatus.Solved or TicketStatus.Closed)) return TicketStatus.Closed;
        return known is TicketStatus.Unknown ? TicketStatus.Open : known;
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,40}\z")]
    private static partial Regex State();
}
