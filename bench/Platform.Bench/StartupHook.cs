/// <summary>What the runtime looks for in an assembly it is told to load first. Being loaded is all that is needed.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // the host finds the assembly by its name from here on
    }
}
