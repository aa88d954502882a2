package org.huzhu.claims.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.huzhu.contracts.PlanVersionPublished;
import org.huzhu.contracts.Topics;
import org.huzhu.terms.PlanTerms;
import org.huzhu.terms.ShippedCatalogue;
import org.huzhu.testkit.Topic;

/** Plan versions as enrolment would publish them. */
public final class TestPlans {

    private static final ShippedCatalogue SHIPPED = ShippedCatalogue.load();

    public static final Published HOSPITAL = shipped("HB-HOSPITAL");
    public static final Published SEVERE = shipped("HB-SEVERE");
    public static final Published WOMEN = shipped("HB-WOMEN");
    public static final Published NEWFORM = shipped("HB-NEWFORM-ACCIDENT");
    /** The hospital plan with at most 1,000.00 yuan a period. */
    public static final Published CAPPED = of(PlanTerms.parse(SHIPPED.newest("HB-HOSPITAL")
            .orElseThrow()
            .terms()
            .canonicalJson()
            .replace("\"code\":\"HB-HOSPITAL\"", "\"code\":\"HB-CAPPED\"")
            .replace(
                    "\"code\":\"hospital\",",
                    "\"caps\":[{\"amount\":\"1000.00\",\"per\":\"PERIOD\"}],\"code\":\"hospital\",")));

    private static boolean published;

    private TestPlans() {}

    /** A plan version and its id. */
    public record Published(UUID id, PlanTerms terms) {}

    private static Published shipped(String code) {
        return of(SHIPPED.newest(code).orElseThrow().terms());
    }

    private static Published of(PlanTerms terms) {
        return new Published(UUID.nameUUIDFromBytes(terms.code().getBytes(StandardCharsets.UTF_8)), terms);
    }

    /** Publishes all of them, once. */
    public static synchronized void publish() {
        if (published) {
            return;
        }
        for (Published plan : new Published[] {HOSPITAL, SEVERE, WOMEN, NEWFORM, CAPPED}) {
            Topic.named(Topics.PLAN_VERSION).publish(plan.id().toString(), event(plan));
        }
        published = true;
    }

    public static PlanVersionPublished event(Published plan) {
        PlanTerms terms = plan.terms();
        return new PlanVersionPublished(
                plan.id(),
                terms.code(),
                terms.kind(),
                1,
                terms.region(),
                terms.name().zh(),
                terms.name().en(),
                LocalDate.of(2025, 1, 1),
                null,
                terms.digest().hex(),
                terms.canonicalJson(),
                1);
    }
}
