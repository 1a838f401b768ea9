// Reads the queries named on standard input, one path a line, and writes every complaint of Trino's grammar as one JSON array.
const fs = require("fs");
const { registerHooks } = require("node:module");

// The package is made for bundlers, which find ./parser at ./parser.js or ./parser/index.js.
registerHooks({
    resolve(specifier, context, next) {
        for (const name of specifier.startsWith(".") ? [specifier, `${specifier}.js`, `${specifier}/index.js`] : [specifier]) {
            try {
                return next(name, context);
            } catch (error) {
                if (!["ERR_UNSUPPORTED_DIR_IMPORT", "ERR_MODULE_NOT_FOUND"].includes(error.code)) {
                    throw error;
                }
            }
        }

        return next(specifier, context);
    },
});

const { TrinoSQL } = require("dt-sql-parser");

const parser = new TrinoSQL();
const complaints = [];
for (const file of fs.readFileSync(0, "utf8").split("\n").filter(line => line)) {
    for (const error of parser.validate(fs.readFileSync(file, "utf8"))) {
        complaints.push({ file, line: error.startLine, column: error.startColumn, message: error.message });
    }
}

process.stdout.write(JSON.stringify(complaints));
