using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>The JSON of <c>sp coverage</c>: <c>{"summary": {...}, "cells": [...], "gaps": [...], "cost": {...}}</c>.</summary>
static class CoverageDocument
{
    public static void Write(TextWriter output, CoverageReport report)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        Json(report).WriteTo(json);
        json.Flush();
        output.WriteLine();
    }

    static JObject Json(CoverageReport report) => new()
    {
        ["summary"] = new JObject
        {
            ["cells"] = report.Matrix.Cells.Length,
            ["collected"] = report.Matrix.Collected.Count(),
            ["gaps"] = report.Matrix.Gaps.Count(),
        },
        ["cells"] = new JArray(report.Matrix.Cells.Select(Cell)),
        ["gaps"] = new JArray(GapGroup.Of(report.Matrix).Select(Gap)),
        ["cost"] = report.Cost.Json(),
    };

    static JObject Cell(CoverageCell cell) => new()
    {
        ["account"] = cell.Account.Id.ToString(),
        ["accountName"] = cell.Account.Name,
        ["region"] = cell.Region.ToString(),
        ["source"] = cell.Source.Id,
        ["collected"] = cell.Collected,
        ["destination"] = cell.Destination,
        ["retentionDays"] = cell.RetentionDays,
        ["lockDays"] = cell.LockDays,
        ["queries"] = new JArray(cell.Queries.Select(query => query.Id)),
        ["notified"] = new JArray(QueryReaders.Rhythm(cell.Queries)),
        ["shippedBy"] = new JArray(cell.Shippers),
        ["closeWith"] = cell.Gap is { } gap ? $"{gap.File}: {gap.Key}" : null,
    };

    static JObject Gap(GapGroup group) => new()
    {
        ["file"] = group.Gap.File,
        ["key"] = group.Gap.Key,
        ["source"] = group.Source.Id,
        ["account"] = group.Account.Id.ToString(),
        ["regions"] = new JArray(group.Regions.Select(region => region.ToString())),
        ["reason"] = group.Gap.Reason,
    };
}
