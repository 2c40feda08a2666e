using System.Reflection;
using AgentHub.Testing;
using Xunit;
using Xunit.Sdk;

namespace AgentHub.Cli;

/// <summary>Runs the conformance suite that the tests of every adapter run: the same class, method by method.</summary>
internal static class ConformanceRun
{
    /// <summary>Every check with every set of its data, in the order of the suite.</summary>
    /// <param name="make">A fresh suite for each check.</param>
    public static async IAsyncEnumerable<Shown> AllAsync(Func<FileConformance> make)
    {
        foreach (var method in typeof(AdapterConformance).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.IsDefined(typeof(FactAttribute))).OrderBy(m => m.MetadataToken))
        {
            var data = method.GetCustomAttributes<DataAttribute>().SelectMany(d => d.GetData(method)).ToList();
            foreach (var arguments in data.Count == 0 ? [[]] : data) yield return await OneAsync(make, method, arguments);
        }
    }

    private static async Task<Shown> OneAsync(Func<FileConformance> make, MethodInfo method, object[] arguments)
    {
        var check = method.Name.Replace('_', ' ') + (arguments.Length == 0 ? "" : $" ({string.Join(", ", arguments)})");
        using var suite = make();
        try
        {
            if (suite.Lacks(method.Name) is { } lack) throw new NotCheckedException(lack);
            await (Task)method.Invoke(suite, arguments)!;
            return suite.Gap is { } gap ? new(check, CheckResult.NotChecked, gap) : new(check, suite.WantsOthers ? CheckResult.NotOffered : CheckResult.Passed, null);
        }
        catch (NotCheckedException problem)
        {
            return new(check, CheckResult.NotChecked, problem.Message);
        }
        // Whatever a check throws is its way to say that the adapter failed it.
        catch (Exception problem)
        {
            return suite.Gap is { } gap ? new(check, CheckResult.NotChecked, gap) : new(check, CheckResult.Failed, problem.Message);
        }
    }
}
