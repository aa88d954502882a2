package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** One worker falls ill: what would be paid, the claim, its two documents, and the check with the medical insurance. */
final class Claiming {

    /** Refusals that only say that an event has not arrived yet. */
    private static final Set<String> NOT_YET =
            Set.of("MEMBER_UNKNOWN", "MEMBER_NOT_FOUND", "NOT_FOUND", "COVERAGE_UNKNOWN");

    private static final BigDecimal EXPECTED = new BigDecimal("56312.10");

    private final Scene scene;

    Claiming(Scene scene) {
        this.scene = scene;
    }

    /**
     * The claim of this run.
     *
     * @param memberId the worker
     * @param id the claim
     * @param number its short number
     */
    record Filed(String memberId, String id, String number) {}

    /** Claims and waits until the first reviewer has it. */
    Filed play() {
        String memberId = findPatient();
        settle();
        if (nothingFiled(memberId)) {
            estimate(memberId);
        }
        Api.Answer filed = scene.api().post("worker", "/claims", claim(memberId), "claim");
        String id = filed.text("id");
        String number = filed.text("number");
        scene.story().step("worker", "POST /claims", filed.status(), "理赔申请 claim " + number);
        document(id, "SETTLEMENT_SLIP", "settlement.pdf", "application/pdf", settlementSlip());
        document(
                id,
                "PATHOLOGY_REPORT",
                "pathology.png",
                "image/png",
                Papers.png(scene.id().number("pathology", 97)));
        scene.post("worker", "/claims/" + id + "/submission", scene.object(), "claim-submission", "已提交 submitted");
        States states = new States(scene.story(), "理赔 claim " + number);
        scene.api()
                .await(
                        "worker",
                        "/claims/" + id,
                        "claim " + number + " to be verified",
                        body -> isBeyondVerification(body.path("state").asText()),
                        states::see);
        return new Filed(memberId, id, number);
    }

    private static boolean isBeyondVerification(String state) {
        return !Set.of("DRAFT", "SUBMITTED", "VERIFYING").contains(state);
    }

    private String findPatient() {
        Api.Answer found = scene.api()
                .insist(
                        "the patient to be a member",
                        NOT_YET,
                        () -> scene.api()
                                .post(
                                        "unit-officer",
                                        "/member-searches",
                                        scene.object()
                                                .put(
                                                        "idNumber",
                                                        scene.unit().patient().idNumber()),
                                        "member-search"));
        String memberId = found.text("memberId");
        scene.story()
                .step(
                        "unit-officer",
                        "POST /member-searches",
                        found.status(),
                        "%s  %s".formatted(found.text("name"), found.text("idNumber")));
        scene.api().introduce("worker", Map.of("member", memberId));
        return memberId;
    }

    /** The medical insurance bureau knows the stay; the claim will be checked against it. */
    private void settle() {
        ObjectNode settlement = settlement();
        scene.api()
                .load(
                        scene.api()
                                .addresses()
                                .medicalInsurance()
                                .resolve("/settlements/"
                                        + settlement.path("reference").asText()),
                        settlement);
        scene.story()
                .event("医保结算 the medical insurance settled the stay: 可报范围内 in scope "
                        + settlement.path("inScope").asText() + ", 基金支付 fund paid "
                        + settlement.path("fundPaid").asText());
    }

    /** A run that is taken up again may have filed already; then the lump sums are used and an estimate shows no more. */
    private boolean nothingFiled(String memberId) {
        return scene.api()
                .get("worker", "/claims?memberId=" + memberId)
                .body()
                .path("items")
                .isEmpty();
    }

    /** Asks until the cover has reached the claims service, then shows what would be paid. */
    private void estimate(String memberId) {
        ObjectNode body = scene.object().put("memberId", memberId);
        body.set("event", event());
        body.set("settlement", settlement());
        Deadline deadline = Deadline.in(Journey.PATIENCE);
        while (true) {
            Api.Answer estimate = scene.api()
                    .insist(
                            "the cover of the patient to be known to claims",
                            NOT_YET,
                            () -> scene.api().post("worker", "/benefit-estimates", body, "estimate"));
            String total = Determination.totalOf(estimate.body());
            if (new BigDecimal(total).compareTo(EXPECTED) == 0) {
                scene.story()
                        .step(
                                "worker",
                                "POST /benefit-estimates",
                                estimate.status(),
                                "试算 what would be paid, nothing filed",
                                total);
                return;
            }
            deadline.pause("the estimate to reach " + EXPECTED + ", now " + total);
        }
    }

    private void document(String claim, String kind, String fileName, String mediaType, byte[] file) {
        String path = "/claims/" + claim + "/documents";
        Api.Answer answer = scene.api().upload("worker", path, kind, fileName, mediaType, file, "document-" + kind);
        scene.story()
                .step(
                        "worker",
                        "POST " + path,
                        answer.status(),
                        (kind.equals("SETTLEMENT_SLIP") ? "结算单 settlement slip" : "病理报告 pathology report") + ", "
                                + file.length + " bytes");
    }

    private byte[] settlementSlip() {
        JsonNode settlement = settlement();
        return Papers.pdf(
                "SETTLEMENT OF A HOSPITAL STAY (specimen)",
                "Reference " + settlement.path("reference").asText(),
                "Admitted " + scene.dates().admitted() + "   Discharged "
                        + scene.dates().discharged(),
                "Total cost        " + settlement.path("totalCost").asText(),
                "In scope          " + settlement.path("inScope").asText(),
                "Fund paid         " + settlement.path("fundPaid").asText(),
                "Personal burden   " + settlement.path("personalBurden").asText());
    }

    private ObjectNode claim(String memberId) {
        ObjectNode claim = scene.object().put("memberId", memberId);
        claim.set("event", event());
        claim.set("settlement", settlement());
        claim.putObject("payee")
                .put("name", scene.unit().patient().name())
                .put("account", scene.unit().account())
                .put("bankLineNumber", MadeUpUnit.bankLineNumber());
        return claim;
    }

    private ObjectNode event() {
        JourneyDates dates = scene.dates();
        ObjectNode event = scene.object()
                .put("kind", "INPATIENT")
                .put("occurredOn", dates.admitted().toString())
                .put("admittedOn", dates.admitted().toString())
                .put("dischargedOn", dates.discharged().toString());
        event.putObject("hospital")
                .put("code", "H42020000001")
                .put("name", "黄石市中心医院")
                .put("level", 3);
        ArrayNode diagnoses = event.putArray("diagnoses");
        diagnoses
                .addObject()
                .put("code", "C50.900")
                .put("system", "ICD-10-NHSA")
                .put("version", "2.0")
                .put("name", "乳腺恶性肿瘤")
                .put("main", true)
                .put("behaviour", "3")
                .put("pathologyOn", dates.pathology().toString());
        event.putArray("procedures");
        return event;
    }

    /** The published stay: in scope less what the fund paid leaves 1,874.43 of eligible self-pay. */
    private ObjectNode settlement() {
        JourneyDates dates = scene.dates();
        return scene.object()
                .put("reference", scene.unit().settlementReference(dates.discharged()))
                .put("settledOn", dates.discharged().toString())
                .put("totalCost", "11980.00")
                .put("inScope", "9374.43")
                .put("fundPaid", "7500.00")
                .put("personalBurden", "4480.00")
                .put("fullOwnPay", "2000.00")
                .put("overLimit", "0.00")
                .put("prePayment", "605.57")
                .put("deductiblePaid", "600.00");
    }
}
