package org.huzhu.payout.bank.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.BankFilesText;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.CancellationFiles.CancellationRequest;
import org.huzhu.payout.bank.CancellationFiles.CancellationStatus;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.junit.jupiter.api.Test;

class CancellationXmlTest {

    private static final String ID = "0198c0de12347abc8def0123456789ab1";
    private static final CancellationXml FILES =
            new CancellationXml(new Debtor("湖北省职工互助保障中心", "420000100000000019", "313537000059"));

    @Test
    void the_request_names_the_order_and_is_the_same_when_it_is_asked_again() {
        // Given
        CancellationRequest request = new CancellationRequest(
                ID, "0198c0de123470008000000000000001", Money.yuan("1312.10"), Instant.parse("2025-07-16T02:00:00Z"));

        // When
        String file = new String(FILES.write(request), StandardCharsets.UTF_8);

        // Then
        assertThat(file)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.056.001.08\"><FIToFIPmtCxlReq><Assgnmt>"
                        + "<Id>" + ID + "</Id><Assgnr><Pty><Nm>湖北省职工互助保障中心</Nm></Pty></Assgnr><Assgne><Agt><FinInstnId>"
                        + "<ClrSysMmbId><ClrSysId><Cd>CNAPS</Cd></ClrSysId><MmbId>313537000059</MmbId></ClrSysMmbId>"
                        + "</FinInstnId></Agt></Assgne><CreDtTm>2025-07-16T10:00:00+08:00</CreDtTm></Assgnmt><Undrlyg><TxInf>"
                        + "<CxlId>" + ID
                        + "</CxlId><OrgnlGrpInf><OrgnlMsgId>0198c0de123470008000000000000001</OrgnlMsgId>"
                        + "<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInf><OrgnlEndToEndId>" + ID
                        + "</OrgnlEndToEndId><OrgnlIntrBkSttlmAmt Ccy=\"CNY\">1312.10</OrgnlIntrBkSttlmAmt><CxlRsnInf><Rsn>"
                        + "<Cd>CUST</Cd></Rsn></CxlRsnInf></TxInf></Undrlyg></FIToFIPmtCxlReq></Document>");
    }

    @Test
    void the_answer_says_whether_the_order_is_cancelled() throws MalformedBankFile {
        assertThat(FILES.read(answer(ID, "ACCR"), ID)).contains(CancellationStatus.ACCEPTED);
        assertThat(FILES.read(answer(ID, "RJCR"), ID)).contains(CancellationStatus.REJECTED);
        assertThat(FILES.read(answer(ID, "PDCR"), ID)).contains(CancellationStatus.PENDING);
        assertThat(FILES.read(answer("another", "ACCR"), ID)).isEmpty();
    }

    @Test
    void another_message_is_no_answer() {
        byte[] report = BankFilesText.statusReport("R", "O", "").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FILES.read(report, ID)).isInstanceOf(MalformedBankFile.class);
    }

    private static byte[] answer(String id, String status) {
        return BankFilesText.cancellationAnswer(id, status).getBytes(StandardCharsets.UTF_8);
    }
}
