package org.huzhu.terms.lint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.terms.json.Place;

/** Ratios and grades: none above the whole, none that pays nothing, grades that fall. */
final class RatioCheck {

    private RatioCheck() {}

    static void check(Place root, Findings findings) {
        walk(root.at("participation"), findings);
        walk(root.at("observation"), findings);
        for (Place benefit : root.at("benefits").items()) {
            walk(benefit, findings);
            grades(benefit.at("ratios"), findings);
            lumpSums(benefit.at("grades"), findings);
            offset(benefit, findings);
            byStay(benefit.at("pays").at("ratios"), findings);
            byStay(benefit.at("factors"), findings);
            beyondStays(benefit, findings);
            paysNothing(benefit, findings);
            topUpByStay(benefit, findings);
        }
    }

    private static void walk(Place place, Findings findings) {
        place.asRatio()
                .filter(ratio -> ratio.compareTo(Percentage.WHOLE) > 0)
                .ifPresent(ratio -> findings.error(place, "RATIO_ABOVE_WHOLE", "ratio", ratio.toString()));
        place.members().forEach(member -> walk(member, findings));
        place.items().forEach(item -> walk(item, findings));
    }

    private static void grades(Place ratios, Findings findings) {
        Optional<Percentage> worse = Optional.empty();
        for (int grade = 1; grade <= 10; grade++) {
            Place place = ratios.at(String.valueOf(grade));
            Optional<Percentage> ratio = place.asRatio();
            if (ratio.isPresent() && worse.isPresent() && ratio.get().compareTo(worse.get()) > 0) {
                findings.error(place, "GRADE_GOES_BACK", "grade", String.valueOf(grade));
            }
            worse = ratio.or(() -> Optional.empty());
        }
    }

    /** A top-up is on what remains of an event, whatever its number. */
    private static void topUpByStay(Place benefit, Findings findings) {
        Place kind = benefit.at("pays").at("kind");
        if (benefit.at("kind").asText().equals(Optional.of("TOP_UP"))
                && kind.asText().equals(Optional.of("BY_STAY_ORDINAL"))) {
            findings.error(kind, "TOP_UP_BY_STAY");
        }
    }

    private static void byStay(Place ratios, Findings findings) {
        Optional<Percentage> before = Optional.empty();
        for (Place place : ratios.items()) {
            Optional<Percentage> ratio = place.asRatio();
            if (ratio.isPresent() && before.isPresent() && ratio.get().compareTo(before.get()) > 0) {
                findings.warning(place, "LATER_STAY_PAYS_MORE");
            }
            before = ratio;
        }
    }

    /** A ratio for a stay that is not paid any more. */
    private static void beyondStays(Place benefit, Findings findings) {
        OptionalInt stays = benefit.at("staysMax").asNumber();
        if (stays.isEmpty()) {
            return;
        }
        for (Place ratios : List.of(benefit.at("pays").at("ratios"), benefit.at("factors"))) {
            if (ratios.items().size() > stays.getAsInt()) {
                findings.warning(
                        ratios.at(stays.getAsInt()), "STAY_UNREACHABLE", "stays", String.valueOf(stays.getAsInt()));
            }
        }
    }

    /** An event takes the first grade that fits, so that a better paid one must not come later. */
    private static void lumpSums(Place grades, Findings findings) {
        Optional<Money> before = Optional.empty();
        for (Place grade : grades.items()) {
            Optional<Money> amount = grade.at("amount").asMoney();
            if (amount.isPresent() && before.isPresent() && amount.get().compareTo(before.get()) > 0) {
                findings.warning(grade.at("amount"), "LATER_GRADE_PAYS_MORE");
            }
            if (amount.map(Money::isZero).orElse(false)) {
                findings.warning(grade.at("amount"), "GRADE_PAYS_NOTHING");
            }
            before = amount;
        }
    }

    /** Where every event pays by itself, a milder sum of another event is not taken off. */
    private static void offset(Place benefit, Findings findings) {
        Place offset = benefit.at("offsetMildFromSevere");
        if (offset.isTrue() && !benefit.at("oncePerIllness").isTrue()) {
            findings.warning(offset, "OFFSET_WITHOUT_ONCE");
        }
    }

    private static void paysNothing(Place benefit, Findings findings) {
        Place pays = benefit.at("pays");
        List<Place> ratios = pays.at("ratio").exists()
                ? List.of(pays.at("ratio"))
                : pays.at("ratios").exists()
                        ? pays.at("ratios").items()
                        : pays.at("tiers").items().stream()
                                .map(tier -> tier.at("ratio"))
                                .toList();
        boolean nothing = !ratios.isEmpty()
                && ratios.stream()
                        .allMatch(place -> place.asRatio()
                                .map(ratio -> ratio.basisPoints() == 0)
                                .orElse(false));
        if (nothing) {
            findings.error(pays, "BENEFIT_PAYS_NOTHING");
        }
    }
}
