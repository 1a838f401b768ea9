namespace Bindgen.Extract;

/// <summary>A .d.ts file: where its interfaces and classes are. Bodies are read when asked for.</summary>
sealed class DeclarationFile
{
    readonly Scanner _scanner;
    readonly Dictionary<string, int> _bodies = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _deprecated = new(StringComparer.Ordinal);

    public DeclarationFile(string text, string file)
    {
        _scanner = new(text, file);
        ReadStatements("");
    }

    /// <summary>Imported name to the path it comes from.</summary>
    public IReadOnlyDictionary<string, string> Imports => _imports;

    /// <summary>Exported class or function to the file that declares it (index files only).</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    public bool Has(string name) => _bodies.ContainsKey(name);

    /// <summary>The <c>@deprecated</c> note of a class.</summary>
    public string? DeprecationOf(string name) => _deprecated.GetValueOrDefault(name);

    /// <summary>The data members of an interface, or the readonly ones of a class. Null when there is no such one.</summary>
    public IReadOnlyList<Member>? Members(string name, INameScope scope)
    {
        if (!_bodies.TryGetValue(name, out var body))
        {
            return null;
        }

        _scanner.MoveTo(body);
        return new MemberParser(_scanner, scope).Parse();
    }

    void ReadStatements(string prefix)
    {
        while (_scanner.Peek() is { Kind: not TokenKind.End } token && !token.Is("}"))
        {
            var deprecated = token.Deprecated;
            while (_scanner.TryTake("export") || _scanner.TryTake("declare") || _scanner.TryTake("abstract"))
            {
            }

            ReadStatement(prefix, deprecated);
        }
    }

    void ReadStatement(string prefix, string? deprecated)
    {
        if (_scanner.TryTake("import"))
        {
            ReadImport();
        }
        else if (_scanner.TryTake("namespace"))
        {
            var name = prefix + _scanner.Word() + ".";
            _scanner.Expect("{");
            ReadStatements(name);
            _scanner.Expect("}");
        }
        else if (_scanner.TryTake("interface") || _scanner.TryTake("class"))
        {
            var name = prefix + _scanner.Word();
            while (!_scanner.Peek().Is("{"))
            {
                _scanner.Next();
            }

            _scanner.Next();
            _bodies[name] = _scanner.Position;
            if (deprecated is not null)
            {
                _deprecated[name] = deprecated;
            }

            _scanner.SkipBlock();
        }
        else if (_scanner.TryTake("*"))
        {
            if (_scanner.TryTake("from"))
            {
                var path = _scanner.Literal();
                _files[Pascal(path)] = path;
            }

            _scanner.SkipStatement();
        }
        else if (_scanner.TryTake("const"))
        {
            ReadConst();
        }
        else
        {
            _scanner.SkipStatement();
        }
    }

    /// <summary><c>export * from "./provider"</c> does not say what it exports: the class is named as the file.</summary>
    static string Pascal(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    void ReadConst()
    {
        var name = _scanner.Word();
        _scanner.Expect(":");
        if (_scanner.TryTake("typeof") && _scanner.TryTake("import"))
        {
            _scanner.Expect("(");
            _files[name] = _scanner.Literal();
        }

        _scanner.SkipStatement();
    }

    void ReadImport()
    {
        var names = new List<string>();
        if (_scanner.TryTake("{"))
        {
            do
            {
                var name = _scanner.Word();
                names.Add(_scanner.TryTake("as") ? _scanner.Word() : name);
            }
            while (_scanner.TryTake(",") && !_scanner.Peek().Is("}"));
            _scanner.Expect("}");
            _scanner.Expect("from");
            var path = _scanner.Literal();
            names.ForEach(name => _imports[name] = path);
        }

        _scanner.SkipStatement();
    }
}
