package org.huzhu.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huzhu.devstack.process.StartScript;

/** Runs one of the four services from the jar that its module's build made. */
final class ServiceDriver implements Driver {

    private static final int HEAP_MIB = 200;

    private final Part part;
    private final Endpoint endpoint;
    private final StackLayout layout;

    ServiceDriver(Part part, StackLayout layout) {
        this.part = part;
        this.endpoint = Endpoint.of(part).getFirst();
        this.layout = layout;
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public List<Part> needs() {
        return part == Part.GATEWAY ? List.of() : List.of(Part.POSTGRES);
    }

    @Override
    public void prepare() {
        StackLayout.existing(jar(), "Build the project first: ./huzhu up does it.");
    }

    @Override
    public StartScript script() {
        List<String> words = new ArrayList<>(JavaCommand.jvm(HEAP_MIB));
        words.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        words.add("-jar");
        words.add(jar().toString());
        return new StartScript(words, environment(), layout.settings().root(), layout.log(part));
    }

    @Override
    public boolean ready() {
        return Probe.httpOk(layout.settings().port(Endpoint.managementOf(part)), "/q/health/ready");
    }

    private Path jar() {
        return layout.settings()
                .root()
                .resolve(part.module())
                .resolve("target")
                .resolve("quarkus-app")
                .resolve("quarkus-run.jar");
    }

    Map<String, String> environment() {
        StackSettings settings = layout.settings();
        Map<String, String> all = new HashMap<>(JavaCommand.ENVIRONMENT);
        all.put("HUZHU_HTTP_HOST", "127.0.0.1");
        all.put("HUZHU_HTTP_PORT", Integer.toString(settings.port(endpoint)));
        all.put("HUZHU_MANAGEMENT_PORT", Integer.toString(settings.port(Endpoint.managementOf(part))));
        all.put("HUZHU_DB_HOST", "localhost");
        all.put("HUZHU_DB_PORT", Integer.toString(settings.port(Endpoint.POSTGRES)));
        all.put("HUZHU_DB_APP_PASSWORD", PostgresDriver.DEMO_PASSWORD);
        all.put("HUZHU_DB_OWNER_PASSWORD", PostgresDriver.DEMO_PASSWORD);
        all.put("HUZHU_KAFKA", "localhost:" + settings.port(Endpoint.KAFKA));
        all.put("HUZHU_ISSUER", settings.address(Endpoint.ISSUER));
        all.put("HUZHU_INTROSPECTION", settings.address(Endpoint.ISSUER) + "/introspect");
        all.put("HUZHU_JWKS", settings.address(Endpoint.ISSUER) + "/jwks");
        // A person who tries things out keeps a token for a working day.
        all.put("HUZHU_TOKEN_LIFE_MAX", "8h");
        for (Endpoint service : List.of(Endpoint.ENROLLMENT, Endpoint.CLAIMS, Endpoint.PAYOUT)) {
            all.put("HUZHU_" + service.name() + "_URL", settings.address(service));
        }
        for (Endpoint outside : List.of(Endpoint.MEDICAL_INSURANCE, Endpoint.WORK_INJURY, Endpoint.BANK)) {
            all.put("HUZHU_" + outside.name().toUpperCase(Locale.ROOT) + "_URL", settings.address(outside));
        }
        // A person who watches does not wait minutes for the bank's word; still well above the lease of an instruction.
        all.put("HUZHU_BANK_NEVER_RECEIVED_AFTER", "30s");
        // Past before that word, so that a replacement goes out at once.
        all.put("HUZHU_PAYOUT_BANK_ORDER_VALID_FOR", "20s");
        all.put("HUZHU_PAYOUT_BANK_ASK_DELAY_MAX", "3s");
        all.put("HUZHU_KEY_FILE", layout.keyFile().toString());
        all.put("HUZHU_DEMO", "true");
        all.put("HUZHU_LOG_JSON", "false");
        all.putAll(settings.environment());
        return all;
    }
}
