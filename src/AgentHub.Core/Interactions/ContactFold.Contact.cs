using System.Collections.Immutable;
using System.Text.Json;

namespace AgentHub.Core.Interactions;

/// <summary>The transitions of the contact itself: started, queued, abandoned, ended, and what was said on it.</summary>
internal sealed partial class ContactFold
{
    private bool _started;

    private bool IsOver => _contact.EndedAt is not null || _contact.AbandonedAt is not null;

    private bool Started(ContactEvent e)
    {
        if (_started) return false;
        _started = true;
        _contact = _contact with
        {
            StartedAt = e.Time,
            Channel = e.Data.Text("channel") ?? _contact.Channel,
            Direction = e.Data.Text("direction") ?? _contact.Direction,
            From = e.Data.Text("from"),
            To = e.Data.Text("to"),
        };
        return true;
    }

    private bool Queued(ContactEvent e)
    {
        if (IsOver || e.Data.Text("queue") is not { } queue) return false;
        WaitIn(queue, e.Time);
        return true;
    }

    /// <summary>Waits in a queue from now; a wait in the same queue goes on.</summary>
    private void WaitIn(string queue, DateTimeOffset at)
    {
        var stays = _contact.QueueStays;
        if (stays is [.., { Until: null } last] && last.Queue == queue)
        {
            _contact = _contact with { Stage = ContactStage.Queued };
            return;
        }
        LeaveQueue(at);
        _contact = _contact with { Stage = ContactStage.Queued, Queue = queue, QueueStays = _contact.QueueStays.Add(new(queue, at, null)) };
    }

    private void LeaveQueue(DateTimeOffset at)
    {
        if (_contact.QueueStays is [.., { Until: null } last])
            _contact = _contact with { QueueStays = _contact.QueueStays.SetItem(_contact.QueueStays.Length - 1, last with { Until = at }) };
    }

    private bool Abandoned(ContactEvent e)
    {
        if (IsOver || _interactions.Values.Any(IsTalking)) return false;
        LeaveQueue(e.Time);
        Cut(e.Time, "caller");
        _contact = _contact with { AbandonedAt = e.Time };
        return true;
    }

    private bool Ended(ContactEvent e)
    {
        if (_contact.EndedAt is not null) return false;
        LeaveQueue(e.Time);
        Cut(e.Time, e.Data.Text("by"));
        _contact = _contact with { EndedAt = e.Time, EndedBy = e.Data.Text("by") };
        return true;
    }

    private ContactStage FinalStage()
    {
        if (_contact.AbandonedAt is not null) return ContactStage.Abandoned;
        if (_contact.EndedAt is null) return _contact.Stage;
        return _interactions.Values.All(i => i.IsFinished) ? ContactStage.Closed : ContactStage.Ended;
    }

    private bool FactGiven(ContactEvent e)
    {
        if (!_facts.Add(e)) return false;
        EnterSelfService(e.Data.Text("channel"));
        return true;
    }

    private bool Verified(ContactEvent e)
    {
        if (e.Data.Number("level") is null) return false;
        EnterSelfService(e.Data.Text("by"));
        return true;
    }

    private void EnterSelfService(string? channel)
    {
        if (channel == "ivr" && _contact.Stage == ContactStage.Started) _contact = _contact with { Stage = ContactStage.SelfService };
    }

    private bool FactReasked(ContactEvent e)
    {
        if (e.Data.Interaction("interactionId") is not { } interaction || e.Data.Text("key") is not { } key) return false;
        return _repeats.TryAdd((interaction, key), new(interaction, key, e.Time));
    }

    private bool Linked(ContactEvent e)
    {
        if (e.Data.Agent("confirmedBy") is not { } by || e.Data.Member("links") is not { ValueKind: JsonValueKind.Object } links) return false;
        var bySystem = links.EnumerateObject().Where(l => l.Value.ValueKind == JsonValueKind.String)
            .Select(l => KeyValuePair.Create(l.Name, l.Value.GetString()!));
        _contact = _contact with { Confirmed = new(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, bySystem), by, e.Time) };
        return true;
    }

    /// <summary>The last decision of a field counts.</summary>
    private bool Decided(ContactEvent e)
    {
        if (e.Data.Agent("decidedBy") is not { } by || e.Data.Text("field") is not { } field || e.Data.Text("source") is not { } source) return false;
        _contact = _contact with { Decisions = _contact.Decisions.SetItem(field, new(source, by, e.Time)) };
        return true;
    }
}
