package org.huzhu.terms.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.terms.json.Place;
import org.huzhu.terms.schema.SchemaFault;
import org.huzhu.terms.schema.TermsRefusal;
import org.huzhu.terms.schema.TermsSchema;

/**
 * A case to run: a member's shares and events one after the other.
 *
 * @param name what the administrator calls it
 * @param shares how many
 * @param coverFrom first day of cover; the version's first day where absent
 * @param observationWaived whether the observation period is waived
 * @param alsoHeld other plans that the member holds
 * @param events the events, as places of the request
 * @param expected for each event the amounts expected, by benefit code, by plan and benefit code, or as {@code total}
 */
public record PreviewCase(
        String name,
        int shares,
        Optional<LocalDate> coverFrom,
        boolean observationWaived,
        List<AlsoHeld> alsoHeld,
        List<Place> events,
        List<Map<String, Money>> expected) {

    /** Copies the lists. */
    public PreviewCase {
        alsoHeld = List.copyOf(alsoHeld);
        events = List.copyOf(events);
        expected = List.copyOf(expected);
    }

    /**
     * Another plan that the member holds.
     *
     * @param planCode the plan
     * @param version its version; the newest one where absent
     * @param shares how many
     * @param coverFrom first day of cover; that of the case where absent
     * @param pointer its place in the request
     */
    public record AlsoHeld(
            String planCode, OptionalInt version, int shares, Optional<LocalDate> coverFrom, String pointer) {}

    /**
     * Reads the cases of a request.
     *
     * @throws Refused with {@link TermsRefusal#PREVIEW_NOT_VALID} naming each fault by pointer
     */
    public static List<PreviewCase> read(JsonNode request) {
        List<SchemaFault> faults = TermsSchema.PLAN_PREVIEW.faults(request);
        if (!faults.isEmpty()) {
            throw new Refused(
                    TermsRefusal.PREVIEW_NOT_VALID,
                    faults.stream().map(SchemaFault::toFault).toList());
        }
        return Place.root(request).at("cases").items().stream()
                .map(PreviewCase::at)
                .toList();
    }

    private static AlsoHeld held(Place place) {
        return new AlsoHeld(
                place.at("planCode").getText(),
                place.at("version").asNumber(),
                place.at("shares").asNumber().orElse(1),
                place.at("coverFrom").asDate(),
                place.pointer());
    }

    private static PreviewCase at(Place place) {
        List<Map<String, Money>> expected = new ArrayList<>();
        for (Place each : place.at("expected").items()) {
            Map<String, Money> amounts = new HashMap<>();
            each.members().forEach(member -> amounts.put(member.name(), member.getMoney()));
            expected.add(Map.copyOf(amounts));
        }
        return new PreviewCase(
                place.at("name").getText(),
                place.at("shares").asNumber().orElse(1),
                place.at("coverFrom").asDate(),
                place.at("observationWaived").isTrue(),
                place.at("alsoHeld").items().stream().map(PreviewCase::held).toList(),
                place.at("events").items(),
                expected);
    }
}
