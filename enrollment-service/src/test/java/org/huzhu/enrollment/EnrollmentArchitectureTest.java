package org.huzhu.enrollment;

import java.util.stream.Stream;
import org.huzhu.testkit.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EnrollmentArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house() {
        return HouseRules.of("org.huzhu.enrollment")
                .readingByHand(
                        "PanacheContributions",
                        "PanacheMemberUnits",
                        "SpellColumns",
                        "SqlCoverages",
                        "AuditTimeline",
                        "EnrollmentColumns",
                        "SqlEnrollments",
                        "SqlHiddenFindings",
                        "SqlRosterImports",
                        "SqlRosters",
                        "SqlMembers",
                        "SqlPlans")
                .tests();
    }
}
