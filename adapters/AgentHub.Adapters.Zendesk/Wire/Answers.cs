namespace AgentHub.Adapters.Zendesk;

// The envelopes stand together: each is a name around what is in it.

/// <summary>One user.</summary>
internal sealed record UserAnswer
{
    public required WireUser User { get; init; }
}

/// <summary>Users found.</summary>
internal sealed record UsersAnswer
{
    public required IReadOnlyList<WireUser> Users { get; init; }
    public int? Count { get; init; }
}

/// <summary>One ticket.</summary>
internal sealed record TicketAnswer
{
    public required WireTicket Ticket { get; init; }
}

/// <summary>One page of tickets, with the users and groups they name.</summary>
internal sealed record TicketsAnswer
{
    public required IReadOnlyList<WireTicket> Tickets { get; init; }
    public IReadOnlyList<WireUser> Users { get; init; } = [];
    public IReadOnlyList<WireGroup> Groups { get; init; } = [];
    public PageMeta? Meta { get; init; }
}

/// <summary>Tickets found by search.</summary>
internal sealed record SearchAnswer
{
    public required IReadOnlyList<WireTicket> Results { get; init; }

    /// <summary>How many there are in all.</summary>
    public int? Count { get; init; }
}

/// <summary>What belongs to a user.</summary>
internal sealed record RelatedAnswer
{
    public required RelatedCounts UserRelated { get; init; }
}

/// <summary>How much belongs to a user.</summary>
internal sealed record RelatedCounts
{
    public int? RequestedTickets { get; init; }
}

/// <summary>One page of a ticket's comments, with the users who wrote them where that was asked for.</summary>
internal sealed record CommentsAnswer
{
    public required IReadOnlyList<WireComment> Comments { get; init; }
    public IReadOnlyList<WireUser> Users { get; init; } = [];
    public PageMeta? Meta { get; init; }
}

/// <summary>What somebody is known by: all of it, or one page.</summary>
internal sealed record IdentitiesAnswer
{
    public required IReadOnlyList<WireIdentity> Identities { get; init; }
    public PageMeta? Meta { get; init; }
}

/// <summary>One thing somebody is known by.</summary>
internal sealed record IdentityAnswer
{
    public required WireIdentity Identity { get; init; }
}

/// <summary>One page of a user's memberships, with the organizations they name.</summary>
internal sealed record MembershipsAnswer
{
    public required IReadOnlyList<WireMembership> OrganizationMemberships { get; init; }
    public IReadOnlyList<WireOrganization> Organizations { get; init; } = [];
    public PageMeta? Meta { get; init; }
}

/// <summary>One page of records of any kind.</summary>
internal sealed record HitsAnswer
{
    public required IReadOnlyList<WireHit> Results { get; init; }
    public int? Count { get; init; }
    public string? NextPage { get; init; }
}

/// <summary>One page of articles.</summary>
internal sealed record ArticlesAnswer
{
    public required IReadOnlyList<WireArticle> Results { get; init; }
    public int? Count { get; init; }
    public string? NextPage { get; init; }
}

/// <summary>Where a page ends.</summary>
internal sealed record PageMeta
{
    public bool HasMore { get; init; }
    public string? AfterCursor { get; init; }
}
