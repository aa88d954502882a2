package org.huzhu.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable table = RouteTable.ofTheApi();

    @Test
    void a_prefix_covers_itself_and_what_lies_below_it() {
        assertThat(table.find("/api/v1/claims")).hasValue(new Route("claims", Upstream.CLAIMS));
        assertThat(table.find("/api/v1/claims/42/timeline")).hasValue(new Route("claims", Upstream.CLAIMS));
        assertThat(table.find("/api/v1/audit/payout/entries")).hasValue(new Route("audit/payout", Upstream.PAYOUT));
    }

    @Test
    void a_word_that_only_begins_like_a_prefix_is_not_covered() {
        assertThat(table.find("/api/v1/claims-of-others")).isEmpty();
        assertThat(table.find("/api/v1/audit")).isEmpty();
        assertThat(table.find("/api/v1/")).isEmpty();
        assertThat(table.find("/internal/business-time")).isEmpty();
        assertThat(table.find("/api/v2/claims")).isEmpty();
    }

    @Test
    void no_prefix_hides_another() {
        for (Route route : table.routes()) {
            assertThat(table.find(RouteTable.ROOT + route.prefix() + "/x")).hasValue(route);
        }
    }

    @Test
    void a_prefix_has_no_slashes_at_its_ends() {
        assertThatThrownBy(() -> new Route("/claims", Upstream.CLAIMS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route("claims/", Upstream.CLAIMS)).isInstanceOf(IllegalArgumentException.class);
    }
}
