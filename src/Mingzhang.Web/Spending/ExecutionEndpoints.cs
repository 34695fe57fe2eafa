namespace Mingzhang.Web.Spending;

/// <summary>Execution and monitoring within the application.</summary>
internal static class ExecutionEndpoints
{
    public static void AddExecution(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<PaymentUploads>();
        builder.Services.AddSingleton<RecordUploads>();
        builder.Services.AddSingleton<MeasuredValues>();
    }

    public static void MapExecution(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapPayments();
        routes.MapMonitoring();
        routes.MapRecords();
    }
}
