package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells each state of something once, as it is seen. */
final class States {

    private final Story story;
    private final String what;
    private String last = "";

    States(Story story, String what) {
        this.story = story;
        this.what = what;
    }

    void see(JsonNode body) {
        String state = body.path("state").asText();
        if (!state.equals(last)) {
            last = state;
            story.event(what + "  " + state);
        }
    }
}
