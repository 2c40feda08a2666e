using System.Reflection;

namespace AgentHub.Rest;

/// <summary>Chooses how the answer is read from what a method returns.</summary>
internal static class ResultReader
{
    private static readonly MethodInfo ValueMethod = Own(nameof(Value));
    private static readonly MethodInfo ResponseMethod = Own(nameof(Response));

    public static RestMethod? Read(MethodInfo method, RequestPlan plan, Faults.Add fault)
    {
        var type = method.ReturnType;
        if (type == typeof(Task)) return new RestMethod.Of<object?>(plan, new NothingReader());
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Task<>))
        {
            fault($"returns {type.Name}. Return Task, Task<T>, Task<ApiResponse<T>> or Task<HttpResponseMessage>.");
            return null;
        }
        var result = type.GetGenericArguments()[0];
        if (result.IsGenericParameter || method.IsGenericMethodDefinition) return null;
        if (result == typeof(HttpResponseMessage)) return new RestMethod.Of<HttpResponseMessage>(plan, new RawReader());
        if (result == typeof(IApiResponse)) return new RestMethod.Of<IApiResponse>(plan, new ResponseReader<IApiResponse, string>());
        var value = ValueOfResponse(result);
        return (RestMethod)(value is null ? ValueMethod.MakeGenericMethod(result) : ResponseMethod.MakeGenericMethod(result, value)).Invoke(null, [plan])!;
    }

    private static Type? ValueOfResponse(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ApiResponse<>) || type.GetGenericTypeDefinition() == typeof(IApiResponse<>))
            ? type.GetGenericArguments()[0] : null;

    private static RestMethod.Of<T?> Value<T>(RequestPlan plan) => new(plan, new ValueReader<T>());

    private static RestMethod.Of<TResult> Response<TResult, T>(RequestPlan plan) where TResult : IApiResponse =>
        new(plan, new ResponseReader<TResult, T>());

    private static MethodInfo Own(string name) => typeof(ResultReader).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
