package org.huzhu.devstack;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.devstack.process.StartScript;

/** Runs the outside world: the three simulators. */
final class SimulatorsDriver implements Driver {

    private static final int HEAP_MIB = 64;

    private final StackLayout layout;

    SimulatorsDriver(StackLayout layout) {
        this.layout = layout;
    }

    @Override
    public Part part() {
        return Part.SIMULATORS;
    }

    @Override
    public void prepare() {
        StackLayout.existing(
                layout.settings().root().resolve("devstack").resolve("target"),
                "Build the project: ./huzhu up does it.");
    }

    @Override
    public StartScript script() {
        StackSettings settings = layout.settings();
        List<String> words = new ArrayList<>(JavaCommand.jvm(HEAP_MIB));
        words.addAll(List.of(
                "org.huzhu.devstack.simulator.OutsideMain",
                "--state=" + layout.data("outside"),
                "--host=127.0.0.1",
                "--medical-insurance=" + settings.port(Endpoint.MEDICAL_INSURANCE),
                "--work-injury=" + settings.port(Endpoint.WORK_INJURY),
                "--bank=" + settings.port(Endpoint.BANK)));
        return new StartScript(words, JavaCommand.environment(settings.root()), settings.root(), layout.log(part()));
    }

    @Override
    public boolean ready() {
        return Probe.httpOk(layout.settings().port(Endpoint.BANK), "/_control");
    }
}
