package org.huzhu.enrollment;

import java.util.stream.Stream;
import org.huzhu.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EnrollmentArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.huzhu.enrollment").tests();
    }
}
