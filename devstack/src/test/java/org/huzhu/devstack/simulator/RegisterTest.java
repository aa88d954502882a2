package org.huzhu.devstack.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    private static final String SLIP =
            "{\"settledOn\":\"2025-07-12\",\"inScope\":\"9374.43\",\"fundPaid\":\"7500.00\"}";

    @TempDir
    Path folder;

    private Site site;
    private HttpProbe bureau;

    @BeforeEach
    void open() throws IOException {
        site = new Site("127.0.0.1", 0, OutsideMain.medicalInsurance(folder));
        bureau = new HttpProbe(site.port());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_loaded_settlement_is_told_also_after_a_restart() throws Exception {
        // Given
        assertThat(bureau.put("/settlements/4202-1", SLIP).status()).isEqualTo(201);
        site.close();

        // When
        site = new Site("127.0.0.1", 0, OutsideMain.medicalInsurance(folder));

        // Then
        assertThat(new HttpProbe(site.port()).get("/settlements/4202-1").body())
                .isEqualTo("{\"settledOn\":\"2025-07-12\",\"inScope\":\"9374.43\",\"fundPaid\":\"7500.00\","
                        + "\"reference\":\"4202-1\"}");
    }

    @Test
    void an_unknown_settlement_is_404() throws Exception {
        assertThat(bureau.get("/settlements/none").status()).isEqualTo(404);
        assertThat(bureau.get("/elsewhere").status()).isEqualTo(404);
    }

    @Test
    void a_wrong_bureau_tells_other_amounts() throws Exception {
        bureau.put("/settlements/1", SLIP);
        bureau.post("/_control", "{\"mode\":\"wrong\"}");
        assertThat(bureau.get("/settlements/1").json().path("inScope").asText()).isEqualTo("9474.43");
        bureau.post("/_control", "{\"mode\":\"ok\"}");
        assertThat(bureau.get("/settlements/1").json().path("inScope").asText()).isEqualTo("9374.43");
    }

    @Test
    void a_dead_bureau_breaks_the_connection_until_told_otherwise() throws Exception {
        bureau.put("/settlements/1", SLIP);
        bureau.post("/_control", "{\"mode\":\"dead\"}");
        assertThatThrownBy(() -> bureau.get("/settlements/1")).isInstanceOf(IOException.class);
        bureau.post("/_control", "{\"mode\":\"ok\"}");
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(200);
    }

    @Test
    void a_fault_may_last_for_so_many_calls() throws Exception {
        bureau.put("/settlements/1", SLIP);
        bureau.post("/_control", "{\"mode\":\"error\",\"times\":2}");
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(500);
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(500);
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(200);
    }

    @Test
    void a_slow_bureau_answers_late() throws Exception {
        bureau.put("/settlements/1", SLIP);
        bureau.post("/_control", "{\"mode\":\"slow\",\"delayMs\":300}");
        long begin = System.nanoTime();
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(200);
        assertThat((System.nanoTime() - begin) / 1_000_000).isGreaterThanOrEqualTo(300);
    }

    @Test
    void an_unknown_mode_and_a_broken_body_are_refused() throws Exception {
        assertThat(bureau.post("/_control", "{\"mode\":\"odd\"}").status()).isEqualTo(400);
        assertThat(bureau.put("/settlements/1", "[1]").status()).isEqualTo(400);
        assertThat(bureau.get("/_control").body()).isEqualTo("{\"mode\":\"ok\",\"delayMs\":0,\"times\":0}");
    }

    @Test
    void a_reset_forgets_everything() throws Exception {
        bureau.put("/settlements/1", SLIP);
        bureau.post("/_reset", "");
        assertThat(bureau.get("/settlements/1").status()).isEqualTo(404);
    }
}
