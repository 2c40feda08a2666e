using System.CommandLine;
using AgentHub.Core.Context.E164;

namespace AgentHub.Cli;

/// <summary>Whom a command asks about.</summary>
internal sealed class WhomOptions
{
    private readonly Option<string?> _phone = new("--phone") { Description = "Find the customer by this telephone number, as +441632960147." };
    private readonly Option<string?> _email = new("--email") { Description = "Find the customer by this e-mail address." };
    private readonly Option<string?> _number = new("--customer-number") { Description = "Find the customer by this customer number." };
    private readonly Option<string?> _customer = new("--customer") { Description = "The customer's record id in the system, when it is known or several were found." };
    private readonly Option<string> _country = new("--country") { Description = "Country of telephone numbers written without one.", DefaultValueFactory = _ => "GB" };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _phone, _email, _number, _customer, _country }) command.Add(option);
    }

    /// <summary>The keys typed, normalised as the hub does it, and the record id; null when none was typed.</summary>
    /// <exception cref="NotDoneException">Something of it cannot be asked.</exception>
    public (IReadOnlyList<CustomerKey> Keys, string? Customer) Read(ParseResult parsed)
    {
        var country = parsed.GetValue(_country)!.ToUpperInvariant();
        if (!PhoneNumber.KnowsCountry(country)) throw new NotDoneException($"--country must be two letters such as GB, is {country}.");
        var keys = new List<CustomerKey>();
        if (parsed.GetValue(_number) is { } number) keys.Add(new(KeyKind.CustomerNumber, string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()));
        if (parsed.GetValue(_email) is { } email) keys.Add(new(KeyKind.Email, email.Trim().ToLowerInvariant()));
        if (parsed.GetValue(_phone) is { } phone)
            keys.Add(new(KeyKind.Phone, PhoneNumber.Normalise(phone, country) ?? throw new NotDoneException($"--phone {phone} is no telephone number of {country}; write it with its country, as +441632960147.")));
        return (keys, parsed.GetValue(_customer));
    }
}
