package org.huzhu.devstack;

import java.util.Arrays;
import java.util.List;

/** An address of the stack: its part and its port before the offset of the stack is added. */
public enum Endpoint {
    /** The public API. */
    GATEWAY(Part.GATEWAY, 8080, "public API and its documentation"),
    /** The enrolment service itself. */
    ENROLLMENT(Part.ENROLLMENT, 8081, "enrolment service"),
    /** The claims service itself. */
    CLAIMS(Part.CLAIMS, 8082, "claims service"),
    /** The payout service itself. */
    PAYOUT(Part.PAYOUT, 8083, "payout service"),
    /** The demo's identity issuer. */
    ISSUER(Part.ISSUER, 8090, "identity issuer"),
    /** The simulator of the medical insurance bureau. */
    MEDICAL_INSURANCE(Part.SIMULATORS, 8091, "medical insurance simulator"),
    /** The simulator of the work injury register. */
    WORK_INJURY(Part.SIMULATORS, 8092, "work injury register simulator"),
    /** The simulator of the bank. */
    BANK(Part.SIMULATORS, 8093, "bank simulator"),
    /** PostgreSQL. */
    POSTGRES(Part.POSTGRES, 15432, "PostgreSQL"),
    /** The broker's listener for clients. */
    KAFKA(Part.KAFKA, 19092, "Kafka"),
    /** The broker's listener for its own controller. */
    KAFKA_CONTROLLER(Part.KAFKA, 19093, "Kafka controller"),
    /** Health and metrics of the gateway. */
    GATEWAY_MANAGEMENT(Part.GATEWAY, 9080, "gateway's health and metrics"),
    /** Health and metrics of the enrolment service. */
    ENROLLMENT_MANAGEMENT(Part.ENROLLMENT, 9081, "enrolment service's health and metrics"),
    /** Health and metrics of the claims service. */
    CLAIMS_MANAGEMENT(Part.CLAIMS, 9082, "claims service's health and metrics"),
    /** Health and metrics of the payout service. */
    PAYOUT_MANAGEMENT(Part.PAYOUT, 9083, "payout service's health and metrics");

    private static final String MANAGEMENT = "_MANAGEMENT";

    private final Part part;
    private final int basePort;
    private final String title;

    Endpoint(Part part, int basePort, String title) {
        this.part = part;
        this.basePort = basePort;
        this.title = title;
    }

    /** Returns the part that listens there. */
    public Part part() {
        return part;
    }

    /** Returns the port of a stack without offset. */
    public int basePort() {
        return basePort;
    }

    /** Returns what lives there, in a few words. */
    public String title() {
        return title;
    }

    /** Returns whether people and programs that use the system go there. */
    public boolean forUsers() {
        return this != KAFKA_CONTROLLER && !name().endsWith(MANAGEMENT);
    }

    /** Returns where one of the four services shows its health and metrics. */
    public static Endpoint managementOf(Part service) {
        return valueOf(service.name() + MANAGEMENT);
    }

    /** Returns the addresses of a part, the main one first. */
    public static List<Endpoint> of(Part part) {
        return Arrays.stream(values()).filter(endpoint -> endpoint.part == part).toList();
    }
}
