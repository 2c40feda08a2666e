namespace AgentHub.Adapters.HubSpot;

/// <summary>The part of HubSpot's CRM API (v3) that is used. Base address: <c>https://api.hubapi.com</c>.</summary>
[Headers("Accept: application/json")]
internal interface IHubSpotApi
{
    [Get("/crm/v3/objects/contacts")]
    Task<ObjectPage?> ListContacts(int limit, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/crm/v3/objects/contacts/{contactId}")]
    Task<CrmObject?> Contact(string contactId, string properties, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Patch("/crm/v3/objects/contacts/{contactId}")]
    Task<CrmObject?> UpdateContact(string contactId, [Body] ChangedObject change, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/contacts/search")]
    Task<ObjectPage?> SearchContacts([Body] SearchRequest search, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/notes/search")]
    Task<ObjectPage?> SearchNotes([Body] SearchRequest search, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Post("/crm/v3/objects/notes")]
    Task<CrmObject?> CreateNote([Body] NewObject note, [Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
