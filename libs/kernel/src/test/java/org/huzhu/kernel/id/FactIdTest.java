package org.huzhu.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Golden values, computed independently: an id that is given once is given for ever. */
class FactIdTest {

    @Test
    void the_same_fact_has_the_same_id_for_ever() {
        assertThat(FactId.of("thing")).hasToString("f118c2e4-7c19-8d70-b137-571f5e1e3d1d");
        assertThat(FactId.of("thing", "互助", 1)).hasToString("09a954d0-57f2-8ef6-82e4-7e65c57dc667");
        assertThat(FactId.of(
                        "huzhu.obligation",
                        UUID.fromString("0198c0de-0000-7000-8000-000000000001"),
                        "HB-HOSPITAL",
                        "INPATIENT",
                        UUID.fromString("0198c0de-0000-7000-8000-000000000002"),
                        "BENEFIT",
                        1))
                .hasToString("cf9bb3db-1936-8adb-a2d2-b3ea60b2abca");
    }

    @Test
    void parts_that_only_read_alike_when_put_together_have_different_ids() {
        assertThat(FactId.of("thing", "a", "bc")).hasToString("3950717b-6762-8386-b0be-9a9ef33b2731");
        assertThat(FactId.of("thing", "ab", "c")).hasToString("3ecfc755-8fcd-8c27-8d78-eb6aa48be63e");
    }

    @Test
    void it_is_a_uuid_of_version_8() {
        UUID id = FactId.of("thing", "a");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
