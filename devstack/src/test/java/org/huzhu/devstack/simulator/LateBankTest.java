package org.huzhu.devstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that arrive late, have a last moment or are cancelled. */
class LateBankTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String NEVER = "2999-01-01T00:00:00.000Z";

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
    void a_late_order_is_unknown_until_it_arrives_and_is_then_executed_once() throws Exception {
        // Given
        bank.post("/_control", "{\"mode\":\"late\",\"delayMs\":700}");
        assertThatThrownBy(() -> bank.post("/payments", file("M1", "E1", NEVER)))
                .isInstanceOf(IOException.class);
        assertThat(bank.get("/payments/E1").json().path("status").asText()).isEqualTo("UNKNOWN_REFERENCE");

        // Then
        await().atMost(SOON)
                .until(() ->
                        bank.get("/payments/E1").json().path("status").asText().equals("EXECUTED"));
        assertThat(bank.get("/payments").json().path("executed").asInt()).isEqualTo(1);
    }

    @Test
    void an_order_that_arrives_after_its_last_moment_is_never_executed() throws Exception {
        // Given
        bank.post("/_control", "{\"mode\":\"late\",\"delayMs\":700}");
        assertThatThrownBy(() -> bank.post(
                        "/payments",
                        file("M1", "E1", Instant.now().plusMillis(300).toString())))
                .isInstanceOf(IOException.class);

        // When
        await().atMost(SOON)
                .until(() ->
                        !bank.get("/payments/E1").json().path("status").asText().equals("UNKNOWN_REFERENCE"));

        // Then
        JsonNode payment = bank.get("/payments/E1").json();
        assertThat(payment.path("status").asText()).isEqualTo("REJECTED");
        assertThat(payment.path("reason").asText()).isEqualTo("TM01");
        assertThat(bank.get("/payments").json().path("executed").asInt()).isZero();
    }

    @Test
    void a_cancelled_order_is_never_executed_also_after_a_kill() throws Exception {
        // Given
        HttpProbe.Result answer = bank.post("/cancellations", cancellation("E1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("urn:iso:std:iso:20022:tech:xsd:camt.029.001.09")
                .contains("<Conf>CNCL</Conf>")
                .contains("<OrgnlEndToEndId>E1</OrgnlEndToEndId><TxCxlSts>ACCR</TxCxlSts>");
        close();
        open();

        // When
        String report = bank.post("/payments", file("M1", "E1", NEVER)).body();

        // Then
        assertThat(report).contains("<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>DS02</Cd></Rsn></StsRsnInf>");
        assertThat(bank.get("/payments").json().path("executed").asInt()).isZero();
    }

    @Test
    void an_executed_order_is_not_cancelled() throws Exception {
        bank.post("/payments", file("M1", "E1", NEVER));
        assertThat(bank.post("/cancellations", cancellation("E1")).body())
                .contains("<Conf>RJCR</Conf>")
                .contains("<TxCxlSts>RJCR</TxCxlSts>");
        assertThat(bank.post("/cancellations", "<Document xmlns=\"urn:other\"/>")
                        .status())
                .isEqualTo(400);
    }

    private static String cancellation(String endToEndId) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.08\"><FIToFIPmtCxlReq><Assgnmt><Id>"
                + endToEndId + "</Id></Assgnmt><Undrlyg><TxInf><OrgnlGrpInf><OrgnlMsgId>M1</OrgnlMsgId></OrgnlGrpInf>"
                + "<OrgnlEndToEndId>" + endToEndId
                + "</OrgnlEndToEndId></TxInf></Undrlyg></FIToFIPmtCxlReq></Document>";
    }

    private static String file(String messageId, String endToEndId, String lastMoment) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr><MsgId>"
                + messageId
                + "</MsgId><NbOfTxs>1</NbOfTxs><CtrlSum>10.00</CtrlSum></GrpHdr><PmtInf><PmtInfId>P1</PmtInfId>"
                + "<ReqdExctnDt><Dt>2025-07-20</Dt></ReqdExctnDt><DbtrAcct><Id><Othr><Id>4200001234567890</Id></Othr></Id>"
                + "</DbtrAcct><CdtTrfTxInf><PmtId><EndToEndId>" + endToEndId + "</EndToEndId></PmtId><Amt>"
                + "<InstdAmt Ccy=\"CNY\">10.00</InstdAmt></Amt><Cdtr><Nm>测试</Nm></Cdtr><CdtrAcct><Id><Othr>"
                + "<Id>6222020200112233445</Id></Othr></Id></CdtrAcct><SplmtryData><Envlp>"
                + "<OrdrVldty xmlns=\"urn:huzhu:xsd:order-validity.001\"><LastExctnDtTm>" + lastMoment
                + "</LastExctnDtTm></OrdrVldty></Envlp></SplmtryData></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>";
    }
}
