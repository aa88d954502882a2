package org.huzhu.payout;

import java.util.stream.Stream;
import org.huzhu.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PayoutArchitectureTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.huzhu.payout")
                .readingByHand(
                        "KeyedPayeeSeals",
                        "ObligationRows",
                        "SqlBankMessages",
                        "SqlBarredPersons",
                        "SqlConcerns",
                        "SqlDailyViews",
                        "SqlFundDeposits",
                        "SqlFunds",
                        "SqlGivenUpOrders",
                        "SqlInstructions",
                        "SqlLedger",
                        "SqlLedgerReports",
                        "SqlReconciliationItems",
                        "SqlStatedLines",
                        "SqlUploadedLines",
                        "SqlWorkList")
                .withNakedIds(
                        "BankMessage",
                        "Instruction",
                        "UploadedLine",
                        "PaymentBatch",
                        "LedgerReports",
                        "LedgerTransaction",
                        "PostingRules",
                        "ApprovedDetermination",
                        "Attempt",
                        "ObligationIdentity",
                        "Origin",
                        "Payee",
                        "Contribution",
                        "FundDeposit",
                        "Concerns",
                        "ReconciliationItem")
                .tests();
    }
}
