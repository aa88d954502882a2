package org.huzhu.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huzhu.contracts.Amount;
import org.huzhu.contracts.FundBalanceChanged;
import org.huzhu.contracts.OfficeChanged;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.junit.jupiter.api.Test;

class JsonTest {

    record Body(String b, Money a, Sensitive secret) {}

    @Test
    void a_digest_does_not_depend_on_the_order_of_fields_and_sees_every_value() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("b", "x");
        one.put("a", "1.00");
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", "1.00");
        other.put("b", "x");
        assertThat(StateDigest.digest(one)).isEqualTo(StateDigest.digest(other)).matches("[0-9a-f]{64}");
        assertThat(StateDigest.digest(new Body("x", Money.yuan("1.00"), Sensitive.of("s"))))
                .isNotEqualTo(StateDigest.digest(new Body("x", Money.yuan("1.00"), Sensitive.of("t"))));
        assertThat(StateDigest.digest(null)).isNull();
    }

    @Test
    void a_request_is_its_line_and_its_body() {
        byte[] upload = {1, 2, 3};
        assertThat(StateDigest.requestHash("POST /a", upload)).isNotEqualTo(StateDigest.requestHash("POST /b", upload));
        assertThat(StateDigest.requestHash("POST /a", upload))
                .isEqualTo(StateDigest.requestHash("POST /a", upload.clone()));
        assertThat(StateDigest.requestHash("POST /a", null)).isNotEqualTo(StateDigest.requestHash("POST /a", upload));
    }

    @Test
    void an_event_is_written_plainly_and_read_tolerantly() throws IOException {
        FundBalanceChanged event =
                new FundBalanceChanged("420000-WOMEN", new Amount("15.00"), Instant.parse("2025-07-16T02:00:00Z"));
        byte[] body = EventJson.write(event);
        assertThat(new String(body, StandardCharsets.UTF_8))
                .isEqualTo("{\"fundId\":\"420000-WOMEN\",\"available\":\"15.00\",\"at\":\"2025-07-16T02:00:00Z\"}");
        String later = new String(body, StandardCharsets.UTF_8).replace("}", ",\"later\":1}");
        assertThat(EventJson.read(later.getBytes(StandardCharsets.UTF_8), FundBalanceChanged.class))
                .isEqualTo(event);
        byte[] province =
                EventJson.write(new OfficeChanged(new UUID(0, 1), "420000", "湖北省办", "PROVINCE", null, "/420000/", 1));
        assertThat(new String(province, StandardCharsets.UTF_8)).doesNotContain("parentCode");
        assertThat(EventJson.read(province, OfficeChanged.class).parentCode()).isNull();
    }

    @Test
    void an_event_that_lacks_a_number_or_has_one_for_a_text_is_refused() {
        assertThatThrownBy(() -> EventJson.read(
                        "{\"officeId\":\"00000000-0000-0000-0000-000000000001\",\"code\":\"1\",\"name\":\"n\",\"level\":\"PROVINCE\",\"path\":\"/1/\"}"
                                .getBytes(StandardCharsets.UTF_8),
                        OfficeChanged.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventJson.read(
                        "{\"fundId\":\"f\",\"available\":15.00,\"at\":\"2025-07-16T02:00:00Z\"}"
                                .getBytes(StandardCharsets.UTF_8),
                        FundBalanceChanged.class))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> EventJson.read("{} x".getBytes(StandardCharsets.UTF_8), FundBalanceChanged.class))
                .isInstanceOf(IOException.class);
    }
}
