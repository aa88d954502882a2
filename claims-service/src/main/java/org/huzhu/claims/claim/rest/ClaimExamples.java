package org.huzhu.claims.claim.rest;

/** Examples of the API document. */
final class ClaimExamples {

    static final String WORKED_EXAMPLE = """
            {"memberId":"01981f2e-8c3a-7c11-9d52-0f6d5a1b2c3d",
             "event":{"kind":"INPATIENT","occurredOn":"2025-07-02","admittedOn":"2025-07-02","dischargedOn":"2025-07-12",
              "hospital":{"code":"H42020000001","name":"黄石市中心医院","level":3},
              "diagnoses":[{"code":"C50.900","system":"ICD-10-NHSA","version":"2.0","name":"乳腺恶性肿瘤","main":true,
               "behaviour":"3","pathologyOn":"2025-07-05"}],"procedures":[]},
             "settlement":{"reference":"420200202507120001","settledOn":"2025-07-12","totalCost":"11980.00",
              "inScope":"9374.43","fundPaid":"7500.00","personalBurden":"4480.00","fullOwnPay":"2000.00",
              "overLimit":"0.00","prePayment":"605.57","deductiblePaid":"600.00"},
             "payee":{"name":"盛红梅","account":"6222020200112233446","bankLineNumber":"313537000059"}}
            """;

    private ClaimExamples() {}
}
