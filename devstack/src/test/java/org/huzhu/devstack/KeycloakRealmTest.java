package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {

    private final JsonNode realm = read(Clone.text("deploy/keycloak/huzhu-realm.json"));
    private final JsonNode personas = read(Clone.text("devstack/src/main/resources/org/huzhu/devstack/personas.json"))
            .path("personas");

    @Test
    void the_realm_has_the_roles_of_the_personas() {
        Set<String> wanted = new TreeSet<>();
        personas.forEach(persona -> persona.path("roles").forEach(role -> wanted.add(role.asText())));
        Set<String> there = new TreeSet<>();
        realm.at("/roles/realm").forEach(role -> there.add(role.path("name").asText()));
        assertThat(there).isEqualTo(wanted).hasSize(11);
    }

    @Test
    void every_persona_is_a_user_with_the_same_attributes() {
        for (JsonNode persona : personas) {
            JsonNode user = user(persona.path("name").asText());
            assertThat(user.path("realmRoles")).isEqualTo(persona.path("roles"));
            for (String attribute : List.of("person", "office", "unit", "member", "partner")) {
                assertThat(user.at("/attributes/huzhu_" + attribute + "/0").asText())
                        .isEqualTo(persona.path(attribute).asText());
            }
        }
        assertThat(realm.path("users")).hasSameSizeAs(personas);
    }

    @Test
    void the_tokens_carry_the_claims_that_the_services_read() {
        Set<String> claims = new TreeSet<>();
        JsonNode scope = scope("huzhu");
        scope.path("protocolMappers").forEach(mapper -> {
            String claim = mapper.at("/config/claim.name").asText();
            if (!claim.isEmpty()) {
                claims.add(claim);
                assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
            }
        });
        assertThat(claims)
                .containsExactly(
                        "huzhu_member", "huzhu_office", "huzhu_partner", "huzhu_person", "huzhu_roles", "huzhu_unit");
        assertThat(scope.path("protocolMappers").findValuesAsText("included.custom.audience"))
                .containsExactly("huzhu");
        for (JsonNode client : realm.path("clients")) {
            assertThat(client.path("defaultClientScopes").toString())
                    .isEqualTo(client.path("publicClient").asBoolean() ? "[\"huzhu\",\"pii:unmask\"]" : "[]");
        }
    }

    /** Keycloak calls a token inactive for a client that is not among its audiences. */
    @Test
    void each_service_with_a_database_may_ask_about_tokens_and_gets_none_itself() {
        Set<String> services = new TreeSet<>();
        for (JsonNode client : realm.path("clients")) {
            if (!client.path("publicClient").asBoolean()) {
                services.add(client.path("clientId").asText());
                assertThat(client.path("secret").asText()).isEqualTo("huzhu-dev");
                for (String flow :
                        List.of("standardFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
                    assertThat(client.path(flow).asBoolean()).as(flow).isFalse();
                }
            }
        }
        assertThat(services).containsExactly("huzhu-claims", "huzhu-enrollment", "huzhu-payout");
        assertThat(scope("huzhu").path("protocolMappers").findValuesAsText("included.client.audience"))
                .containsExactlyInAnyOrderElementsOf(services);
        scope("huzhu")
                .path("protocolMappers")
                .forEach(mapper -> assertThat(
                                mapper.at("/config/introspection.token.claim").asText())
                        .as(mapper.path("name").asText())
                        .isEqualTo("true"));
    }

    @Test
    void only_reviewers_and_who_fetches_payment_files_may_unmask_as_with_the_personas() {
        Set<String> personasWithScope = new TreeSet<>();
        personas.forEach(persona -> {
            if (persona.path("scope").asText().equals("pii:unmask")) {
                personasWithScope.add(persona.path("roles").get(0).asText());
            }
        });
        Set<String> mapped = new TreeSet<>();
        realm.at("/scopeMappings/0/roles").forEach(role -> mapped.add(role.asText()));
        assertThat(realm.at("/scopeMappings/0/clientScope").asText()).isEqualTo("pii:unmask");
        assertThat(mapped)
                .isEqualTo(personasWithScope)
                .containsExactly("finance-maker", "office-reviewer", "province-reviewer");
        assertThat(scope("pii:unmask").at("/attributes/include.in.token.scope").asText())
                .isEqualTo("true");
    }

    private JsonNode user(String name) {
        for (JsonNode user : realm.path("users")) {
            if (user.path("username").asText().equals(name)) {
                return user;
            }
        }
        throw new AssertionError("no user " + name);
    }

    private JsonNode scope(String name) {
        for (JsonNode scope : realm.path("clientScopes")) {
            if (scope.path("name").asText().equals(name)) {
                return scope;
            }
        }
        throw new AssertionError("no scope " + name);
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
