using System.Text;
using SecurityPlatform.Analytics.Sql;

namespace SecurityPlatform.Analytics.Documents;

/// <summary>docs/generated/trino-functions.md: which of Trino's functions a query may call, and where the runner differs.</summary>
public static class TrinoFunctionsDocument
{
    /// <summary>The page.</summary>
    public static string Write()
    {
        var page = new StringBuilder("""
            # Trino's functions in queries

            `sp query run` gives the SQL of Athena to DuckDB. A function that is not in this list stops the query with a message, because
            DuckDB might understand something else by it. A new one is a macro in `analytics/Sql/trino.sql`, or a name in
            `analytics/Sql/TrinoFunctions.cs` where DuckDB means the same.

            What DuckDB is told, and why:

            | Trino | here |
            | --- | --- |
            | `current_timestamp`, `current_date`, `now()` | the moment of `--as-of`, in UTC |
            | `x AT TIME ZONE 'Asia/Tokyo'` | a time in that zone; it compares by its instant with times in UTC. Another zone stops the query with a message. |
            | `CAST(x AS date)`, `hour(x)`, `date_trunc(...)`, `date_format(...)` | what a clock in the zone of x shows |
            | `a / b` of whole numbers | a whole number |
            | `split_part`, `regexp_extract`, `element_at`, `greatest`, `least` | NULL where Trino says NULL |
            | `json_extract_scalar` | NULL for what is no JSON, no scalar, or not there |
            | `date_diff` | complete units |
            | `CAST(x AS ipaddress)`, `contains(network, address)` | IPv4 and IPv6 |
            | `UNNEST` of rows or of a map, with a name for each field | as many columns |
            | `UNNEST(a, b)` | side by side; rows and maps only alone |
            | `approx_distinct`, `approx_percentile` | exact |

            Regular expressions are RE2: no look-ahead, no back-reference.


            """.ReplaceLineEndings("\n"));
        foreach (var letter in TrinoFunctions.All.GroupBy(name => name[0]))
        {
            page.Append('`').AppendJoin("` `", letter).Append("`\n\n");
        }

        return $"{page.ToString().TrimEnd('\n')}\n";
    }
}
