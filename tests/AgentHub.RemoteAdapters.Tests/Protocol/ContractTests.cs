using System.Reflection;
using System.Text.Json;
using AgentHub.RemoteAdapters.Protocol;
using YamlDotNet.RepresentationModel;

namespace AgentHub.RemoteAdapters.Tests.Protocol;

/// <summary>What docs/adapter-protocol.yaml says is what goes over the wire.</summary>
public sealed class ContractTests
{
    private static readonly YamlMappingNode Contract = Read();

    private static readonly Dictionary<string, Type> Shapes = typeof(Profile).Assembly.GetExportedTypes().Concat(typeof(ListQuestion).Assembly.GetTypes())
        .Where(t => t.Namespace is "AgentHub.Abstractions" or "AgentHub.RemoteAdapters.Protocol" && !t.IsGenericType && !t.IsNested).GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.First());

    private static YamlMappingNode Schemas => At(Contract, "components", "schemas");

    [Fact]
    public void Every_capability_is_a_path_with_its_own_question()
    {
        var paths = At(Contract, "paths").Children.Keys.Select(k => k.ToString()).Order(StringComparer.Ordinal);

        Assert.Equal(Enum.GetValues<Capability>().Select(c => "/" + AdapterProtocol.PathOf(c)).Append("/" + AdapterProtocol.Description).Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void Every_question_and_record_has_the_members_it_has_in_code_and_requires_the_same()
    {
        var differences = new List<string>();
        foreach (var (name, schema) in Schemas.Children.Select(s => (s.Key.ToString(), (YamlMappingNode)s.Value)))
        {
            if (name is "Description" or "Answer" || name.EndsWith("Coded", StringComparison.Ordinal) || schema.Children.ContainsKey("enum")) continue;
            var (said, real) = (Members(schema), Members(Shapes[name]));
            if (!said.SetEquals(real)) differences.Add($"{name}: {string.Join(", ", said.Except(real))} | {string.Join(", ", real.Except(said))}");
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void The_description_and_the_answer_have_the_members_they_have_in_code()
    {
        Assert.Equal(Members(typeof(AdapterDescription)).Order(), Members((YamlMappingNode)Schemas.Children["Description"]).Order());
        Assert.Equal(Members(typeof(WireAnswer<object>)).Order(), Members((YamlMappingNode)Schemas.Children["Answer"]).Order());
    }

    [Fact]
    public void Every_list_of_words_is_the_one_of_the_code()
    {
        foreach (var (name, schema) in Schemas.Children.Select(s => (s.Key.ToString(), (YamlMappingNode)s.Value)))
        {
            if (!schema.Children.TryGetValue("enum", out var words)) continue;
            Assert.Equal(Enum.GetNames(Shapes[name]).Select(JsonNamingPolicy.CamelCase.ConvertName).Order(), ((YamlSequenceNode)words).Select(w => w.ToString()).Order());
        }
    }

    [Fact]
    public void A_write_that_needs_a_key_says_so_and_no_other_does()
    {
        var keyed = At(Contract, "paths").Children.Where(p => p.Value.ToString()!.Contains("idempotencyKey", StringComparison.Ordinal)).Select(p => p.Key.ToString()).Order(StringComparer.Ordinal);
        var records = new[] { (Capability.CreateTicket, typeof(NewTicket)), (Capability.CommentTicket, typeof(NewComment)), (Capability.ChangeTicketStatus, typeof(TicketStatusChange)), (Capability.AddNote, typeof(NewNote)),
            (Capability.UpdateContactDetails, typeof(ContactDetailsChange)), (Capability.CreateOrder, typeof(NewOrder)), (Capability.CreateCallback, typeof(NewCallback)), (Capability.BookAppointment, typeof(NewAppointment)) };

        Assert.Equal(records.Where(r => r.Item2.GetProperty("IdempotencyKey") is not null).Select(r => "/" + AdapterProtocol.PathOf(r.Item1)).Order(StringComparer.Ordinal), keyed);
    }

    private static YamlMappingNode Read()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "adapter-protocol.yaml"))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode At(YamlMappingNode node, params string[] path) => path.Aggregate(node, (n, name) => (YamlMappingNode)n.Children[name]);

    private static HashSet<string> Members(YamlMappingNode schema)
    {
        var required = schema.Children.TryGetValue("required", out var names) ? ((YamlSequenceNode)names).Select(n => n.ToString()).ToHashSet() : [];
        return schema.Children.TryGetValue("properties", out var members) ? [.. ((YamlMappingNode)members).Children.Keys.Select(k => k + (required.Contains(k.ToString()) ? "!" : ""))] : [];
    }

    /// <summary>As the serializer has them, those it insists on with a mark.</summary>
    private static HashSet<string> Members(Type type) => [.. WireJson.Options.GetTypeInfo(type).Properties.Where(p => p.AttributeProvider is PropertyInfo && p.Get is not null)
        .Select(p => p.Name + (p.IsRequired || p.AssociatedParameter is { HasDefaultValue: false } ? "!" : ""))];
}
