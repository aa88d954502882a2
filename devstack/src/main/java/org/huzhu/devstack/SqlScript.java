package org.huzhu.devstack;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain SQL script into its statements; knows comments, quotes and dollar quotes, no meta commands. */
final class SqlScript {

    private SqlScript() {}

    static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int at = 0;
        while (at < script.length()) {
            int end = tokenEnd(script, at);
            String token = script.substring(at, end);
            if (token.equals(";")) {
                addIfAny(statements, current);
            } else if (!token.startsWith("--")) {
                current.append(token);
            }
            at = end;
        }
        addIfAny(statements, current);
        return statements;
    }

    private static int tokenEnd(String script, int at) {
        if (script.startsWith("--", at)) {
            return orEnd(script, script.indexOf('\n', at), 0);
        }
        char first = script.charAt(at);
        if (first == '\'' || first == '"') {
            return orEnd(script, script.indexOf(first, at + 1), 1);
        }
        if (first == '$') {
            int tagEnd = script.indexOf('$', at + 1);
            if (tagEnd > 0 && script.substring(at + 1, tagEnd).matches("\\w*")) {
                String tag = script.substring(at, tagEnd + 1);
                return orEnd(script, script.indexOf(tag, tagEnd + 1), tag.length());
            }
        }
        return at + 1;
    }

    private static int orEnd(String script, int found, int length) {
        return found < 0 ? script.length() : found + length;
    }

    private static void addIfAny(List<String> statements, StringBuilder current) {
        String statement = current.toString().strip();
        current.setLength(0);
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
    }
}
