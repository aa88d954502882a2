package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The unit enrols in three plans: roster, submission, two reviews, and money from two payers. */
final class Enrolling {

    /** The states in which all money is in. */
    private static final Set<String> PAID = Set.of("PAID", "EFFECTIVE");

    private final Scene scene;
    private final String unitId;

    Enrolling(Scene scene, String unitId) {
        this.scene = scene;
        this.unitId = unitId;
    }

    /** Enrols and returns the ids of the enrolments by plan. */
    Map<String, String> play() {
        Map<String, String> enrollments = new LinkedHashMap<>();
        for (String plan : Opening.PLANS) {
            enrollments.put(plan, enrol(plan));
        }
        return enrollments;
    }

    /** How many shares a worker takes: the patient's are those of the published case. */
    static ToIntFunction<Person> sharesOf(String plan, MadeUpUnit unit) {
        return switch (plan) {
            case "HB-SEVERE" -> person -> person.equals(unit.patient()) ? 4 : 1;
            case "HB-WOMEN" -> person -> person.woman() ? 1 : 0;
            default -> person -> 1;
        };
    }

    private String enrol(String plan) {
        String step = "enrol-" + plan;
        ObjectNode body = scene.object()
                .put("unitId", unitId)
                .put("planCode", plan)
                .put("periodFrom", scene.dates().coverFrom().toString());
        ArrayNode payers = body.putArray("payers");
        payers.addObject().put("kind", "UNIT").put("weight", 1);
        payers.addObject().put("kind", "UNION").put("weight", 1);
        Api.Answer opened = scene.api().post("unit-officer", "/enrollments", body, step);
        String id = opened.text("id");
        String path = "/enrollments/" + id;
        scene.story().step("unit-officer", "POST /enrollments", opened.status(), plan + "  " + opened.text("number"));
        roster(plan, path);
        scene.post("unit-officer", path + "/submission", scene.object(), step + "-submission", "已提交 submitted");
        review("office-reviewer", "OFFICE", path, step, "初审通过 first review");
        review("province-reviewer", "PROVINCE", path, step, "复审通过 second review");
        contributions(plan, path, step);
        return id;
    }

    private void roster(String plan, String path) {
        JsonNode enrollment = scene.api().get("unit-officer", path).body();
        if (!enrollment.path("state").asText().equals("DRAFT")) {
            return;
        }
        Api.Answer read = scene.api()
                .put(
                        "unit-officer",
                        path + "/roster",
                        scene.unit().roster(sharesOf(plan, scene.unit())),
                        "text/csv; charset=utf-8");
        scene.story()
                .step(
                        "unit-officer",
                        "PUT " + path + "/roster",
                        read.status(),
                        "名单 %s 人 accepted %s, rejected %s"
                                .formatted(read.text("rowsRead"), read.text("accepted"), read.text("rejected")),
                        read.text("contributionDue"));
    }

    private void review(String persona, String level, String path, String step, String told) {
        ObjectNode approval = scene.object()
                .put("level", level)
                .put("decision", "APPROVE")
                .put("note", "名单与缴费核对无误 roster and dues checked");
        confirmFindings(persona, path, approval);
        scene.post(persona, path + "/reviews", approval, step + "-review-" + level, told);
    }

    /** Of 5,000 invented people one may have the number of somebody in an earlier run: the reviewer has looked at the row. */
    private void confirmFindings(String persona, String path, ObjectNode approval) {
        JsonNode findings = scene.api()
                .get(persona, path + "/roster/findings?limit=100")
                .body()
                .path("items");
        if (!findings.isEmpty()) {
            ArrayNode rows = approval.putArray("confirmedRows");
            findings.forEach(finding -> rows.add(finding.path("row").asInt()));
        }
    }

    /** Half from the unit, half from the union; the unit records, finance confirms. */
    private void contributions(String plan, String path, String step) {
        JsonNode enrollment = scene.api().get("unit-officer", path).body();
        if (PAID.contains(enrollment.path("state").asText())) {
            return;
        }
        for (JsonNode payer :
                scene.api().get("unit-officer", path + "/contributions").body().path("payers")) {
            contribution(payer.path("payerKind").asText(), payer.path("due").asText(), path, step);
        }
        Api.Answer paid = scene.api()
                .await(
                        "unit-officer",
                        path,
                        "the money of " + plan + " to be all in",
                        body -> PAID.contains(body.path("state").asText()),
                        body -> {});
        scene.story().event("%s %s %s".formatted(plan, paid.text("number"), paid.text("state")));
    }

    private void contribution(String payer, String amount, String path, String step) {
        Api.Answer recorded = scene.api()
                .post(
                        "unit-officer",
                        path + "/contributions",
                        scene.object()
                                .put("payerKind", payer)
                                .put("amount", amount)
                                .put("receivedOn", scene.dates().enrolled().toString())
                                .put("reference", scene.id() + "-" + step + "-" + payer),
                        step + "-contribution-" + payer);
        String confirmation = path + "/contributions/" + recorded.text("id") + "/confirmation";
        Api.Answer confirmed =
                scene.api().post("finance-maker", confirmation, scene.object(), step + "-confirmation-" + payer);
        scene.story()
                .step(
                        "finance-maker",
                        "POST " + confirmation,
                        confirmed.status(),
                        payer.equals("UNIT") ? "单位会费到账 the unit has paid" : "工会会费到账 the union has paid",
                        amount);
    }
}
