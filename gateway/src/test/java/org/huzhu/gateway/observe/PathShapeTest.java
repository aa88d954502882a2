package org.huzhu.gateway.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathShapeTest {

    @Test
    void words_and_opaque_ids_stay() {
        assertThat(PathShape.of("/api/v1/claims/0195d9a2-0000-7000-8000-000000000001/timeline"))
                .isEqualTo("/api/v1/claims/0195d9a2-0000-7000-8000-000000000001/timeline");
        assertThat(PathShape.of("/api/v1/plans/HB-HOSPITAL/versions/1"))
                .isEqualTo("/api/v1/plans/HB-HOSPITAL/versions/1");
    }

    @Test
    void what_may_belong_to_a_person_becomes_a_star() {
        assertThat(PathShape.of("/api/v1/members/420281199001011234")).isEqualTo("/api/v1/members/*");
        assertThat(PathShape.of("/api/v1/members/42028119900101123X/盛红梅")).isEqualTo("/api/v1/members/*/*");
        assertThat(PathShape.of("/api/v1/members/13800138000")).isEqualTo("/api/v1/members/*");
    }

    @Test
    void a_request_id_is_kept_only_when_it_is_fit_for_a_log() {
        assertThat(RequestIds.choose("app-123456", () -> "fresh")).isEqualTo("app-123456");
        assertThat(RequestIds.choose("short", () -> "fresh")).isEqualTo("fresh");
        assertThat(RequestIds.choose("line\nbreak-here", () -> "fresh")).isEqualTo("fresh");
        assertThat(RequestIds.choose("x".repeat(65), () -> "fresh")).isEqualTo("fresh");
        assertThat(RequestIds.choose(null, () -> "fresh")).isEqualTo("fresh");
    }
}
