package org.huzhu.payout;

import org.huzhu.testkit.TestTokens;

/** Callers whom few tests need. */
final class TestTokensOf {

    private TestTokensOf() {}

    static TestTokens partner() {
        return TestTokens.as("partner").partner("demo-bank");
    }
}
