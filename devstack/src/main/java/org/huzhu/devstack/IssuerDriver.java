package org.huzhu.devstack;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.devstack.process.StartScript;

/** Runs the identity issuer in a process of its own: what befalls a simulator leaves the tokens alone. */
final class IssuerDriver implements Driver {

    private static final int HEAP_MIB = 32;

    private final StackLayout layout;

    IssuerDriver(StackLayout layout) {
        this.layout = layout;
    }

    @Override
    public Part part() {
        return Part.ISSUER;
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
                "-Xms8m",
                "org.huzhu.devstack.simulator.OutsideMain",
                "--state=" + layout.data("outside"),
                "--host=127.0.0.1",
                "--issuer=" + settings.port(Endpoint.ISSUER),
                "--issuer-url=" + settings.address(Endpoint.ISSUER)));
        return new StartScript(words, JavaCommand.environment(settings.root()), settings.root(), layout.log(part()));
    }

    @Override
    public boolean ready() {
        return Probe.httpOk(layout.settings().port(Endpoint.ISSUER), "/jwks");
    }
}
