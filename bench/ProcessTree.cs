using System.Globalization;

namespace SecurityPlatform.Bench;

/// <summary>What Linux counts of a running process and of all that it started: of a pipeline, the shell itself does nothing.</summary>
/// <param name="root">The process.</param>
sealed class ProcessTree(int root)
{
    // A tick of /proc is a hundredth of a second on every Linux.
    const double TicksASecond = 100;

    /// <summary>The most memory that its processes had resident at a time, the peaks of each added up.</summary>
    public double MemoryMiB { get; private set; }

    /// <summary>What their system calls read.</summary>
    public double ReadMiB { get; private set; }

    /// <summary>Looks at them; who has ended in between is not seen any more.</summary>
    public void Look()
    {
        var (memory, read) = (0.0, 0.0);
        foreach (var process in Below(root))
        {
            memory += Counted($"/proc/{process}/status", "VmHWM:") / 1024;
            read += Counted($"/proc/{process}/io", "rchar:") / 1048576;
        }

        MemoryMiB = Math.Max(MemoryMiB, memory);
        ReadMiB = Math.Max(ReadMiB, read);
    }

    /// <summary>The processor time of all processes that this one started, with theirs, and that have ended.</summary>
    public static double EndedCpuSeconds()
    {
        // Behind the name, which may hold blanks: cutime and cstime are the sixteenth and seventeenth field of all.
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksASecond;
    }

    static IEnumerable<int> Below(int process) =>
        Text($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(child => Below(int.Parse(child, CultureInfo.InvariantCulture))).Prepend(process);

    static double Counted(string file, string name)
    {
        var line = Text(file).Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
