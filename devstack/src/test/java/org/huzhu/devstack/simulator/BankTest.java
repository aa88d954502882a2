package org.huzhu.devstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {

    private static final String GOOD = "6222020200112233445";
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Site site;
    private HttpProbe bank;

    @BeforeEach
    void open() throws IOException {
        site = new Site("127.0.0.1", 0, new Bank(folder.resolve("bank.jsonl")));
        bank = new HttpProbe(site.port());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_payment_is_executed_reported_and_booked() throws Exception {
        // When
        HttpProbe.Result report = bank.post("/payments", file("M1", transfer("E1", "56312.10", GOOD)));

        // Then
        assertThat(report.status()).isEqualTo(202);
        assertThat(report.body())
                .contains("urn:iso:std:iso:20022:tech:xsd:pain.002.001.10")
                .contains("<OrgnlMsgId>M1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>")
                .contains("<GrpSts>ACSP</GrpSts>")
                .contains("<OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSP</TxSts>");
        JsonNode payment = bank.get("/payments/E1").json();
        assertThat(payment.path("status").asText()).isEqualTo("EXECUTED");
        assertThat(payment.path("amount").asText()).isEqualTo("56312.10");
        await().atMost(SOON).until(() -> bank.get("/messages?after=0").json().size() == 2);
        JsonNode statement = bank.get("/messages?after=1").json().get(0);
        assertThat(statement.path("type").asText()).isEqualTo("camt.053");
        assertThat(statement.path("xml").asText())
                .contains("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08")
                .contains("<EndToEndId>E1</EndToEndId>")
                .contains("<Amt Ccy=\"CNY\">999943687.90</Amt>")
                .contains("<BookgDt><Dt>2025-07-20</Dt></BookgDt>");
    }

    @Test
    void the_same_reference_is_executed_once_however_it_is_sent() throws Exception {
        // When
        bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD)));
        bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD)));
        bank.post("/payments", file("M2", transfer("E1", "10.00", GOOD)));
        HttpProbe.Result other = bank.post("/payments", file("M3", transfer("E1", "11.00", GOOD)));

        // Then
        JsonNode inventory = bank.get("/payments").json();
        assertThat(inventory.path("executed").asInt()).isEqualTo(1);
        assertThat(inventory.at("/payments/0/received").asInt()).isEqualTo(4);
        assertThat(inventory.at("/payments/0/executions").asInt()).isEqualTo(1);
        assertThat(inventory.at("/payments/0/amount").asText()).isEqualTo("10.00");
        assertThat(other.body()).contains("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>DUPL</Cd></Rsn></StsRsnInf>");
    }

    @Test
    void a_lost_answer_has_acted_and_is_known_after_a_kill() throws Exception {
        // Given
        bank.post("/_control", "{\"mode\":\"act-then-lose-answer\",\"times\":1}");
        assertThatThrownBy(() -> bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD))))
                .isInstanceOf(IOException.class);
        site.close();

        // When
        site = new Site("127.0.0.1", 0, new Bank(folder.resolve("bank.jsonl")));
        bank = new HttpProbe(site.port());

        // Then
        assertThat(bank.get("/payments/E1").json().path("status").asText()).isEqualTo("EXECUTED");
        bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD)));
        assertThat(bank.get("/payments").json().path("executed").asInt()).isEqualTo(1);
    }

    @Test
    void a_dead_or_wrong_bank_does_not_act() throws Exception {
        bank.post("/_control", "{\"mode\":\"dead\"}");
        assertThatThrownBy(() -> bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD))))
                .isInstanceOf(IOException.class);
        bank.post("/_control", "{\"mode\":\"wrong\"}");
        assertThat(bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD)))
                        .body())
                .startsWith("<html>");
        bank.post("/_control", "{\"mode\":\"error\"}");
        assertThat(bank.post("/payments", file("M1", transfer("E1", "10.00", GOOD)))
                        .status())
                .isEqualTo(500);
        bank.post("/_control", "{\"mode\":\"ok\"}");
        HttpProbe.Result unknown = bank.get("/payments/E1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("status").asText()).isEqualTo("UNKNOWN_REFERENCE");
    }

    @Test
    void a_missing_account_is_rejected_and_an_odd_one_returned() throws Exception {
        // When
        String report = bank.post(
                        "/payments",
                        file(
                                "M1",
                                transfer("E1", "10.00", "6222020000")
                                        + transfer("E2", "20.00", "6222028888")
                                        + transfer("E3", "30.00", GOOD)))
                .body();

        // Then
        assertThat(report)
                .contains("<GrpSts>PART</GrpSts>")
                .contains("<OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
                        + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>");
        await().atMost(SOON).until(() -> bank.get("/messages?after=1").json().size() == 1);
        assertThat(bank.get("/payments/E2").json().path("status").asText()).isEqualTo("RETURNED");
        assertThat(bank.get("/messages?after=1").json().get(0).path("xml").asText())
                .contains("<RtrInf><Rsn><Cd>AC01</Cd></Rsn></RtrInf>")
                .doesNotContain("E1<");
        assertThat(bank.get("/payments").json().path("balance").asText()).isEqualTo("999999970.00");
        assertThat(bank.get("/messages?after=2").json()).isEmpty();
    }

    @Test
    void wrong_totals_reject_the_whole_file() throws Exception {
        String wrong = file("M1", transfer("E1", "10.00", GOOD)).replace("<CtrlSum>10.00<", "<CtrlSum>99.00<");
        assertThat(bank.post("/payments", wrong).body())
                .contains("<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM10</Cd></Rsn></StsRsnInf>");
        assertThat(bank.get("/payments").json().path("executed").asInt()).isZero();
    }

    @Test
    void entities_and_other_documents_are_refused() throws Exception {
        String bomb = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + file("M1", transfer("E1", "10.00", "&x;"));
        assertThat(bank.post("/payments", bomb).status()).isEqualTo(400);
        assertThat(bank.post("/payments", "<Document xmlns=\"urn:other\"/>").status())
                .isEqualTo(400);
        assertThat(bank.post("/payments", "no xml").status()).isEqualTo(400);
        assertThat(bank.get("/messages?after=x").status()).isEqualTo(400);
    }

    private static String transfer(String endToEndId, String amount, String account) {
        return "<CdtTrfTxInf><PmtId><EndToEndId>" + endToEndId + "</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"CNY\">"
                + amount + "</InstdAmt></Amt><Cdtr><Nm>测试</Nm></Cdtr><CdtrAcct><Id><Othr><Id>" + account
                + "</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>";
    }

    private static String file(String messageId, String transfers) {
        java.math.BigDecimal sum = java.util.regex.Pattern.compile("Ccy=\"CNY\">([0-9.]+)<")
                .matcher(transfers)
                .results()
                .map(match -> new java.math.BigDecimal(match.group(1)))
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        int count = transfers.split("<CdtTrfTxInf>", -1).length - 1;
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr><MsgId>"
                + messageId + "</MsgId><NbOfTxs>" + count + "</NbOfTxs><CtrlSum>" + sum
                + "</CtrlSum></GrpHdr><PmtInf><PmtInfId>P1</PmtInfId><ReqdExctnDt><Dt>2025-07-20</Dt></ReqdExctnDt>"
                + "<DbtrAcct><Id><Othr><Id>4200001234567890</Id></Othr></Id></DbtrAcct>" + transfers
                + "</PmtInf></CstmrCdtTrfInitn></Document>";
    }
}
