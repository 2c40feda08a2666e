using System.Reflection;
using System.Runtime.CompilerServices;
using AgentHub.Abstractions;

namespace AgentHub.Core.Tests;

/// <summary>What adapter authors compile against stands in an approved file, so that every change to it is seen in review.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public async Task What_adapter_authors_compile_against_is_as_approved()
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "../../src/AgentHub.Abstractions/PublicSurface.txt");
        var surface = string.Concat(typeof(IAdapter).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal).Select(Described));
        if (Environment.GetEnvironmentVariable("AGENTHUB_UPDATE") == "1") await File.WriteAllTextAsync(file, surface);

        var approved = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");

        Assert.True(surface == approved, "The public surface of AgentHub.Abstractions differs from PublicSurface.txt. If that is meant: "
            + "AGENTHUB_UPDATE=1 dotnet test tests/AgentHub.Core.Tests --filter PublicSurface");
    }

    private static string Described(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type)
            : type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not Type && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m is not MethodInfo { IsSpecialName: true })
                .Select(Member).Order(StringComparer.Ordinal);
        return $"{kind} {type.FullName}\n{string.Concat(members.Select(m => $"    {m}\n"))}";
    }

    private static string Member(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{property}",
        MethodBase method => $"{method}, {string.Join(", ", method.GetParameters().Select(p => p.Name))}".TrimEnd(',', ' '),
        _ => member.ToString()!,
    };

    private static string Here([CallerFilePath] string here = "") => here;
}
