package org.huzhu.claims.support;

import java.util.UUID;

/** Bodies of requests. */
public final class Bodies {

    /** A card number that holds its check digit. */
    public static final String ACCOUNT = "6222020200112233446";

    public static final String CONFIRMING =
            "[\"SI01_PATHOLOGY\",\"SI01_NOT_SKIN\",\"SI01_NOT_NET_G1\",\"BREAST_PRIMARY\"]";

    private Bodies() {}

    /** The worked example: 1,874.43 of in-scope self-pay, breast cancer. */
    public static String workedExample(UUID member, String reference) {
        return claim(member, reference, "2025-07-02", "C50.900", settlement(reference));
    }

    public static String claim(UUID member, String reference, String day, String code, String settlement) {
        return """
                {"memberId":"%s",%s,"settlement":%s,
                 "payee":{"name":"盛红梅","account":"%s","bankLineNumber":"313537000059"}}
                """.formatted(member, event(day, code), settlement, ACCOUNT);
    }

    public static String event(String day, String code) {
        return """
                "event":{"kind":"INPATIENT","occurredOn":"%s","admittedOn":"%s","dischargedOn":"%s",
                 "hospital":{"code":"H42020000001","name":"黄石市中心医院","level":3},
                 "diagnoses":[{"code":"%s","system":"ICD-10-NHSA","version":"2.0","name":"乳腺恶性肿瘤","main":true,
                  "behaviour":"3","pathologyOn":"%s"}],"procedures":[]}
                """.formatted(
                        day,
                        day,
                        java.time.LocalDate.parse(day).plusDays(10),
                        code,
                        java.time.LocalDate.parse(day).plusDays(3));
    }

    public static String settlement(String reference) {
        return settlement(reference, "2025-07-12");
    }

    public static String settlement(String reference, String settledOn) {
        return """
                {"reference":"%s","settledOn":"%s","totalCost":"11980.00","inScope":"9374.43","fundPaid":"7500.00",
                 "personalBurden":"4480.00","fullOwnPay":"2000.00","overLimit":"0.00","prePayment":"605.57",
                 "deductiblePaid":"600.00"}
                """.formatted(reference, settledOn);
    }

    public static String estimate(UUID member) {
        return "{\"memberId\":\"%s\",%s}".formatted(member, event("2025-07-02", "C50.900"));
    }

    public static String approval(String level, int determinationVersion, String confirmations) {
        return """
                {"level":"%s","decision":"APPROVE","note":"材料齐全","determinationVersion":%d,"confirmations":%s}
                """.formatted(level, determinationVersion, confirmations);
    }
}
