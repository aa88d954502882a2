package org.huzhu.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.tx.Transactions;
import org.junit.jupiter.api.BeforeEach;

/** Two units under two offices, and shorthands to call the sample as their officers. */
abstract class SampleScopes {

    static final String U1 = "91420200MA4EXAMPLE1";
    static final String U2 = "91420300MA4EXAMPLE2";
    static final UUID U1_ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID U2_ID = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID MEMBER = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Inject
    Transactions transactions;

    @BeforeEach
    void units() {
        transactions.inScope(
                AccessScope.all(),
                () -> transactions
                        .sql()
                        .createUpdate("""
                        INSERT INTO unit_scope VALUES (:u1, :c1, '/420000/420200/', 1), (:u2, :c2, '/420000/420300/', 1)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("u1", U1_ID)
                        .bind("c1", U1)
                        .bind("u2", U2_ID)
                        .bind("c2", U2)
                        .execute());
    }

    static RequestSpecification asUnit(String creditCode) {
        return with(TestTokens.as("unit-officer").unit(creditCode));
    }

    static RequestSpecification with(TestTokens token) {
        return given().auth().oauth2(token.token()).contentType(ContentType.JSON);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String note(UUID unit, String price) {
        return "{\"unitId\":\"%s\",\"memberId\":\"%s\",\"text\":\"a note\",\"price\":\"%s\"}"
                .formatted(unit, MEMBER, price);
    }

    long count(String sql) {
        return transactions.inScope(
                AccessScope.all(),
                () -> transactions.sql().createQuery(sql).mapTo(Long.class).one());
    }
}
