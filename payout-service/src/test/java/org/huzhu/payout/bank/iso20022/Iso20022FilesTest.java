package org.huzhu.payout.bank.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.payout.BankFilesText;
import org.huzhu.payout.bank.BankFiles.BankFile;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.PaymentInstruction;
import org.huzhu.payout.bank.PaymentInstruction.Debtor;
import org.huzhu.payout.bank.PaymentOrder;
import org.huzhu.payout.bank.Statement;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.StatusReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso20022FilesTest {

    private static final String ID = "0198c0de12347abc8def0123456789ab1";
    private static final String ACCOUNT = "<Acct><Id><Othr><Id>420000100000000019</Id></Othr></Id></Acct>";
    private static final Iso20022Files FILES = new Iso20022Files("420000100000000019");

    @Test
    void the_payment_file_has_the_official_elements_in_order() throws Exception {
        // Given
        PaymentInstruction instruction = new PaymentInstruction(
                "0198c0de123470008000000000000001",
                "B25-000042-K",
                Instant.parse("2025-07-16T02:00:00Z"),
                LocalDate.of(2025, 7, 16),
                new Debtor("湖北省职工互助保障中心", "420000100000000019", "313537000059"),
                1,
                Money.yuan("1312.10"),
                List.of(new PaymentOrder(
                        ID,
                        Money.yuan("1312.10"),
                        Sensitive.of("盛<红>梅"),
                        Sensitive.of("6222020200112233446"),
                        "313537000059",
                        Optional.of(Instant.parse("2025-07-16T02:30:00.123Z")),
                        "互助金 C25-000042-K")));

        // When
        byte[] file = FILES.write(instruction);

        // Then
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
        assertThat(document.getDocumentElement().getNamespaceURI())
                .isEqualTo("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        var xpath = XPathFactory.newInstance().newXPath();
        for (String[] expected : new String[][] {
            {"GrpHdr/MsgId", "0198c0de123470008000000000000001"},
            {"GrpHdr/CreDtTm", "2025-07-16T10:00:00+08:00"},
            {"GrpHdr/NbOfTxs", "1"},
            {"GrpHdr/CtrlSum", "1312.10"},
            {"PmtInf/PmtInfId", "B25-000042-K"},
            {"PmtInf/PmtMtd", "TRF"},
            {"PmtInf/ReqdExctnDt/Dt", "2025-07-16"},
            {"PmtInf/DbtrAcct/Id/Othr/Id", "420000100000000019"},
            {"PmtInf/CdtTrfTxInf/PmtId/EndToEndId", ID},
            {"PmtInf/CdtTrfTxInf/Amt/InstdAmt", "1312.10"},
            {"PmtInf/CdtTrfTxInf/Amt/InstdAmt/@Ccy", "CNY"},
            {"PmtInf/CdtTrfTxInf/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId", "313537000059"},
            {"PmtInf/CdtTrfTxInf/Cdtr/Nm", "盛<红>梅"},
            {"PmtInf/CdtTrfTxInf/CdtrAcct/Id/Othr/Id", "6222020200112233446"},
            {"PmtInf/CdtTrfTxInf/RmtInf/Ustrd", "互助金 C25-000042-K"},
            {"PmtInf/CdtTrfTxInf/SplmtryData/Envlp/OrdrVldty/LastExctnDtTm", "2025-07-16T02:30:00.123Z"}
        }) {
            String path = "/*/*/"
                    + expected[0]
                            .replaceAll("(^|/)([A-Z])", "$1*[local-name()='$2")
                            .replaceAll("(\\*\\[local-name\\(\\)='[A-Za-z]+)", "$1']");
            assertThat(xpath.evaluate(path, document)).as(expected[0]).isEqualTo(expected[1]);
        }
        var children =
                document.getElementsByTagNameNS("*", "CdtTrfTxInf").item(0).getChildNodes();
        assertThat(java.util.stream.IntStream.range(0, children.getLength())
                        .mapToObj(i -> children.item(i).getLocalName()))
                .containsExactly("PmtId", "Amt", "CdtrAgt", "Cdtr", "CdtrAcct", "RmtInf", "SplmtryData");
    }

    @Test
    void a_file_whose_sum_is_not_the_declared_one_cannot_be_written() {
        assertThatThrownBy(() -> new PaymentInstruction(
                        "m",
                        "B",
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        new Debtor("n", "a", "b"),
                        1,
                        Money.yuan("1.00"),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_status_report_tells_each_payment_and_its_reason() throws MalformedBankFile {
        // When
        StatusReport report = report(BankFilesText.statusReport(
                "R-1",
                "M-1",
                "<TxInfAndSts><OrgnlEndToEndId>" + ID + "</OrgnlEndToEndId><TxSts>RJCT</TxSts>"
                        + "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>"
                        + "<TxInfAndSts><OrgnlEndToEndId>X</OrgnlEndToEndId><TxSts>ACSP</TxSts></TxInfAndSts>"));

        // Then
        assertThat(report.messageId()).isEqualTo("R-1");
        assertThat(report.originalMessageId()).isEqualTo("M-1");
        assertThat(report.payments())
                .containsExactly(
                        new StatusReport.PaymentStatus(ID, "RJCT", Optional.of("AC04")),
                        new StatusReport.PaymentStatus("X", "ACSP", Optional.empty()));
    }

    @Test
    void a_report_on_the_whole_instruction_has_no_payments_but_a_status() throws MalformedBankFile {
        // When
        StatusReport report = report("<Document><CstmrPmtStsRpt><GrpHdr><MsgId>R</MsgId></GrpHdr><OrgnlGrpInfAndSts>"
                + "<OrgnlMsgId>M</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>大额</Prtry></Rsn></StsRsnInf>"
                + "</OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>");

        // Then
        assertThat(report.groupStatus()).contains("RJCT");
        assertThat(report.groupReason()).contains("大额");
        assertThat(report.payments()).isEmpty();
    }

    @Test
    void a_statement_tells_debits_and_returns_and_leaves_out_what_is_not_booked() throws MalformedBankFile {
        // When
        Statement statement = statement(BankFilesText.statement(
                "S-1",
                BankFilesText.entry("A1", "DBIT", "1312.10", "2025-07-16", ID, "")
                        + BankFilesText.entry("A2", "CRDT", "1312.1", "2025-07-17", ID, "AC01")
                        + BankFilesText.entry("A3", "DBIT", "5.00", "2025-07-17", ID, "")
                                .replace("BOOK", "PDNG")));

        // Then
        assertThat(statement.messageId()).isEqualTo("S-1");
        assertThat(statement.lines())
                .containsExactly(
                        new Statement.StatementLine(
                                "A1",
                                Direction.DEBIT,
                                Money.yuan("1312.10"),
                                LocalDate.of(2025, 7, 16),
                                Optional.of(ID),
                                Optional.empty(),
                                Optional.empty()),
                        new Statement.StatementLine(
                                "A2",
                                Direction.CREDIT,
                                Money.yuan("1312.10"),
                                LocalDate.of(2025, 7, 17),
                                Optional.of(ID),
                                Optional.empty(),
                                Optional.of("AC01")));
    }

    @Test
    void a_statement_tells_the_other_account_but_shows_it_to_nobody() throws MalformedBankFile {
        Statement statement = statement(BankFilesText.statement(
                "S-1",
                BankFilesText.entry("A1", "DBIT", "1312.10", "2025-07-16", ID, "", "6222020200112233446")
                        + BankFilesText.entry("A2", "DBIT", "1.00", "2025-07-16", ID, "", "420000100000000019")));
        assertThat(statement.lines().getFirst().account().map(Sensitive::reveal))
                .contains("6222020200112233446");
        assertThat(statement.lines().getFirst().toString()).doesNotContain("6222020200112233446");
        assertThat(statement.lines().getLast().account()).isEmpty();
    }

    @Test
    void an_older_version_with_a_batch_booking_is_told_apart_into_its_payments() throws MalformedBankFile {
        // When
        Statement statement = statement("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>S-2</MsgId>\
                </GrpHdr><Stmt><Acct><Id><Othr><Id>420000100000000019</Id></Othr></Id></Acct><Ntry><NtryRef>7</NtryRef><Amt Ccy="CNY">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>\
                <Sts>BOOK</Sts><BookgDt><DtTm>2025-07-16T23:10:00+08:00</DtTm></BookgDt><NtryDtls>\
                <TxDtls><Refs><EndToEndId>one</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="CNY">10.00</Amt></TxAmt></AmtDtls></TxDtls>\
                <TxDtls><Refs><EndToEndId>two</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="CNY">20.00</Amt></TxAmt></AmtDtls></TxDtls>\
                </NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>""");

        // Then
        assertThat(statement.lines())
                .extracting(line -> line.endToEndId().orElse("") + " " + line.amount() + " " + line.bookedOn())
                .containsExactly("one 10.00 2025-07-16", "two 20.00 2025-07-16");
        assertThat(statement.lines().stream()
                        .map(Statement.StatementLine::reference)
                        .distinct())
                .hasSize(2)
                .allMatch(reference -> reference.startsWith("D-"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-16, 2025-07-16",
        "2025-07-16+08:00, 2025-07-16",
        "2025-07-16T23:30:00Z, 2025-07-17",
        "2025-07-16T23:30:00.5-05:00, 2025-07-17",
        "2025-07-16T00:30:00+08:00, 2025-07-16",
        "2025-07-16T23:30:00, 2025-07-16"
    })
    void a_booking_falls_on_the_day_of_our_calendar(String written, LocalDate day) throws MalformedBankFile {
        String field = written.contains("T") ? "DtTm" : "Dt";
        Statement statement =
                statement(BankFilesText.statement("S-3", BankFilesText.entry("A1", "DBIT", "1.00", "DAY", ID, ""))
                        .replace("<Dt>DAY</Dt>", "<%1$s>%2$s</%1$s>".formatted(field, written)));
        assertThat(statement.lines())
                .extracting(Statement.StatementLine::bookedOn)
                .containsExactly(day);
    }

    @Test
    void details_beyond_their_entry_and_a_statement_of_another_account_are_refused() {
        String entry =
                "<Ntry><Amt Ccy=\"CNY\">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-07-16</Dt></BookgDt>"
                        + "<NtryDtls>%s</NtryDtls></Ntry>";
        String detail = "<TxDtls><Amt Ccy=\"CNY\">999999999999.99</Amt></TxDtls>";
        assertThatThrownBy(() -> statement(BankFilesText.statement("S-4", entry.formatted(detail.repeat(3)))))
                .hasMessage("an entry is not the sum of its details");
        assertThatThrownBy(() -> statement(BankFilesText.statement("S-5", "").replace("420000100000000019", "1")))
                .hasMessage("the statement is not one of our account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a/>",
                "<Document/>",
                "<Document><CstmrPmtStsRpt/></Document>",
                "<!DOCTYPE a><Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr></BkToCstmrStmt></Document>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>",
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Document>&b;</Document>",
                "<Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr><Stmt><Ntry><Amt Ccy=\"USD\">1.00</Amt>"
                        + "<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-07-16</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr><Stmt><Ntry><Amt Ccy=\"CNY\">NaN</Amt>"
                        + "<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-07-16</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr><Stmt><Ntry><Amt Ccy=\"CNY\">-1.00</Amt>"
                        + "<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2025-07-16</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr><Stmt><Ntry><Amt Ccy=\"CNY\">1.00</Amt>"
                        + "<CdtDbtInd>SIDE</CdtDbtInd><BookgDt><Dt>2025-07-16</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><GrpHdr><MsgId>x</MsgId></GrpHdr><Stmt><Ntry><Amt Ccy=\"CNY\">1.00</Amt>"
                        + "<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>tomorrow!!</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>"
            })
    void what_cannot_be_understood_is_refused_without_repeating_it(String text) {
        String ours = text.replace("<Stmt>", "<Stmt>" + ACCOUNT);
        assertThatThrownBy(() -> FILES.read(ours.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedBankFile.class)
                .message()
                .isNotBlank()
                .doesNotContain("passwd")
                .hasSizeLessThan(100);
    }

    private static StatusReport report(String xml) throws MalformedBankFile {
        return FILES.read(xml.getBytes(StandardCharsets.UTF_8)) instanceof BankFile.Report(StatusReport report)
                ? report
                : new StatusReport("", "", Optional.empty(), Optional.empty(), List.of());
    }

    private static Statement statement(String xml) throws MalformedBankFile {
        return FILES.read(xml.getBytes(StandardCharsets.UTF_8))
                        instanceof BankFile.AccountStatement(Statement statement)
                ? statement
                : new Statement("", List.of());
    }
}
