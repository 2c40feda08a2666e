using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Adapters;

/// <summary>The HTTP client of one system, with what its answers say about themselves.</summary>
internal sealed class SystemClient(BudgetHandler answers) : HttpClient(answers)
{
    /// <summary>How many questions the system still takes; null as long as it does not say.</summary>
    public QuestionBudget? Budget => answers.Last;
}
