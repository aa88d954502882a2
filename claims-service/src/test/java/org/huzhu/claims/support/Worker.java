package org.huzhu.claims.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.huzhu.contracts.CoverageChanged;
import org.huzhu.contracts.CoverageRow;
import org.huzhu.contracts.MemberUnitChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.TestTokens;
import org.huzhu.testkit.Topic;

/** A worker of a unit below the handling office 420200, with what she holds; and who acts around her. */
public final class Worker {

    public static final String NAME = "盛红梅";
    public static final LocalDate COVER_FROM = LocalDate.of(2025, 4, 1);

    private final UUID member;
    private final UUID unit;
    private final String creditCode;
    private final BiFunction<UUID, String, String> nameIndex;
    private final Map<TestPlans.Published, CoverageChanged> held = new LinkedHashMap<>();

    private Worker(UUID member, UUID unit, String creditCode, BiFunction<UUID, String, String> nameIndex) {
        this.member = member;
        this.unit = unit;
        this.creditCode = creditCode;
        this.nameIndex = nameIndex;
    }

    /** Makes a worker of a new unit below an office, with the way in which enrolment indexes names. */
    public static Worker below(String office, BiFunction<UUID, String, String> nameIndex) {
        UUID unit = UUID.randomUUID();
        String creditCode = "91" + unit.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        TestPlans.publish();
        publishOffice("420000", "/420000/");
        publishOffice(office, "/420000/" + office + "/");
        Topic.named(Topics.MEMBER_UNIT)
                .publish(
                        unit.toString(),
                        new MemberUnitChanged(unit, creditCode, "黄石某厂", office, "/420000/" + office + "/", 1));
        return new Worker(UUID.randomUUID(), unit, creditCode, nameIndex);
    }

    private static void publishOffice(String code, String path) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Topic.named(Topics.OFFICE)
                .publish(
                        id.toString(),
                        new OfficeChanged(
                                id,
                                code,
                                "办事处",
                                path.length() > 8 ? "HANDLING" : "PROVINCE",
                                path.length() > 8 ? "420000" : null,
                                path,
                                1));
    }

    /** The same person in another unit of the same office, with what she holds there. */
    public Worker alsoIn(Worker other) {
        return new Worker(member, other.unit, other.creditCode, nameIndex);
    }

    /** Makes a colleague in the same unit. */
    public Worker colleague() {
        return new Worker(UUID.randomUUID(), unit, creditCode, nameIndex);
    }

    /** Gives her shares of a plan from 2025-04-01 for a year. */
    public Worker holds(TestPlans.Published plan, int shares) {
        CoverageChanged coverage = new CoverageChanged(
                UUID.randomUUID(),
                member,
                unit,
                UUID.randomUUID(),
                plan.id(),
                plan.terms().code(),
                nameIndex.apply(member, NAME),
                List.of(row(shares, COVER_FROM.plusYears(1), null)),
                1);
        held.put(plan, coverage);
        publish(coverage);
        return this;
    }

    public static CoverageRow row(int shares, LocalDate to, Instant knownTo) {
        return new CoverageRow(
                COVER_FROM, to, Instant.parse("2025-03-20T01:00:00Z"), knownTo, shares, COVER_FROM, false, "IN_FORCE");
    }

    public static void publish(CoverageChanged coverage) {
        Topic.named(Topics.COVERAGE).publish(coverage.coverageId().toString(), coverage);
    }

    /** Waits until everything told so far has arrived. */
    public Worker arrived() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    Response estimate = asUnit().body(Bodies.estimate(member)).post("/api/v1/benefit-estimates");
                    estimate.then().statusCode(200);
                    org.assertj.core.api.Assertions.assertThat(estimate.<List<String>>path("lines.planCode"))
                            .containsAll(held.keySet().stream()
                                    .map(plan -> plan.terms().code())
                                    .toList());
                });
        return this;
    }

    public UUID member() {
        return member;
    }

    public UUID unit() {
        return unit;
    }

    public CoverageChanged coverage(TestPlans.Published plan) {
        return held.get(plan);
    }

    /** A request of hers, through the app. */
    public RequestSpecification asHerself() {
        return as(TestTokens.as("worker").member(member).person("p-" + member));
    }

    /** A request of her unit's union officer. */
    public RequestSpecification asUnit() {
        return as(TestTokens.as("unit-officer").unit(creditCode).person("officer-of-" + unit));
    }

    public static RequestSpecification asOffice(String office, String person) {
        return as(TestTokens.as("office-reviewer").office(office).person(person));
    }

    public static RequestSpecification asProvince(String person) {
        return as(TestTokens.as("province-reviewer").office("420000").person(person));
    }

    public static RequestSpecification as(TestTokens token) {
        return given().auth()
                .oauth2(token.token())
                .contentType(ContentType.JSON.withCharset("UTF-8"))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
