package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/**
 * How a simulator behaves.
 *
 * @param mode kind of behaviour
 * @param delayMs how long {@link Mode#SLOW} and {@link Mode#LATE} wait before they act
 * @param times how many calls it lasts; 0 for until told otherwise
 */
record Behaviour(Mode mode, long delayMs, int times) {

    static final Behaviour WELL = new Behaviour(Mode.OK, 0, 0);

    private static final long DELAY_MS_DEFAULT = 3_000;
    private static final long DELAY_MS_MAX = 600_000;

    /** Kinds of behaviour, by their names on the wire. */
    enum Mode {
        /** Acts and answers. */
        OK("ok"),
        /** Waits, then acts and answers. */
        SLOW("slow"),
        /** Answers nonsense. */
        WRONG("wrong"),
        /** Answers 500 and does not act. */
        ERROR("error"),
        /** Breaks the connection and does not act. */
        DEAD("dead"),
        /** Acts, then breaks the connection. */
        ACT_THEN_LOSE_ANSWER("act-then-lose-answer"),
        /** Breaks the connection, and acts when nobody expects it any more; questions meanwhile are answered. */
        LATE("late");

        private final String wire;

        Mode(String wire) {
            this.wire = wire;
        }

        static Mode of(String wire) {
            return Arrays.stream(values())
                    .filter(mode -> mode.wire.equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest("mode is one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(values())
                                            .map(mode -> mode.wire)
                                            .toList())));
        }
    }

    static Behaviour read(ObjectNode json) {
        Mode mode = Mode.of(json.path("mode").asText());
        long delay = json.path("delayMs").asLong(mode == Mode.SLOW || mode == Mode.LATE ? DELAY_MS_DEFAULT : 0);
        int times = json.path("times").asInt(0);
        if (delay < 0 || delay > DELAY_MS_MAX || times < 0) {
            throw new BadRequest("delayMs is 0 to " + DELAY_MS_MAX + ", times is 0 or more");
        }
        return new Behaviour(mode, delay, times);
    }

    ObjectNode json() {
        return Json.object().put("mode", mode.wire).put("delayMs", delayMs).put("times", times);
    }

    Behaviour afterOneCall() {
        if (times == 0) {
            return this;
        }
        return times == 1 ? WELL : new Behaviour(mode, delayMs, times - 1);
    }
}
