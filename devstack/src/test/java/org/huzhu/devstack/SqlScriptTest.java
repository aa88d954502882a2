package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void a_semicolon_in_a_comment_or_a_quote_ends_no_statement() {
        assertThat(SqlScript.statements("-- one; two\nSELECT ';' AS a; SELECT \"x;y\";\n\nSELECT 1"))
                .containsExactly("SELECT ';' AS a", "SELECT \"x;y\"", "SELECT 1");
    }

    @Test
    void a_dollar_quoted_body_stays_whole() {
        assertThat(SqlScript.statements("CREATE FUNCTION f() AS $body$ BEGIN; END; $body$ LANGUAGE x; SELECT $1"))
                .containsExactly("CREATE FUNCTION f() AS $body$ BEGIN; END; $body$ LANGUAGE x", "SELECT $1");
    }

    @Test
    void the_database_script_of_the_project_makes_eight_roles_and_four_databases() {
        var statements = SqlScript.statements(Clone.text("deploy/postgres/databases.sql"));
        assertThat(statements.stream().filter(sql -> sql.startsWith("CREATE ROLE")))
                .hasSize(8);
        assertThat(statements.stream().filter(sql -> sql.startsWith("CREATE DATABASE")))
                .hasSize(4);
    }
}
