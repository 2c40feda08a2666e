namespace AgentHub.Abstractions;

/// <summary>A customer as one system of record knows them.</summary>
/// <param name="RecordId">That system's own id (HubSpot contact id, Business Central customer number, Zendesk or Request Tracker user id, Tryton party id); where it keeps no customers (Redmine), a customer number or e-mail address.</param>
public readonly record struct CustomerRef(string RecordId);
