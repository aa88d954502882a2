package org.huzhu.payout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.huzhu.payout.bank.BankChannel;

/** Settings of the payout service. */
@ConfigMapping(prefix = "huzhu.payout")
public interface PayoutConfig {

    /** Who pays. */
    Debtor debtor();

    /** How the bank is dealt with. */
    Bank bank();

    /** The figures shown to operations. */
    Round gauges();

    /** What waits for money, a payee or an explanation. */
    Round waiting();

    /** Work that comes round again. */
    interface Round {
        /** How often it is looked at. */
        @WithDefault("15s")
        Duration every();
    }

    /** Who pays. */
    interface Debtor {
        /** Name of the organisation at its bank. */
        @WithDefault("湖北省职工互助保障中心")
        String name();

        /** Account number of the organisation. */
        @WithDefault("420000100000000019")
        String account();

        /** Bank line number of the account's branch. */
        @WithDefault("313537000059")
        String bankLineNumber();
    }

    /** How patiently the bank is dealt with. Durations follow no clock that can be set, neither business time nor the machine's. */
    interface Bank {
        /** Whether this process talks to the bank. */
        @WithDefault("true")
        boolean enabled();

        /** Whether the bank can be talked to at all; without a channel people carry the files and confirm what it says. */
        @WithDefault("http")
        BankChannel channel();

        /** How often there is a round. */
        @WithDefault("1s")
        Duration every();

        /** Within how long after its claim an instruction must go out; a process that slept longer does not send it. */
        @WithDefault("4s")
        Duration sendWithin();

        /**
         * For how long a claim must have been seen to stand before its instruction counts as abandoned: above send-within and
         * the request's time-out together (12 s), and not above 15 s, the longest that any work waits for a dead process. Nothing
         * renews it: one call is all it covers.
         */
        @WithDefault("15s")
        Duration lease();

        /**
         * How long after it is handed over the bank may execute an order; above the lease. A replacement of an order that the bank
         * never received is released only past it.
         */
        @WithDefault("30m")
        Duration orderValidFor();

        /** How long to wait before a connection is tried again. */
        @WithDefault("3s")
        Duration retryDelay();

        /** For how long this process must have heard nothing but "no such payment" before it is the bank's word; far above the lease. */
        @WithDefault("5m")
        Duration neverReceivedAfter();

        /** After how long without a statement an accepted payment is asked about. */
        @WithDefault("10m")
        Duration silence();

        /** First wait between two questions about one payment; doubles up to the longest. */
        @WithDefault("1s")
        Duration askDelayMin();

        /** Longest wait between two questions about one payment. */
        @WithDefault("1m")
        Duration askDelayMax();

        /** How many payments are asked about in one round. */
        @WithDefault("50")
        int askMax();

        /** The partner system that may bring messages of the bank; they are evidence, not the bank's word. */
        String partner();

        /** Where the bank is and how long it may take. */
        Http http();
    }

    /** Where the bank is and how long it may take. */
    interface Http {
        /** Address of the bank, without a slash at the end. */
        URI url();

        /** How long making a connection may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a whole answer may take; well below {@code huzhu.payout.bank.lease}. */
        @WithDefault("8s")
        Duration requestTimeout();

        /** Greatest answer in bytes. */
        @WithDefault("8388608")
        long answerBytesMax();
    }
}
