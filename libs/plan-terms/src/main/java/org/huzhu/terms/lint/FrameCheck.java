package org.huzhu.terms.lint;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.json.Place;

/** Contribution, eligibility, participation, period: the frame around the benefits. */
final class FrameCheck {

    /** Provinces of GB/T 2260. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private FrameCheck() {}

    static void check(Place root, Findings findings) {
        region(root.at("plan").at("region"), findings);
        contribution(root.at("contribution"), findings);
        ages(root.at("eligibility").at("age"), findings);
        women(root, findings);
        bands(root.at("participation").at("bands"), findings);
        monthDay(root.at("period").at("calendarStart"), findings);
        monthDay(root.at("period").at("enrolUntil"), findings);
        benefitCodes(root.at("benefits"), findings);
    }

    private static void region(Place region, Findings findings) {
        region.asText()
                .filter(code -> code.length() == 6 && !PROVINCES.contains(code.substring(0, 2)))
                .ifPresent(code -> findings.error(region, "REGION_UNKNOWN", "code", code));
    }

    private static void contribution(Place contribution, Findings findings) {
        int sharesMax = contribution.at("sharesMax").asNumber().orElse(0);
        prices(contribution, sharesMax, findings);
        for (Place riskClass : contribution.at("riskClasses").items()) {
            prices(riskClass, sharesMax, findings);
            if (!riskClass.at("perShare").exists() && !riskClass.at("byShares").exists()) {
                findings.error(riskClass, "PRICE_MISSING");
            }
        }
        if (contribution.at("gift").at("sponsorPays").isTrue()
                && !contribution.at("payers").asTexts().contains("SPONSOR")) {
            findings.error(contribution.at("payers"), "SPONSOR_MISSING");
        }
    }

    private static void prices(Place owner, int sharesMax, Findings findings) {
        Place steps = owner.at("byShares");
        if (steps.exists() && sharesMax > 0 && steps.items().size() != sharesMax) {
            findings.error(
                    steps,
                    "PRICE_STEPS_NOT_SHARES",
                    "steps",
                    String.valueOf(steps.items().size()),
                    "sharesMax",
                    String.valueOf(sharesMax));
        }
        Money before = Money.ZERO;
        for (Place step : steps.items()) {
            Optional<Money> price = step.asMoney();
            if (price.isPresent() && price.get().compareTo(before) < 0) {
                findings.error(step, "PRICE_GOES_BACK", "before", before.toYuanString());
            }
            before = price.orElse(before);
        }
    }

    private static void ages(Place ages, Findings findings) {
        for (Place range : ages.members()) {
            OptionalInt from = range.at("from").asNumber();
            OptionalInt below = range.at("below").asNumber();
            if (from.isPresent() && below.isPresent() && below.getAsInt() <= from.getAsInt()) {
                findings.error(range, "AGE_RANGE_EMPTY");
            }
        }
    }

    private static void women(Place root, Findings findings) {
        boolean plan = root.at("plan").at("kind").asText().equals(Optional.of("WOMEN"));
        if (plan && !root.at("eligibility").at("sex").exists()) {
            findings.warning(root.at("eligibility"), "WOMEN_PLAN_FOR_ALL");
        }
    }

    private static void bands(Place bands, Findings findings) {
        List<Place> items = bands.items();
        int before = 0;
        for (int i = 0; i < items.size(); i++) {
            Place to = items.get(i).at("headCountTo");
            boolean last = i == items.size() - 1;
            if (last && to.exists()) {
                findings.error(to, "BAND_LAST_CLOSED");
            } else if (!last && !to.exists()) {
                findings.error(items.get(i), "BAND_OPEN_BEFORE_LAST");
            }
            if (to.asNumber().isPresent() && to.getNumber() <= before) {
                findings.error(to, "BAND_GOES_BACK", "before", String.valueOf(before));
            }
            before = to.asNumber().orElse(before);
        }
    }

    private static void monthDay(Place place, Findings findings) {
        place.asText().filter(text -> text.matches("\\d{2}-\\d{2}")).ifPresent(text -> {
            try {
                if (!MonthDay.parse("--" + text).isValidYear(2023)) {
                    findings.error(place, "DAY_NOT_EVERY_YEAR", "day", text);
                }
            } catch (DateTimeException e) {
                findings.error(place, "DAY_UNKNOWN", "day", text);
            }
        });
    }

    private static void benefitCodes(Place benefits, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Place benefit : benefits.items()) {
            Place code = benefit.at("code");
            code.asText()
                    .filter(text -> !seen.add(text))
                    .ifPresent(text -> findings.error(code, "BENEFIT_CODE_TWICE", "benefit", text));
        }
    }
}
