package org.huzhu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moves the business time of all services, and never back: several runs share it. */
final class BusinessClock {

    private static final String PATH = "/business-time";
    private static final long AGREE_SECONDS = 60;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Api api;
    private final Story story;

    BusinessClock(Api api, Story story) {
        this.api = api;
        this.story = story;
    }

    /** The day on which a new run starts: the published one on a fresh system, else the day after today. */
    LocalDate nextStart() {
        Reading reading = read();
        return reading.shifted()
                ? LocalDate.ofInstant(reading.latest(), SHANGHAI).plusDays(1)
                : JourneyId.PUBLISHED;
    }

    /** Makes it at least nine in the morning of a day, in every service. */
    void moveTo(LocalDate day) {
        Reading reading = read();
        Instant target = JourneyDates.morningOf(day).toInstant();
        if (reading.shifted() && reading.agreed() && !reading.earliest().isBefore(target)) {
            return;
        }
        Instant to = reading.shifted() && reading.latest().isAfter(target) ? reading.latest() : target;
        OffsetDateTime moment = to.atZone(SHANGHAI).toOffsetDateTime();
        Api.Answer answer = api.put(
                "operations",
                PATH,
                Api.json()
                        .createObjectNode()
                        .put("now", moment.toString())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8),
                "application/json");
        story.step("operations", "PUT " + PATH, answer.status(), "业务日期 business date " + moment.toLocalDate());
    }

    private Reading read() {
        JsonNode services = api.get("operations", PATH).body().path("services");
        Instant earliest = Instant.MAX;
        Instant latestShifted = Instant.MIN;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (JsonNode service : services) {
            Instant now = Instant.parse(service.path("now").asText());
            long offset = service.path("offsetSeconds").asLong();
            earliest = now.isBefore(earliest) ? now : earliest;
            latestShifted = offset != 0 && now.isAfter(latestShifted) ? now : latestShifted;
            least = Math.min(least, offset);
            most = Math.max(most, offset);
        }
        boolean shifted = !latestShifted.equals(Instant.MIN);
        return new Reading(shifted, most - least <= AGREE_SECONDS, earliest, latestShifted);
    }

    /** What the services say: whether any is shifted, whether they agree, and between which moments they are. */
    private record Reading(boolean shifted, boolean agreed, Instant earliest, Instant latest) {}
}
