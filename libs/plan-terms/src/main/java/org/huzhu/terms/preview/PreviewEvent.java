package org.huzhu.terms.preview;

import java.time.LocalDate;
import java.util.Set;
import org.huzhu.benefit.event.CareEvent;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.Diagnosis;
import org.huzhu.benefit.event.EventDates;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.benefit.event.MedicalBill;
import org.huzhu.benefit.event.ProcedureCode;
import org.huzhu.benefit.event.ReviewFindings;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.json.Place;

/** One event of a case, with defaults for what the administrator leaves out. */
final class PreviewEvent {

    private static final int DAYS_AFTER_COVER = 182;
    private static final int DAYS_OF_STAY = 10;
    private static final int LEVEL = 3;

    private final Place place;
    private final LocalDate on;
    private final LocalDate until;
    private final int ordinal;

    PreviewEvent(Place place, LocalDate coverFrom, int ordinal) {
        this.place = place;
        this.ordinal = ordinal;
        this.on = place.at("on").asDate().orElse(coverFrom.plusDays(DAYS_AFTER_COVER));
        this.until = on.plusDays(place.at("days").asNumber().orElse(DAYS_OF_STAY));
    }

    LocalDate filedOn() {
        return place.at("filedOn").asDate().orElse(until.plusDays(1));
    }

    CareEvent event() {
        EventKind kind = place.at("kind").getConstant(EventKind.class);
        boolean stay = kind == EventKind.INPATIENT
                || kind == EventKind.EMERGENCY_OBSERVATION
                || place.at("days").exists();
        return new CareEvent(
                "event-" + ordinal,
                kind,
                place.at("cause").exists() ? place.at("cause").getConstant(Cause.class) : Cause.ILLNESS,
                new EventDates(
                        on,
                        stay ? on : null,
                        stay ? until : null,
                        on,
                        stay ? until : on,
                        place.at("diedOn").asDate().orElse(null),
                        filedOn()),
                place.at("hospitalLevel").asNumber().orElse(LEVEL),
                place.at("diagnoses").items().stream()
                        .map(PreviewEvent::diagnosis)
                        .toList(),
                place.at("procedures").asTexts().stream()
                        .map(ProcedureCode::new)
                        .toList(),
                bill(),
                place.at("disabilityGrades").items().stream()
                        .map(Place::getNumber)
                        .toList(),
                place.at("illness").asText().orElse(""),
                new ReviewFindings(
                        Set.copyOf(place.at("confirmed").asTexts()),
                        Set.copyOf(place.at("denied").asTexts()),
                        Set.copyOf(place.at("circumstances").asTexts())));
    }

    private MedicalBill bill() {
        Place bill = place.at("bill");
        if (!bill.exists()) {
            return place.at("selfPay").asMoney().map(MedicalBill::ofSelfPay).orElse(MedicalBill.NONE);
        }
        return new MedicalBill(
                bill.at("totalCost").getMoney(),
                bill.at("inScope").getMoney(),
                bill.at("fundPaid").getMoney(),
                bill.at("personalBurden").getMoney(),
                bill.at("prePayment").asMoney().orElse(Money.ZERO),
                bill.at("deductiblePaid").asMoney().orElse(Money.ZERO));
    }

    private static Diagnosis diagnosis(Place place) {
        return new Diagnosis(
                place.at("code").getText(),
                place.at("behaviour").asText().orElse(""),
                place.at("stageSystem").asText().orElse(""),
                place.at("stage").asText().orElse(""),
                place.at("pathologyOn").asDate().orElse(null));
    }
}
