package org.huzhu.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huzhu.claims.support.Bodies;
import org.huzhu.claims.support.ClaimsQuarkusTest;
import org.huzhu.claims.support.Outside;
import org.huzhu.claims.support.TestPlans;
import org.huzhu.claims.support.Worker;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.ClaimDecider;
import org.huzhu.contracts.ClaimDetermined;
import org.huzhu.contracts.ClaimSubmitted;
import org.huzhu.contracts.CoverageExhausted;
import org.huzhu.contracts.DeterminedLine;
import org.huzhu.contracts.ObligationProgressed;
import org.huzhu.contracts.Topics;
import org.huzhu.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkedExampleTest extends ClaimsQuarkusTest {

    @Test
    void one_claim_finds_three_benefits_and_is_paid_when_each_line_settled() {
        // Given a worker with three plans, and an insurance that knows her settlement
        Worker worker = aWorker()
                .holds(TestPlans.HOSPITAL, 1)
                .holds(TestPlans.SEVERE, 4)
                .holds(TestPlans.WOMEN, 1)
                .arrived();
        String reference = newReference();
        Outside.knowsSettlement(reference, Bodies.settlement(reference));

        // When she files, uploads two documents and submits
        Response filed = worker.asHerself()
                .body(Bodies.workedExample(worker.member(), reference))
                .post("/api/v1/claims");
        filed.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("allowedCommands", contains("documents", "submission", "withdrawal"));
        String claim = filed.path("id");
        assertThat(filed.<String>path("number")).matches("C25-\\d{6}-[0-9A-Z]");
        upload(worker, claim, "SETTLEMENT_SLIP", "slip.pdf", "1");
        upload(worker, claim, "PATHOLOGY_REPORT", "pathology.pdf", "2");
        worker.asHerself()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/claims/" + claim + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("deadline.dueOn", equalTo("2025-07-25"))
                .body("deadline.provisional", equalTo(false));
        awaitState(worker, claim, "OFFICE_REVIEW");

        // Then the system proposes three benefits, each explained
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("verification", equalTo("VERIFIED"))
                .body("amounts.proposed", equalTo("56312.10"))
                .body("settlement.eligibleSelfPay", equalTo("1874.43"));
        Response determination = worker.asHerself().get("/api/v1/claims/" + claim + "/determination");
        determination
                .then()
                .statusCode(200)
                .body("total", equalTo("56312.10"))
                .body("stage", equalTo("PROPOSAL"))
                .body("lines.planCode", contains("HB-HOSPITAL", "HB-SEVERE", "HB-WOMEN"))
                .body("lines.amount", contains("1312.10", "40000.00", "15000.00"))
                .body("lines.endsCoverage", contains(false, false, true))
                .body("lines[0].explanation", notNullValue());

        requireTexts(determination);

        // When two different people approve
        String office = "first-" + claim;
        Worker.asOffice("420200", office)
                .get("/api/v1/review-tasks?level=OFFICE&limit=100")
                .then()
                .statusCode(200)
                .body("items.claimId", hasItem(claim));
        Worker.asOffice("420200", office)
                .body(approval(claim, "OFFICE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONDITIONS_OPEN"))
                .body("detail", containsString("BREAST_PRIMARY"));
        Worker.asOffice("420200", office)
                .body(approval(claim, "OFFICE", Bodies.CONFIRMING))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROVINCIAL_REVIEW"))
                .body("amounts.proposed", equalTo("56312.10"));
        Worker.asProvince(office)
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("REVIEWER_DECIDED_OTHER_LEVEL"));
        Worker.asProvince("second-" + claim)
                .body(approval(claim, "PROVINCE", "[]"))
                .post("/api/v1/claims/" + claim + "/reviews")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("amounts.approved", equalTo("56312.10"));

        // Then what is owed is told once, line by line, without a name in it
        ClaimDetermined determined = determined(claim);
        assertThat(determined.lines())
                .extracting(DeterminedLine::planCode, DeterminedLine::planKind, DeterminedLine::amount)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("HB-HOSPITAL", "HOSPITAL", new Amount("1312.10")),
                        org.assertj.core.api.Assertions.tuple("HB-SEVERE", "SEVERE_ILLNESS", new Amount("40000.00")),
                        org.assertj.core.api.Assertions.tuple("HB-WOMEN", "WOMEN", new Amount("15000.00")));
        assertThat(determined.memberId()).isEqualTo(worker.member());
        assertThat(determined.deciders())
                .containsExactly(
                        new ClaimDecider("first-" + claim, "OFFICE"), new ClaimDecider("second-" + claim, "PROVINCE"));
        assertThat(determined.payee().memberId()).isEqualTo(worker.member());
        for (Topic.Received record : Topic.named(Topics.CLAIM).ofKey(claim)) {
            assertThat(new String(record.body(), StandardCharsets.UTF_8)).doesNotContain("盛红梅", Bodies.ACCOUNT, "C50");
        }
        Topic.named(Topics.CLAIM)
                .await(record -> claim.equals(record.key()) && record.event().data() instanceof ClaimSubmitted);
        UUID women = worker.coverage(TestPlans.WOMEN).coverageId();
        CoverageExhausted ended = Topic.named(Topics.COVERAGE_ENDING)
                .await(record -> women.toString().equals(record.key()))
                .data(CoverageExhausted.class);
        assertThat(ended.endsOn()).isEqualTo(LocalDate.of(2025, 7, 6));

        // And the stored determination replays to the same bytes
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination/replay")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true));
        worker.asHerself()
                .get("/api/v1/claims/" + claim + "/determination/replay?version=1")
                .then()
                .statusCode(200)
                .body("equal", equalTo(true))
                .body("determinationVersion", equalTo(1));

        // When payout tells of each line, twice, late and out of order
        List<DeterminedLine> lines = determined.lines();
        UUID[] obligations = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        for (int i = 0; i < 3; i++) {
            tell(worker, claim, obligations[i], lines.get(i), 1, "OPEN", 1, null);
            tell(worker, claim, obligations[i], lines.get(i), 3, "SENT", 1, null);
        }
        awaitState(worker, claim, "PAYING");
        tell(worker, claim, obligations[0], lines.get(0), 4, "SETTLED", 1, null);
        tell(worker, claim, obligations[1], lines.get(1), 4, "RETURNED", 1, "AC04");
        tell(worker, claim, obligations[2], lines.get(2), 4, "SETTLED", 1, null);
        tell(worker, claim, obligations[2], lines.get(2), 3, "SENT", 1, null);
        awaitPaid(worker, claim, "16312.10");
        assertThat(stateOf(worker, claim)).isEqualTo("PAYING");
        tell(worker, claim, obligations[1], lines.get(1), 7, "SENT", 2, null);
        tell(worker, claim, obligations[1], lines.get(1), 8, "SETTLED", 2, null);

        // Then it reads PAID and the timeline tells the story
        awaitState(worker, claim, "PAID");
        worker.asHerself()
                .get("/api/v1/claims/" + claim)
                .then()
                .body("amounts.paid", equalTo("56312.10"))
                .body("allowedCommands", hasSize(0));
        worker.asHerself()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/claims/" + claim + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "what",
                        contains(
                                "FILED",
                                "DOCUMENT_ADDED",
                                "DOCUMENT_ADDED",
                                "SUBMITTED",
                                "VERIFICATION_STARTED",
                                "VERIFICATION_ANSWERED",
                                "BROUGHT_TO_OFFICE",
                                "APPROVED_AT_OFFICE",
                                "APPROVED_AT_PROVINCE",
                                "COVERAGE_EXHAUSTED",
                                "PAYING_STARTED",
                                "LINE_SETTLED",
                                "LINE_RETURNED",
                                "LINE_SETTLED",
                                "LINE_SETTLED",
                                "PAID"))
                .body("text[15]", equalTo("全部到账，共 56312.10 元"))
                .body("text[12]", equalTo("HB-SEVERE severe：银行退汇：账户已销户，40000.00 元将重新支付"));
        returnedAfterBooking(worker, claim, obligations, lines);
    }

    /** The bank gives back what had arrived: the claim is not paid any more, until a second payment arrives. */
    private static void returnedAfterBooking(
            Worker worker, String claim, UUID[] obligations, List<DeterminedLine> lines) {
        tell(worker, claim, obligations[0], lines.get(0), 5, "RETURNED", 1, "AC01");
        awaitState(worker, claim, "PAYING");
        worker.asHerself().get("/api/v1/claims/" + claim).then().body("amounts.paid", equalTo("55000.00"));
        tell(worker, claim, obligations[1], lines.get(1), 9, "RETURNED", 2, "AC01");
        tell(worker, claim, obligations[2], lines.get(2), 5, "RETURNED", 1, "AC01");
        awaitPaid(worker, claim, "0.00");
        worker.asHerself()
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/claims/" + claim + "/timeline")
                .then()
                .body("what[16]", equalTo("LINE_RETURNED"))
                .body("state[16]", equalTo("PAYING"))
                .body("text[16]", equalTo("HB-HOSPITAL " + lines.get(0).benefitCode() + "：银行退汇：账号不符，1312.10 元将重新支付"));
        for (int i = 0; i < 3; i++) {
            tell(worker, claim, obligations[i], lines.get(i), 12, "SENT", 3, null);
            tell(worker, claim, obligations[i], lines.get(i), 13, "SETTLED", 3, null);
        }
        awaitState(worker, claim, "PAID");
        worker.asHerself().get("/api/v1/claims/" + claim).then().body("amounts.paid", equalTo("56312.10"));
    }

    /** What the worker reads about each of the three lines, word for word. */
    private static void requireTexts(Response determination) {
        assertThat(determination.<List<String>>path("lines[0].explanation.zh"))
                .containsExactly(
                        "保障期间 2025-04-01 起至 2026-04-01 前，计 1 份",
                        "2025-07-16 申请，最迟 2027-07-12",
                        "事件日 2025-07-02，观察期已于 2025-05-01 前结束",
                        "医保范围内个人自付：1874.43 元",
                        "1874.43 元按 70% 计 1312.101 元",
                        "四舍五入到分：1312.101 元得 1312.10 元",
                        "给付 1312.10 元");
        assertThat(determination.<List<String>>path("lines[0].explanation.en"))
                .containsExactly(
                        "Cover from 2025-04-01 up to, not including, 2026-04-01; 1 share(s) count",
                        "Filed on 2025-07-16; the last day is 2027-07-12",
                        "The day that counts is 2025-07-02; the observation period ended before 2025-05-01",
                        "In-scope self-pay: 1874.43 yuan",
                        "1874.43 yuan at 70% is 1312.101 yuan",
                        "Rounded once to the fen: 1312.101 yuan is 1312.10 yuan",
                        "Paid: 1312.10 yuan");
        assertThat(determination.<List<String>>path("lines[1].explanation.zh"))
                .containsExactly(
                        "保障期间 2025-04-01 起至 2026-04-01 前，计 4 份",
                        "2025-07-16 申请，最迟 2027-07-05",
                        "事件日 2025-07-05，观察期已于 2025-06-30 前结束",
                        "编码提示病种 恶性肿瘤——重度：已确认 0 项条件，需要 1 项，1 项待审核",
                        "重度定额 10000.00 元",
                        "10000.00 元乘 4 份得 40000.00 元",
                        "给付 40000.00 元，待审核人确认：经组织病理学检查明确诊断，病理报告载明恶性");
        assertThat(determination.<List<String>>path("lines[1].explanation.en"))
                .containsExactly(
                        "Cover from 2025-04-01 up to, not including, 2026-04-01; 4 share(s) count",
                        "Filed on 2025-07-16; the last day is 2027-07-05",
                        "The day that counts is 2025-07-05; the observation period ended before 2025-06-30",
                        "Illness Malignant tumour, severe proposed by code: 0 condition(s) confirmed, 1 needed, 1 open",
                        "Sum for the grade severe: 10000.00 yuan",
                        "10000.00 yuan times 4 share(s) is 40000.00 yuan",
                        "Paid: 40000.00 yuan, to be confirmed: A pathology report states malignancy");
        assertThat(determination.<List<String>>path("lines[2].explanation.zh"))
                .containsExactly(
                        "保障期间 2025-04-01 起至 2026-04-01 前，计 1 份",
                        "2025-07-16 申请，最迟 2027-07-05",
                        "事件日 2025-07-05，观察期已于 2025-06-30 前结束",
                        "编码提示病种 乳腺原发恶性肿瘤：已确认 0 项条件，需要 1 项，1 项待审核",
                        "浸润性定额 15000.00 元",
                        "给付 15000.00 元，待审核人确认：病理报告载明原发浸润性癌");
        assertThat(determination.<List<String>>path("lines[2].explanation.en"))
                .containsExactly(
                        "Cover from 2025-04-01 up to, not including, 2026-04-01; 1 share(s) count",
                        "Filed on 2025-07-16; the last day is 2027-07-05",
                        "The day that counts is 2025-07-05; the observation period ended before 2025-06-30",
                        "Illness Breast, primary invasive cancer proposed by code: 0 condition(s) confirmed, 1 needed, 1 open",
                        "Sum for the grade invasive: 15000.00 yuan",
                        "Paid: 15000.00 yuan, to be confirmed: A pathology report states a primary invasive cancer");
        assertThat(determination.<List<String>>path("lines[1].conditions.zh")).containsExactly("经组织病理学检查明确诊断，病理报告载明恶性");
        assertThat(determination.<List<String>>path("lines[2].conditions.en"))
                .containsExactly("A pathology report states a primary invasive cancer");
    }

    private static void upload(Worker worker, String claim, String kind, String name, String content) {
        byte[] pdf = ("%PDF-1.4\n% " + claim + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        worker.asHerself()
                .contentType("multipart/form-data")
                .multiPart("kind", kind)
                .multiPart("file", name, pdf, "application/pdf")
                .post("/api/v1/claims/" + claim + "/documents")
                .then()
                .statusCode(201)
                .body("kind", equalTo(kind))
                .body("contentType", equalTo("application/pdf"));
    }

    private static ClaimDetermined determined(String claim) {
        return Topic.named(Topics.CLAIM)
                .await(record -> claim.equals(record.key()) && record.event().data() instanceof ClaimDetermined)
                .data(ClaimDetermined.class);
    }

    private static void tell(
            Worker worker,
            String claim,
            UUID obligation,
            DeterminedLine line,
            long version,
            String state,
            int attempt,
            String reason) {
        ObligationProgressed event = new ObligationProgressed(
                obligation,
                UUID.fromString(claim),
                line.lineId(),
                worker.unit(),
                worker.member(),
                state,
                attempt,
                line.amount(),
                reason,
                Instant.parse("2025-07-16T03:00:00Z"),
                version);
        String id = Topic.named(Topics.OBLIGATION).publish(claim, event);
        Topic.named(Topics.OBLIGATION).publishAs(id, claim, event);
    }

    private static void awaitPaid(Worker worker, String claim, String paid) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> worker.asHerself().get("/api/v1/claims/" + claim).path("amounts.paid"), paid::equals);
    }
}
