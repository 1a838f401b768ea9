namespace Bindgen.Extract;

/// <summary>Reads the members of an interface or class body.</summary>
sealed class MemberParser(Scanner scanner, INameScope scope)
{
    readonly TypeParser _types = new(scanner, scope);

    /// <summary>Reads up to the closing brace. Methods, statics and the constructor are passed over.</summary>
    public List<Member> Parse()
    {
        var members = new List<Member>();
        while (!scanner.TryTake("}"))
        {
            var first = scanner.Peek();
            if (scanner.TryTake("static") || scanner.TryTake("private"))
            {
                scanner.SkipStatement();
                continue;
            }

            scanner.TryTake("readonly");
            var name = scanner.Peek().Kind == TokenKind.Literal ? scanner.Literal() : scanner.Word();
            if (scanner.Peek().Is("("))
            {
                scanner.SkipStatement();
                continue;
            }

            var optional = scanner.TryTake("?");
            scanner.Expect(":");
            var type = _types.Parse(out var mayBeUndefined);
            scanner.Expect(";");
            members.Add(new(name, optional || mayBeUndefined, type, first.Deprecated));
        }

        return members;
    }
}
