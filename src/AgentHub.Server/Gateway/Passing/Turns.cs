using AgentHub.Core;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>How many requests are under way at one system, altogether and of each person. Nobody queues. Thread safe.</summary>
internal sealed class Turns
{
    private readonly Lock _lock = new();
    private readonly Dictionary<AgentId, int> _byPerson = [];
    private int _all;

    /// <summary>Requests under way.</summary>
    public int UnderWay
    {
        get { lock (_lock) return _all; }
    }

    /// <summary>Takes a turn; give it back with <see cref="Leave"/> when the answer is <see cref="Turn.Taken"/>.</summary>
    public Turn TryEnter(AgentId person, int most, int mostOfOne)
    {
        lock (_lock)
        {
            var own = _byPerson.GetValueOrDefault(person);
            if (own >= mostOfOne) return Turn.PersonIsBusy;
            if (_all >= most) return Turn.SystemIsBusy;
            _all++;
            _byPerson[person] = own + 1;
            return Turn.Taken;
        }
    }

    public void Leave(AgentId person)
    {
        lock (_lock)
        {
            _all--;
            if (_byPerson[person] == 1) _byPerson.Remove(person);
            else _byPerson[person]--;
        }
    }
}
