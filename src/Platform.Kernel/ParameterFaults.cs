using Microsoft.AspNetCore.Http;

namespace Platform.Kernel;

/// <summary>What was found wrong with a request's parameters so far.</summary>
internal static class ParameterFaults
{
    public static List<Fault> Of(HttpContext http)
    {
        if (http.Items[typeof(ParameterFaults)] is List<Fault> faults)
            return faults;

        faults = [];
        http.Items[typeof(ParameterFaults)] = faults;
        return faults;
    }

    public static IReadOnlyList<Fault> Found(HttpContext http) => http.Items[typeof(ParameterFaults)] as List<Fault> ?? [];
}
