package org.huzhu.devstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String URL = "http://localhost:8090";

    @TempDir
    Path folder;

    private Site site;
    private HttpProbe issuer;

    @BeforeEach
    void open() throws IOException {
        site = new Site("127.0.0.1", 0, new Issuer(folder, URL, CLOCK));
        issuer = new HttpProbe(site.port());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_token_carries_the_persona_and_verifies_with_the_published_key() throws Exception {
        String token = token("office-reviewer", "");
        JsonNode claims = claims(token);
        assertThat(verified(token)).isTrue();
        assertThat(claims.path("iss").asText()).isEqualTo(URL);
        assertThat(claims.path("aud").asText()).isEqualTo("huzhu");
        assertThat(claims.path("huzhu_roles").toString()).isEqualTo("[\"office-reviewer\"]");
        assertThat(claims.path("huzhu_office").asText()).isEqualTo("420200");
        assertThat(claims.path("huzhu_person").asText()).isEqualTo("person-04");
        assertThat(claims.path("scope").asText()).isEqualTo("pii:unmask");
        assertThat(claims.path("exp").asLong()).isEqualTo(CLOCK.instant().getEpochSecond() + 28_800);
        assertThat(claims.has("huzhu_member")).isFalse();
    }

    @Test
    void attributes_are_remembered_over_a_restart_and_overridden_in_one_call() throws Exception {
        // Given
        assertThat(issuer.put("/personas/worker", "{\"member\":\"m-1\"}").status())
                .isEqualTo(200);
        site.close();
        site = new Site("127.0.0.1", 0, new Issuer(folder, URL, CLOCK));
        issuer = new HttpProbe(site.port());

        // When
        JsonNode remembered = claims(token("worker", ""));
        JsonNode overridden = claims(token("worker", "&member=m-2&person=p-9"));

        // Then
        assertThat(remembered.path("huzhu_member").asText()).isEqualTo("m-1");
        assertThat(overridden.path("huzhu_member").asText()).isEqualTo("m-2");
        assertThat(overridden.path("huzhu_person").asText()).isEqualTo("p-9");
    }

    @Test
    void an_unknown_persona_and_an_unknown_attribute_are_refused() throws Exception {
        HttpProbe.Result unknown = issuer.post("/token", "grant_type=client_credentials&persona=king");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().path("error_description").asText()).startsWith("there is no persona \"king\"");
        assertThat(issuer.put("/personas/worker", "{\"crown\":\"x\"}").status()).isEqualTo(400);
        assertThat(issuer.post("/token", "grant_type=password&persona=worker").status())
                .isEqualTo(400);
    }

    @Test
    void an_expired_token_can_be_asked_for() throws Exception {
        JsonNode claims = claims(token("worker", "&lifetime=-60"));
        assertThat(claims.path("exp").asLong()).isEqualTo(CLOCK.instant().getEpochSecond() - 60);
    }

    @Test
    void after_a_rotation_old_tokens_still_verify() throws Exception {
        String before = token("auditor", "");
        issuer.post("/_rotate", "");
        String after = token("auditor", "");
        assertThat(verified(before)).isTrue();
        assertThat(verified(after)).isTrue();
        assertThat(header(before).path("kid")).isNotEqualTo(header(after).path("kid"));
    }

    @Test
    void eleven_personas_are_eleven_people() throws Exception {
        JsonNode all = issuer.get("/personas").json();
        assertThat(all).hasSize(11);
        assertThat(all.findValuesAsText("person")).doesNotHaveDuplicates();
    }

    @Test
    void the_configuration_points_to_the_keys() throws Exception {
        JsonNode json = issuer.get("/.well-known/openid-configuration").json();
        assertThat(json.path("issuer").asText()).isEqualTo(URL);
        assertThat(json.path("jwks_uri").asText()).isEqualTo(URL + "/jwks");
    }

    @Test
    void a_token_is_worth_what_its_person_is_today() throws Exception {
        // Given
        String token = token("finance-checker", "");
        assertThat(introspect(token).path("active").asBoolean()).isTrue();
        assertThat(introspect(token).path("huzhu_roles").toString()).isEqualTo("[\"finance-checker\"]");
        assertThat(introspect(token).path("huzhu_office").asText()).isEqualTo("420000");

        // When
        issuer.put("/personas/finance-checker", "{\"roles\":[\"auditor\"]}");

        // Then
        assertThat(introspect(token).path("huzhu_roles").toString()).isEqualTo("[\"auditor\"]");

        // When
        issuer.put("/persons/person-07", "{\"enabled\":false}");
        site.close();
        open();

        // Then
        assertThat(introspect(token)).hasToString("{\"active\":false}");
        assertThat(issuer.post("/token", "grant_type=client_credentials&persona=finance-checker")
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        issuer.put("/persons/person-07", "{\"enabled\":true}");
        assertThat(introspect(token).path("active").asBoolean()).isTrue();
    }

    @Test
    void only_a_service_may_ask_and_only_a_token_of_the_issuer_counts() throws Exception {
        String token = token("worker", "");
        assertThat(issuer.post("/introspect", "token=" + token).status()).isEqualTo(401);
        assertThat(issuer.postAs("huzhu-payout:wrong", "/introspect", "token=" + token)
                        .status())
                .isEqualTo(401);
        for (String worthless : new String[] {"", "..", "no token", token + "x", token("worker", "&lifetime=-1")}) {
            assertThat(introspect(worthless)).hasToString("{\"active\":false}");
        }
        assertThat(issuer.put("/persons/person-07", "{\"enabled\":1}").status()).isEqualTo(400);
    }

    private JsonNode introspect(String token) throws Exception {
        HttpProbe.Result result = issuer.postAs("huzhu-payout:huzhu-dev", "/introspect", "token=" + token);
        assertThat(result.status()).isEqualTo(200);
        return result.json();
    }

    private String token(String persona, String more) throws Exception {
        HttpProbe.Result result = issuer.post("/token", "grant_type=client_credentials&persona=" + persona + more);
        assertThat(result.status()).isEqualTo(200);
        return result.json().path("access_token").asText();
    }

    private boolean verified(String token) throws Exception {
        String[] parts = token.split("\\.", -1);
        for (JsonNode key : issuer.get("/jwks").json().path("keys")) {
            if (key.path("kid").equals(header(token).path("kid"))) {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initVerify(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
                signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
                return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
            }
        }
        return false;
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    private static JsonNode header(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
