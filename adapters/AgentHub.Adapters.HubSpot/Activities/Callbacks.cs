using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Calls promised to a contact: tasks of type call, due when the time promised begins.</summary>
internal sealed class Callbacks(CrmObjects crm, HubSpotSettings settings)
{
    private readonly OnceOnly _once = new();

    public Task<Answer<WriteReceipt>> CreateAsync(NewCallback callback, CancellationToken cancellationToken) => Ids.IsId(callback.Customer.RecordId)
        ? _once.RunAsync(callback.IdempotencyKey, () => crm.WriteOnceAsync("tasks", "hs_task_body", Marker.For(callback.IdempotencyKey), ToDo(callback), cancellationToken), cancellationToken)
        : Task.FromResult(Answer.NotFound<WriteReceipt>());

    private NewObject ToDo(NewCallback callback)
    {
        var body = string.Create(CultureInfo.InvariantCulture,
            $"{callback.Reason}\nCall {callback.Phone} between {callback.From.UtcDateTime:yyyy-MM-dd HH:mm} and {callback.Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.");
        var properties = new Dictionary<string, string>
        {
            ["hs_timestamp"] = Times.Write(callback.From),
            ["hs_task_subject"] = "Call back",
            ["hs_task_body"] = HtmlText.Of(body, Marker.For(callback.IdempotencyKey)),
            ["hs_task_type"] = "CALL",
            ["hs_task_status"] = "NOT_STARTED",
        };
        if (settings.CallbackOwner is { } owner) properties["hubspot_owner_id"] = owner;
        return new(properties, [Association.Of(callback.Customer.RecordId, AssociationType.TaskToContact)]);
    }
}
