package org.huzhu.claims.careevent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** Facts of the worked example, to be varied by tests. */
public final class Facts {

    public static final LocalDate TODAY = LocalDate.of(2025, 7, 16);

    private LocalDate occurredOn = LocalDate.of(2025, 7, 2);
    private @Nullable Stay stay = new Stay(LocalDate.of(2025, 7, 2), Optional.of(LocalDate.of(2025, 7, 12)));
    private @Nullable Hospital hospital = new Hospital("H42020000001", "黄石市中心医院", 3);
    private List<Diagnosis> diagnoses = List.of(breastCancer());
    private @Nullable Settlement settlement = workedExample();
    private EventKind kind = EventKind.INPATIENT;
    private List<Integer> grades = List.of();
    private Cause cause = Cause.ILLNESS;
    private @Nullable LocalDate diedOn;

    public static Facts aStay() {
        return new Facts();
    }

    public static Diagnosis breastCancer() {
        return new Diagnosis(
                "C50.900",
                "ICD-10-NHSA",
                "2.0",
                "乳腺恶性肿瘤",
                Diagnosis.Rank.MAIN,
                Optional.of("3"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 7, 5)));
    }

    public static Settlement workedExample() {
        return settlement("11980.00", "9374.43", "7500.00", "4480.00", "2000.00", "0.00", "605.57", "600.00");
    }

    public static Settlement settlement(
            String total,
            String scope,
            String fund,
            String burden,
            String ownPay,
            String overLimit,
            String prePayment,
            String deductible) {
        return new Settlement(
                "420200202507120001",
                LocalDate.of(2025, 7, 12),
                Money.yuan(total),
                Money.yuan(scope),
                Money.yuan(fund),
                Money.yuan(burden),
                Money.yuan(ownPay),
                Money.yuan(overLimit),
                Money.yuan(prePayment),
                Money.yuan(deductible));
    }

    public Facts kind(EventKind other) {
        this.kind = other;
        return this;
    }

    public Facts occurredOn(String day) {
        this.occurredOn = LocalDate.parse(day);
        return this;
    }

    public Facts stay(@Nullable Stay other) {
        this.stay = other;
        return this;
    }

    public Facts hospital(@Nullable Hospital other) {
        this.hospital = other;
        return this;
    }

    public Facts diagnoses(Diagnosis... others) {
        this.diagnoses = List.of(others);
        return this;
    }

    public Facts settlement(@Nullable Settlement other) {
        this.settlement = other;
        return this;
    }

    public Facts grades(Integer... others) {
        this.grades = List.of(others);
        return this;
    }

    public Facts cause(Cause other) {
        this.cause = other;
        return this;
    }

    public Facts diedOn(String day) {
        this.diedOn = LocalDate.parse(day);
        return this;
    }

    public Facts diagnosedAs(String code) {
        return diagnoses(new Diagnosis(
                code,
                "ICD-10-NHSA",
                "2.0",
                "",
                Diagnosis.Rank.MAIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    public EventFacts done() {
        return new EventFacts(
                kind,
                cause,
                occurredOn,
                Optional.empty(),
                Optional.ofNullable(diedOn),
                Optional.ofNullable(stay),
                Optional.ofNullable(hospital),
                diagnoses,
                List.of(),
                grades,
                Optional.ofNullable(settlement));
    }
}
