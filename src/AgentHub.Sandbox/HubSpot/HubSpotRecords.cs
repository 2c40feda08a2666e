using System.Collections.Immutable;
using System.Globalization;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>The CRM's objects: contacts and companies from the company's data, and as they are changed; notes as they are written. Thread safe.</summary>
internal sealed class HubSpotRecords
{
    /// <summary>Notes kept; the oldest goes when a newer one comes.</summary>
    private const int MostNotes = 5_000;

    /// <summary>Objects of one type that may differ from the company's data; beyond that the stand-in wants to be started over.</summary>
    private const int MostChanged = 5_000;

    private readonly Lock _lock = new();
    private readonly Population _population;
    private ImmutableDictionary<string, HubSpotObjects> _byType = ImmutableDictionary<string, HubSpotObjects>.Empty;
    private ImmutableList<HubSpotRecord> _notes = [];
    private long _noteId = 770_000_000;

    public HubSpotRecords(CompanyStore company, Population population)
    {
        _population = population;
        company.OnSeeded(Seed);
    }

    /// <summary>Null when there is no such type.</summary>
    public HubSpotObjects? Of(string type) => Volatile.Read(ref _byType).GetValueOrDefault(type);

    public HubSpotRecord? Find(string type, string id) => Of(type)?.Find(id);

    /// <summary>Adds a note under a new id.</summary>
    public HubSpotRecord AddNote(Func<string, HubSpotRecord> make)
    {
        lock (_lock)
        {
            var note = make((++_noteId).ToString(CultureInfo.InvariantCulture));
            _notes = _notes.Add(note);
            if (_notes.Count > MostNotes) _notes = _notes.RemoveAt(0);
            Volatile.Write(ref _byType, _byType.SetItem("notes", _byType["notes"] with { Kept = _notes }));
            return note;
        }
    }

    /// <summary>Changes some properties of an object; an empty text clears one.</summary>
    /// <returns>The object as it is now; null when it is gone, or no more may be changed.</returns>
    public HubSpotRecord? Change(string type, string id, IReadOnlyDictionary<string, string?> properties, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (Of(type) is not { } all || all.Find(id) is not { } before || all.Changed.Count >= MostChanged && !all.Changed.ContainsKey(id)) return null;
            // HubSpot's times have milliseconds: no two states of an object have the same.
            var at = now > before.UpdatedAt ? now : before.UpdatedAt.AddMilliseconds(1);
            var after = new Dictionary<string, string?>(before.Properties);
            foreach (var (name, value) in properties) after[name] = string.IsNullOrEmpty(value) ? null : value;
            after[type == "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate"] = Time(at);
            var changed = before with { Properties = after, UpdatedAt = at };
            Volatile.Write(ref _byType, _byType.SetItem(type, all with { Changed = all.Changed.SetItem(id, changed) }));
            return changed;
        }
    }

    /// <summary>Properties HubSpot sends without being asked.</summary>
    public static IReadOnlyList<string> DefaultsOf(string type) => type switch
    {
        "contacts" => ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"],
        "companies" => ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"],
        _ => ["hs_createdate", "hs_lastmodifieddate", "hs_object_id"],
    };

    public static string Singular(string type) => type == "companies" ? "company" : type.TrimEnd('s');

    /// <summary>Milliseconds and a Z, as HubSpot writes times.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private void Seed(CompanyData data)
    {
        var customers = data.In("crm").ToList();
        lock (_lock)
        {
            _notes = [];
            Volatile.Write(ref _byType, ImmutableDictionary<string, HubSpotObjects>.Empty
                .Add("contacts", new([.. customers.Select(c => HubSpotPeople.Contact(c, data))], MadeObjects.Contacts(_population, data)))
                .Add("companies", new([.. customers.Where(c => c.Firm is not null).Select(c => HubSpotPeople.Company(c, data))], MadeObjects.Companies(_population, data)))
                .Add("notes", new(_notes, null)));
        }
    }
}
