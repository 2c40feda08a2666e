using System.Globalization;
using AgentHub.Core.Context.View;

namespace AgentHub.Server.Context;

/// <summary>Verification level (0–3) from which each part of a customer's data is in the payload. Names and segment need none.</summary>
internal sealed class LevelOptions
{
    /// <summary>E-mail, phone, address, number and preferences.</summary>
    /// <value>0 to 3; 1 unless set.</value>
    public int ContactDetails { get; set; } = 1;

    /// <summary>Tickets and earlier contacts.</summary>
    /// <value>0 to 3; 1 unless set.</value>
    public int Tickets { get; set; } = 1;

    /// <summary>Orders.</summary>
    /// <value>0 to 3; 2 unless set.</value>
    public int Orders { get; set; } = 2;

    /// <summary>Invoices with their amounts and lines.</summary>
    /// <value>0 to 3; 2 unless set.</value>
    public int Invoices { get; set; } = 2;

    /// <summary>Accounts with their balances.</summary>
    /// <value>0 to 3; 2 unless set.</value>
    public int Accounts { get; set; } = 2;

    /// <summary>Deliveries.</summary>
    /// <value>0 to 3; 2 unless set.</value>
    public int Deliveries { get; set; } = 2;

    /// <summary>Payments.</summary>
    /// <value>0 to 3; 2 unless set.</value>
    public int Payments { get; set; } = 2;

    /// <summary>Entitlements.</summary>
    /// <value>0 to 3; 1 unless set.</value>
    public int Entitlements { get; set; } = 1;

    /// <summary>Appointments.</summary>
    /// <value>0 to 3; 1 unless set.</value>
    public int Appointments { get; set; } = 1;

    /// <summary>What systems remember of the customer. Incidents of a service need none.</summary>
    /// <value>0 to 3; 1 unless set.</value>
    public int Timeline { get; set; } = 1;

    /// <summary>What level 1 is enough for, as agents read it.</summary>
    /// <value>At most 40 characters; <c>general questions</c> unless set.</value>
    public string Level1IsEnoughFor { get; set; } = "general questions";

    /// <summary>What level 2 is enough for.</summary>
    /// <value>At most 40 characters; <c>billing</c> unless set.</value>
    public string Level2IsEnoughFor { get; set; } = "billing";

    /// <summary>What level 3 is enough for.</summary>
    /// <value>At most 40 characters; <c>changes to the account</c> unless set.</value>
    public string Level3IsEnoughFor { get; set; } = "changes to the account";

    internal LevelNeeds Needs => new()
    {
        ContactDetails = ContactDetails, Tickets = Tickets, Orders = Orders, Invoices = Invoices, Accounts = Accounts, Deliveries = Deliveries,
        Payments = Payments, Entitlements = Entitlements, Appointments = Appointments, Timeline = Timeline,
    };

    internal IReadOnlyList<string> EnoughFor => [Level1IsEnoughFor, Level2IsEnoughFor, Level3IsEnoughFor];

    internal IEnumerable<string> Faults(string path) =>
    [
        .. Level(path, nameof(ContactDetails), ContactDetails),
        .. Level(path, nameof(Tickets), Tickets),
        .. Level(path, nameof(Orders), Orders),
        .. Level(path, nameof(Invoices), Invoices),
        .. Level(path, nameof(Accounts), Accounts),
        .. Level(path, nameof(Deliveries), Deliveries),
        .. Level(path, nameof(Payments), Payments),
        .. Level(path, nameof(Entitlements), Entitlements),
        .. Level(path, nameof(Appointments), Appointments),
        .. Level(path, nameof(Timeline), Timeline),
        .. Words(path, nameof(Level1IsEnoughFor), Level1IsEnoughFor),
        .. Words(path, nameof(Level2IsEnoughFor), Level2IsEnoughFor),
        .. Words(path, nameof(Level3IsEnoughFor), Level3IsEnoughFor),
    ];

    private static IEnumerable<string> Level(string path, string name, int level)
    {
        if (level is < 0 or > Audience.MaxLevel) yield return string.Create(CultureInfo.InvariantCulture, $"{path}:{name} must be between 0 and 3, is {level}");
    }

    private static IEnumerable<string> Words(string path, string name, string words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > 40) yield return $"{path}:{name} must be 1 to 40 characters, is '{words}'";
    }
}
