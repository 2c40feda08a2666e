using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Load;

/// <summary>Who calls: the n-th caller of a load is the same in every load. Half of them key in their account number.</summary>
internal sealed class LoadCallers(Population population, CompanyStore company)
{
    /// <param name="number">From 0.</param>
    /// <param name="to">Number dialled.</param>
    public (CallSetup Setup, JsonObject? Fact) Caller(int number, string to)
    {
        var dice = Dice.For(population.Seed, DiceFor.Load, number);
        var customer = population.People.Count > 0
            ? dice.Pick(dice.Pick(population.People).Records).Record
            : dice.Pick(company.Data.Customers);
        var from = dice.Percent(5) ? null : customer.Phone ?? customer.Mobile;
        var keys = dice.Percent(50) && customer.Account.Length > 0
            ? Ivr.Events(new(customer.Account, null, null, null, null), customer.Account, null).First().Data
            : null;
        return (new(from, to, from is null ? null : "A", customer.Name), keys);
    }
}
