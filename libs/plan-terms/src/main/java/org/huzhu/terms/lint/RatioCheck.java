package org.huzhu.terms.lint;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.terms.json.Place;

/** Ratios: none above the whole, none that pays nothing, grades that fall. */
final class RatioCheck {

    private RatioCheck() {}

    static void check(Place root, Findings findings) {
        walk(root.at("participation"), findings);
        walk(root.at("observation"), findings);
        for (Place benefit : root.at("benefits").items()) {
            walk(benefit, findings);
            grades(benefit.at("ratios"), findings);
            byStay(benefit.at("pays").at("ratios"), findings);
            byStay(benefit.at("factors"), findings);
            paysNothing(benefit, findings);
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
