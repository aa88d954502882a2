package org.huzhu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.junit.jupiter.api.Test;

/**
 * What a service must keep to so that the kit holds, as tests to inherit: {@code @QuarkusTest class ClaimsKitContractTest
 * extends KitContract}.
 */
public abstract class KitContract {

    private static final String SCOPED_TABLES = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> 'unit_scope'
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
              AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                  AND a.attname IN ('unit_id', 'member_id'))
            ORDER BY 1
            """;

    @Inject
    Transactions transactions;

    @Test
    void every_table_with_a_unit_or_a_member_forces_row_level_security() {
        List<String> open = transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery(SCOPED_TABLES)
                        .mapTo(String.class)
                        .list());
        assertThat(open).isEmpty();
    }

    @Test
    void the_service_logs_in_as_a_role_that_row_level_security_binds() {
        boolean free = transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                        .mapTo(Boolean.class)
                        .one());
        assertThat(free).isFalse();
    }

    @Test
    void the_service_owns_no_table() {
        long owned = transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
                        .mapTo(Long.class)
                        .one());
        assertThat(owned).isZero();
    }

    @Test
    void an_audit_line_cannot_be_changed_or_removed() {
        boolean allowed = transactions.inScope(
                AccessScope.none(),
                () -> transactions
                        .sql()
                        .createQuery("SELECT has_table_privilege('audit_entry', 'UPDATE')"
                                + " OR has_table_privilege('audit_entry', 'DELETE')"
                                + " OR has_table_privilege('audit_entry', 'TRUNCATE')")
                        .mapTo(Boolean.class)
                        .one());
        assertThat(allowed).isFalse();
    }

    @Test
    void business_references_are_compared_in_one_normal_form() {
        List<String> keys = transactions.inScope(
                AccessScope.none(),
                () -> transactions.sql().createQuery("""
                                SELECT business_key(written) FROM unnest(ARRAY['GZ-2026-0042', 'gz20260042', 'ＧＺ－２０２６·００４２',
                                    'gz.2026/0042', ' Gz_2026 0042 ', '鄂医保2026-7号', 'straße-1', 'ⅷ', '①', '---']) WITH ORDINALITY AS list (written, place)
                                ORDER BY place
                                """).mapTo(String.class).list());
        assertThat(keys)
                .containsExactly(
                        "GZ20260042",
                        "GZ20260042",
                        "GZ20260042",
                        "GZ20260042",
                        "GZ20260042",
                        "鄂医保20267号",
                        "STRASSE1",
                        "VIII",
                        "1",
                        "");
    }

    @Test
    void operations_have_a_port_of_their_own_and_the_public_one_shows_nothing_of_them() {
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/health/well", "/q/metrics", "/q/openapi")) {
            assertThat(Management.given().get(path).statusCode()).as(path).isIn(200, 503);
        }
        for (String path : List.of(
                "/q",
                "/q/",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/health/well",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/dev-ui")) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
