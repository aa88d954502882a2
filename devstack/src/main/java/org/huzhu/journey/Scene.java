package org.huzhu.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What every chapter of a run shares.
 *
 * @param api the patient client
 * @param story where it is told
 * @param id names the run
 * @param dates its days
 * @param unit its people
 */
record Scene(Api api, Story story, JourneyId id, JourneyDates dates, MadeUpUnit unit) {

    ObjectNode object() {
        return Api.json().createObjectNode();
    }

    /** Commands and tells it. */
    Api.Answer post(String persona, String path, ObjectNode body, String step, String told) {
        Api.Answer answer = api.post(persona, path, body, step);
        story.step(persona, "POST " + path, answer.status(), told);
        return answer;
    }
}
