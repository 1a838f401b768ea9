namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads what the organization trail records beyond management events and sensitive buckets.</summary>
static class TrailSection
{
    const string Everything = "all";

    // "Quotas in AWS CloudTrail": 500 values in all selectors of a trail. Each kind of data event takes two besides its ARNs, management events one.
    const int MostValues = 500;
    const int ValuesOfKind = 2;

    public static Platform Complete(ConfigReader reader, Platform platform)
    {
        var tables = Read(reader, TrailKeys.DataEventTables, Kinds.TableArns);
        var functions = Read(reader, TrailKeys.DataEventFunctions, Kinds.FunctionArns);
        if (platform.Self.Role == AccountRole.Master)
        {
            CheckValues(reader, platform.SensitiveBuckets.Count, tables, functions);
        }

        return platform with { RecordedTables = tables, RecordedFunctions = functions };
    }

    static DataEvents Read(ConfigReader reader, ConfigKey key, Kind<string> kind)
    {
        if (reader.Read(key) is not { } list)
        {
            return DataEvents.None;
        }

        var arns = reader.ReadAll(list, kind);
        if (!arns.Contains(Everything))
        {
            return new(false, arns);
        }

        if (arns.Count > 1)
        {
            reader.Report(key.FullName, "either all or ARNs", "both", "Remove the ARNs: all of them are recorded anyway.");
        }

        return new(true, []);
    }

    static void CheckValues(ConfigReader reader, int buckets, DataEvents tables, DataEvents functions)
    {
        int[] kinds = [buckets, tables.All ? 1 : tables.Arns.Count, functions.All ? 1 : functions.Arns.Count];
        var values = 1 + kinds.Sum(count => count == 0 ? 0 : count + ValuesOfKind);
        if (values > MostValues)
        {
            reader.Report(TrailKeys.DataEventTables.FullName, $"at most {MostValues} values in all selectors of the trail", $"{values} with {ConfigKeys.DataEventBuckets.Name} and {TrailKeys.DataEventFunctions.Name}",
                "Name fewer buckets, tables and functions, or record all tables or functions.");
        }
    }
}
