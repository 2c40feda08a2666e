using MySystem.Wire;

namespace MySystem;

/// <summary>The part of MySystem's interface that is used.</summary>
[Headers("Accept: application/json")]
internal interface IMySystemApi
{
    [Get("/customers")]
    Task<CustomersAnswer?> Customers(string? number, string? email, string? phone, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/orders")]
    Task<OrdersAnswer?> Orders(string customer, int limit, int offset, [Header("Authorization")] string authorization, CancellationToken cancellationToken);

    [Get("/ping")]
    Task<PingAnswer?> Ping([Header("Authorization")] string authorization, CancellationToken cancellationToken);
}
