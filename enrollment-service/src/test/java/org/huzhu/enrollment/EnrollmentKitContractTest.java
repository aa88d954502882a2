package org.huzhu.enrollment;

import io.quarkus.test.junit.QuarkusTest;
import org.huzhu.testkit.KitContract;

@QuarkusTest
class EnrollmentKitContractTest extends KitContract {}
