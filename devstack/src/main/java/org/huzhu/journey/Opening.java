package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Before the unit comes: the two offices, the plans of the province, money in the funds, and the unit itself. */
final class Opening {

    /** The funds that the example is paid from. */
    private static final List<String> FUNDS = List.of("420000-HOSPITAL", "420000-SEVERE_ILLNESS", "420000-WOMEN");

    /** The plans in the order in which the example enrols in them. */
    static final List<String> PLANS = List.of("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN");

    private static final String OPENING_DEPOSIT = "1000000.00";

    private final Scene scene;

    Opening(Scene scene) {
        this.scene = scene;
    }

    /** Sets the scene and returns the id of the unit. */
    String play() {
        office("420000", "湖北省办", "PROVINCE", null);
        office("420200", "黄石办事处", "HANDLING", "420000");
        for (String plan : PLANS) {
            JsonNode found = scene.api().get("plan-admin", "/plans/" + plan).body();
            scene.story().step("plan-admin", "GET /plans/" + plan, 200, nameOf(found, plan));
        }
        FUNDS.forEach(this::deposit);
        return unit();
    }

    private static String nameOf(JsonNode plan, String code) {
        JsonNode name = plan.path("name").isObject() ? plan.path("name").path("zh") : plan.path("nameZh");
        return name.asText(code);
    }

    private void office(String code, String name, String level, @org.jspecify.annotations.Nullable String parent) {
        for (JsonNode known :
                scene.api().get("province-admin", "/offices?limit=100").body().path("items")) {
            if (known.path("code").asText().equals(code)) {
                return;
            }
        }
        ObjectNode office = scene.object().put("code", code).put("name", name).put("level", level);
        if (parent != null) {
            office.put("parentCode", parent);
        }
        Api.Answer answer = scene.api().postOnce("province-admin", "/offices", office, "demo-office-" + code);
        scene.story().step("province-admin", "POST /offices", answer.status(), code + " " + name);
    }

    /** Once for all runs: one deposits, another approves. */
    private void deposit(String fund) {
        Api.Answer made = scene.api()
                .postOnce(
                        "finance-maker",
                        "/fund-deposits",
                        scene.object()
                                .put("fundId", fund)
                                .put("amount", OPENING_DEPOSIT)
                                .put("reference", "opening-" + fund),
                        "demo-deposit-" + fund);
        String path = "/fund-deposits/" + made.text("id") + "/approval";
        Api.Answer approved =
                scene.api().postOnce("finance-checker", path, scene.object(), "demo-deposit-approval-" + fund);
        scene.story().step("finance-checker", "POST " + path, approved.status(), "资金到账 fund " + fund, OPENING_DEPOSIT);
    }

    private String unit() {
        Api.Answer answer = scene.api()
                .post(
                        "province-admin",
                        "/member-units",
                        scene.object()
                                .put("creditCode", scene.unit().creditCode())
                                .put("name", scene.unit().unitName())
                                .put("officeCode", "420200")
                                .put("staffCount", MadeUpUnit.WORKERS)
                                .put("womenStaffCount", MadeUpUnit.women()),
                        "unit");
        scene.story()
                .step(
                        "province-admin",
                        "POST /member-units",
                        answer.status(),
                        scene.unit().unitName());
        scene.api().introduce("unit-officer", Map.of("unit", scene.unit().creditCode()));
        return answer.text("id");
    }
}
