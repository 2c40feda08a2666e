using System.Reflection;

namespace AgentHub.YamlAdapters;

/// <summary>One field of a record and how it is read.</summary>
/// <param name="Property">Where the value goes.</param>
/// <param name="Name">Its name in the file.</param>
/// <param name="Required">Whether a row without it cannot be read.</param>
/// <param name="Read">How.</param>
internal sealed record FieldMap(PropertyInfo Property, string Name, bool Required, Conversion Read);
