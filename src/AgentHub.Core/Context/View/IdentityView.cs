using AgentHub.Abstractions;
using AgentHub.Core.Context.Caller;

namespace AgentHub.Core.Context.View;

/// <summary>Renders who the caller is and how far they have proved it.</summary>
internal static class IdentityView
{
    public static Wire.Identity Of(ContactView view) => new()
    {
        State = view.Caller.State,
        Customer = Customer(view),
        Candidates = view.Caller.Candidates.IsEmpty ? null : Candidates(view),
        Fitting = view.Caller.Fitting > view.Caller.Candidates.Length ? view.Caller.Fitting : null,
        Verification = Verification(view),
        Links = view.Caller.IsOpen ? Links(view) : new Dictionary<string, Wire.IdentityLink>(),
    };

    private static Wire.IdentityCustomer? Customer(ContactView view)
    {
        if (!view.Caller.IsOpen || Name(view) is not { } name) return null;
        var profiles = view.Rows(Capability.Profile).Select(r => r.Data.Profile).OfType<Profile>().ToArray();
        return new()
        {
            Name = name,
            Initials = Initials(name),
            Segment = profiles.Select(p => p.Segment).FirstOrDefault(s => !string.IsNullOrWhiteSpace(s)),
            Since = profiles.Select(p => p.CustomerSince).FirstOrDefault(d => d is not null),
            Proof = Proof(view),
            Strength = view.Caller.Strength ?? KeyStrength.Weak,
        };
    }

    private static string? Name(ContactView view) =>
        view.Caller.Name ?? view.Rows(Capability.Profile).Select(r => r.Data.Profile?.Name).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));

    private static string Proof(ContactView view) => (view.Caller.Strength, view.Caller.MatchedOn) switch
    {
        (KeyStrength.Confirmed, _) => view.Contact.Confirmed is { } by ? $"chosen by {view.NameOf(by.By)}" : "chosen by an agent",
        (KeyStrength.Weak, KeyKind.Phone) => "number on file, not confirmed",
        (KeyStrength.Weak, KeyKind.Email) => "e-mail address on file, not confirmed",
        (KeyStrength.Weak, _) => "account number heard unsurely, not confirmed",
        (_, KeyKind.Email) => "e-mail address matches",
        _ => "account number matches",
    };

    private static Dictionary<string, Wire.Candidate> Candidates(ContactView view) => view.Caller.Candidates
        .Select((c, index) => new Wire.Candidate
        {
            Id = c.Id,
            Name = FactMasks.Name(c.Name),
            MatchedOn = c.MatchedOn switch { KeyKind.CustomerNumber => "accountNumber", KeyKind.Email => "email", _ => "phone" },
            Systems = c.Records.Keys.ToDictionary(s => s, _ => true),
            Order = index + 1,
        })
        .ToDictionary(c => c.Id);

    private static Wire.Verification Verification(ContactView view)
    {
        var state = view.Contact.Verification;
        var level = VerificationLevel.Of(state, view.Now);
        return new()
        {
            Level = level,
            Of = Audience.MaxLevel,
            Method = state.Method,
            By = state.By,
            At = state.At,
            ExpiresAt = state.ExpiresAt,
            EnoughFor = level > 0 && level <= view.Settings.EnoughFor.Count ? view.Settings.EnoughFor[level - 1] : null,
        };
    }

    private static Dictionary<string, Wire.IdentityLink> Links(ContactView view) => view.Caller.Links.Values
        .Where(l => l.Status == LinkStatus.Linked)
        .ToDictionary(l => l.System, l => new Wire.IdentityLink
        {
            System = l.System,
            Method = l.Method!,
            Strength = l.Strength,
            ConfirmedBy = l.ConfirmedBy is { } by ? view.NameOf(by) : null,
        });

    private static string Initials(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Length > 1 ? words[0][..1] + words[^1][..1] : words[0][..1];
        return letters.ToUpperInvariant();
    }
}
