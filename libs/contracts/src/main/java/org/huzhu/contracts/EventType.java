package org.huzhu.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ties the name of an event on the wire to its record class and its topic. */
public enum EventType {
    /** A plan version is published; the record carries its terms. */
    PLAN_VERSION_PUBLISHED("enrollment", "plan-version-published", PlanVersionPublished.class, Topics.PLAN_VERSION),
    /** A coverage began, changed or ended; the record carries its whole bitemporal history. */
    COVERAGE_CHANGED("enrollment", "coverage-changed", CoverageChanged.class, Topics.COVERAGE),
    /** A member unit was registered, renamed or moved to another office. */
    MEMBER_UNIT_CHANGED("enrollment", "member-unit-changed", MemberUnitChanged.class, Topics.MEMBER_UNIT),
    /** An office was opened or moved in the tree. */
    OFFICE_CHANGED("enrollment", "office-changed", OfficeChanged.class, Topics.OFFICE),
    /** Money received for an enrolment is confirmed by a second person. */
    CONTRIBUTION_CONFIRMED("enrollment", "contribution-confirmed", ContributionConfirmed.class, Topics.CONTRIBUTION),
    /** A claim was submitted. */
    CLAIM_SUBMITTED("claims", "claim-submitted", ClaimSubmitted.class, Topics.CLAIM),
    /** A claim's determination was approved; its lines are owed. */
    CLAIM_DETERMINED("claims", "claim-determined", ClaimDetermined.class, Topics.CLAIM),
    /** Every line of a claim was denied. */
    CLAIM_REJECTED("claims", "claim-rejected", ClaimRejected.class, Topics.CLAIM),
    /** A claimant objects to a refusal; the claim is decided anew. */
    CLAIM_APPEALED("claims", "claim-appealed", ClaimAppealed.class, Topics.CLAIM),
    /** A claim was withdrawn by its claimant. */
    CLAIM_WITHDRAWN("claims", "claim-withdrawn", ClaimWithdrawn.class, Topics.CLAIM),
    /** A benefit that ends its coverage was granted. */
    COVERAGE_EXHAUSTED("claims", "coverage-exhausted", CoverageExhausted.class, Topics.COVERAGE_ENDING),
    /** An obligation changed its state. */
    OBLIGATION_PROGRESSED("payout", "obligation-progressed", ObligationProgressed.class, Topics.OBLIGATION),
    /** A fund's available money changed. */
    FUND_BALANCE_CHANGED("payout", "fund-balance-changed", FundBalanceChanged.class, Topics.FUND);

    private static final int VERSION = 1;
    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String context;
    private final String fileName;
    private final Class<? extends ContractEvent> recordClass;
    private final String topic;

    EventType(String context, String name, Class<? extends ContractEvent> recordClass, String topic) {
        this.context = context;
        this.fileName = name + ".v" + VERSION;
        this.recordClass = recordClass;
        this.topic = topic;
    }

    /** Returns the type of a wire name, or empty when no version of this code knows it. */
    public static Optional<EventType> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** Returns the type whose record class this is. */
    public static EventType ofRecord(Class<? extends ContractEvent> recordClass) {
        return Arrays.stream(values())
                .filter(type -> type.recordClass.equals(recordClass))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the name on the wire, such as {@code org.huzhu.claims.claim-determined.v1}. */
    public String wireName() {
        return "org.huzhu." + context + "." + fileName;
    }

    /** Returns the service that publishes it: {@code enrollment}, {@code claims} or {@code payout}. */
    public String context() {
        return context;
    }

    /** Returns the record that carries its data. */
    public Class<? extends ContractEvent> recordClass() {
        return recordClass;
    }

    /** Returns the topic it is published on. */
    public String topic() {
        return topic;
    }

    /** Returns the class-path resource of its JSON Schema. */
    public String schemaResource() {
        return "schemas/" + context + "/" + fileName + ".json";
    }

    /** Returns the id of its JSON Schema, the {@code dataschema} attribute. */
    public String schemaId() {
        return "urn:huzhu:schema:" + context + ":" + fileName;
    }
}
