using System.Diagnostics.Metrics;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions;

/// <summary>Times commands to the switch and counts what became of write-backs.</summary>
internal sealed class InteractionsMeter
{
    public const string Name = "agenthub.interactions";

    private readonly Histogram<double> _commands;
    private readonly Counter<long> _writeBacks;

    public InteractionsMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _commands = meter.CreateHistogram<double>("agenthub.interactions.commands", "s", "From a command to the telephone switch to its answer");
        _writeBacks = meter.CreateCounter<long>("agenthub.interactions.write_backs", "{attempt}", "Attempts to write to a system of record, by outcome");
    }

    public void Commanded(string command, SwitchOutcome outcome, TimeSpan took) =>
        _commands.Record(took.TotalSeconds, new("command", command), new("outcome", outcome.ToString()));

    public void Wrote(string system, string outcome) =>
        _writeBacks.Add(1, new KeyValuePair<string, object?>("system", system), new KeyValuePair<string, object?>("outcome", outcome));
}
