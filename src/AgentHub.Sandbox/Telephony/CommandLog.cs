using AgentHub.Sandbox.Scenarios;

namespace AgentHub.Sandbox.Telephony;

/// <summary>Carries out each command once: the same id gets the first answer again. Keeps the newest 2,000 answers. Thread safe.</summary>
internal sealed class CommandLog(IEnumerable<ICallHolder> holders)
{
    private const int MostAnswers = 2_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lazy<CommandAnswer>> _answers = [];
    private readonly Queue<string> _order = new();

    public CommandAnswer Carry(SwitchCommand command)
    {
        Lazy<CommandAnswer> answer;
        lock (_lock)
        {
            if (!_answers.TryGetValue(command.Id, out answer!))
            {
                // The command itself runs outside this lock, once, however many ask for it.
                answer = new(() => Do(command));
                _answers.Add(command.Id, answer);
                _order.Enqueue(command.Id);
                if (_order.Count > MostAnswers) _answers.Remove(_order.Dequeue());
            }
        }
        return answer.Value;
    }

    private CommandAnswer Do(SwitchCommand command) => holders.Select(h => h.Carry(command)).FirstOrDefault(a => a is not null)
        ?? CommandAnswer.Refused("The telephone switch does not know this call any more.");
}
