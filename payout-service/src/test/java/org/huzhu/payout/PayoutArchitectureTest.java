package org.huzhu.payout;

import java.util.stream.Stream;
import org.huzhu.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PayoutArchitectureTest {

    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.huzhu.payout").tests();
    }
}
