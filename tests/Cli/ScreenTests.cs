using SecurityPlatform.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SecurityPlatform.Tests.Cli;

public sealed class ScreenTests
{
    [Fact]
    public void Plain_text_is_written_at_once_however_many_words_it_has()
    {
        using var writer = new CountingWriter();

        Screen.Over(writer, redirected: true).Write(Plan());

        Assert.Equal(1, writer.Writes);
        Assert.Equal($"master  1 to create{Environment.NewLine}└── + logs aws:s3/bucket:Bucket{Environment.NewLine}", writer.ToString());
    }

    [Fact]
    public void Markup_is_text_without_its_marks_where_nobody_sees_colours()
    {
        using var writer = new StringWriter();

        Screen.Over(writer, redirected: true).MarkupLine("[red]fail[/] [bold]a-rule[/] [[as it is]]");

        Assert.Equal($"fail a-rule [as it is]{Environment.NewLine}", writer.ToString());
    }

    [Theory]
    [InlineData(40)]
    [InlineData(19)]
    [InlineData(12)]
    public void A_line_wraps_as_its_words_would_in_a_paragraph(int width)
    {
        using StringWriter line = new(), words = new();

        Narrow(line, width).Write(new PlanLine(new("+", Color.Green), new(" logs "), new("aws:s3/bucket:Bucket", Color.Grey)));
        Narrow(words, width).Write(new Paragraph("+", Color.Green).Append(" logs ").Append("aws:s3/bucket:Bucket", Color.Grey));

        Assert.Equal(words.ToString(), line.ToString());
        Assert.Equal(width < 27, line.ToString().Contains('\n', StringComparison.Ordinal));
    }

    static Tree Plan()
    {
        var tree = new Tree(new PlanLine(new Segment("master", new(decoration: Decoration.Bold)), new("  1 to create")));
        tree.AddNode(new PlanLine(new("+", Color.Green), new(" logs "), new("aws:s3/bucket:Bucket", Color.Grey)));
        return tree;
    }

    static IAnsiConsole Narrow(StringWriter writer, int width)
    {
        var console = Screen.Over(writer, redirected: true);
        console.Profile.Width = width;
        return console;
    }

    sealed class CountingWriter : StringWriter
    {
        public int Writes { get; private set; }

        public override void Write(string? value)
        {
            Writes++;
            base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Writes++;
            base.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Writes++;
            base.Write(buffer);
        }
    }
}
