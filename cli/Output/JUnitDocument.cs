using System.Globalization;
using System.Xml;
using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Output;

/// <summary>Writes a check as JUnit XML, which every build server shows: a suite per rule, a case per resource.</summary>
static class JUnitDocument
{
    public static void Write(TextWriter output, CheckReport report)
    {
        using (var xml = XmlWriter.Create(output, new() { Indent = true, CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", AnalyzerHost.PackName);
            var findings = report.Findings.Where(finding => finding.Status != FindingStatus.Fixed).ToLookup(finding => finding.Row);
            foreach (var suite in report.Policy.Rows.GroupBy(row => row.Rule))
            {
                WriteSuite(xml, suite.Key, [.. suite], findings);
            }

            xml.WriteEndElement();
        }

        output.WriteLine();
    }

    static void WriteSuite(XmlWriter xml, PolicyRule rule, List<PolicyRow> rows, ILookup<PolicyRow, CheckFinding> findings)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", rule.Id);
        Number(xml, "tests", rows.Count);
        Number(xml, "failures", rows.Count(row => findings[row].Any(finding => finding.Blocks)));
        Number(xml, "errors", 0);
        Number(xml, "skipped", rows.Count(row => row.Verdict != Verdict.Pass && !findings[row].Any(finding => finding.Blocks)));
        foreach (var row in rows)
        {
            WriteCase(xml, row, findings[row].FirstOrDefault());
        }

        xml.WriteEndElement();
    }

    static void WriteCase(XmlWriter xml, PolicyRow row, CheckFinding? finding)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{row.Resource?.Stack ?? "organization"}.{row.Rule.Id}");
        xml.WriteAttributeString("name", row.Resource is { } resource ? $"{resource.Name} ({resource.Urn})" : row.Rule.Title);
        if (finding?.Place is { } place)
        {
            xml.WriteAttributeString("file", place.File);
            Number(xml, "line", place.Line);
        }

        if (finding?.Blocks == true)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", Words.Of(row.Rule.Severity));
            xml.WriteAttributeString("message", row.Problem);
            xml.WriteString(row.Message);
            xml.WriteEndElement();
        }
        else if (row.Verdict != Verdict.Pass)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", $"{finding?.Word ?? Words.Of(row.Verdict)}: {row.Message}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    static void Number(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
