package org.huzhu.terms.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.money.Rounding;
import org.huzhu.terms.json.Place;
import org.jspecify.annotations.Nullable;

/** Limits that can never be reached, that contradict each other, or that leave nothing to pay. */
final class CapCheck {

    private static final String STAY = "STAY";
    private static final String PERIOD = "PERIOD";

    private CapCheck() {}

    static void check(Place root, Findings findings) {
        int sharesMax = root.at("contribution").at("sharesMax").asNumber().orElse(1);
        Map<String, Money> periodCaps = new HashMap<>();
        for (Place benefit : root.at("benefits").items()) {
            Map<String, Place> caps = caps(benefit, findings);
            stayAbovePeriod(caps, findings);
            most(benefit, STAY, sharesMax).ifPresent(most -> unreachable(caps.get(STAY), most, sharesMax, findings));
            most(benefit, PERIOD, sharesMax)
                    .ifPresent(most -> unreachable(caps.get(PERIOD), most, sharesMax, findings));
            minimum(benefit, caps, findings);
            days(benefit, findings);
            Place period = caps.get(PERIOD);
            if (period != null && benefit.at("code").asText().isPresent()) {
                amount(period, sharesMax)
                        .ifPresent(cap -> periodCaps.put(benefit.at("code").getText(), cap));
            }
        }
        groups(root.at("acrossPlans").at("capGroups"), periodCaps, findings);
    }

    private static Map<String, Place> caps(Place benefit, Findings findings) {
        Map<String, Place> caps = new HashMap<>();
        for (Place cap : benefit.at("caps").items()) {
            String per = cap.at("per").asText().orElse("");
            if (caps.putIfAbsent(per, cap) != null) {
                findings.error(cap, "CAP_TWICE", "per", per);
            }
            if (cap.at("amount").asMoney().map(Money::isZero).orElse(false)) {
                findings.error(cap.at("amount"), "BENEFIT_PAYS_NOTHING");
            }
        }
        return caps;
    }

    private static void stayAbovePeriod(Map<String, Place> caps, Findings findings) {
        Place stay = caps.get(STAY);
        Place period = caps.get(PERIOD);
        if (stay == null || period == null) {
            return;
        }
        Optional<Money> perStay = stay.at("amount").asMoney();
        Optional<Money> perPeriod = period.at("amount").asMoney();
        boolean comparable =
                stay.at("perShare").isTrue() == period.at("perShare").isTrue();
        if (comparable
                && perStay.isPresent()
                && perPeriod.isPresent()
                && perStay.get().compareTo(perPeriod.get()) > 0) {
            unreachableAt(stay, perPeriod.get(), findings);
        }
    }

    private static void unreachable(@Nullable Place cap, Money most, int sharesMax, Findings findings) {
        if (cap != null
                && amount(cap, 1)
                        .map(amount -> amount.compareTo(scaled(cap, most, sharesMax)) > 0)
                        .orElse(false)) {
            unreachableAt(cap, most, findings);
        }
    }

    /** A cap per share is compared with what one share can pay. */
    private static Money scaled(Place cap, Money most, int sharesMax) {
        return cap.at("perShare").isTrue() ? Money.fen(most.fen() / sharesMax) : most;
    }

    private static void unreachableAt(Place cap, Money most, Findings findings) {
        findings.warning(cap.at("amount"), "CAP_UNREACHABLE", "most", most.toYuanString());
    }

    private static Optional<Money> amount(Place cap, int sharesMax) {
        return cap.at("amount").asMoney().map(amount -> cap.at("perShare").isTrue() ? amount.times(sharesMax) : amount);
    }

    /** The most a benefit can pay in a stay or a period, as far as the terms bound it. */
    private static Optional<Money> most(Place benefit, String per, int sharesMax) {
        Optional<Money> one = switch (benefit.at("kind").asText().orElse("")) {
            case "REIMBURSEMENT", "TOP_UP" -> tiersEnd(benefit.at("pays")).flatMap(end -> repeated(benefit, end, per));
            case "FIXED_PER_STAY" -> fixed(benefit, per);
            case "DAILY_ALLOWANCE" -> allowance(benefit, per);
            case "LUMP_SUM" -> lumpSum(benefit);
            case "DISABILITY" -> disability(benefit, per);
            case "DEATH" ->
                benefit.at("amount")
                        .asMoney()
                        .map(amount ->
                                amount.plus(benefit.at("funeral").asMoney().orElse(Money.ZERO)));
            default -> Optional.empty();
        };
        return benefit.at("perShare").isTrue() ? one.map(money -> money.times(sharesMax)) : one;
    }

    private static Optional<Money> repeated(Place benefit, Money perStay, String per) {
        if (STAY.equals(per)) {
            return Optional.of(perStay);
        }
        OptionalInt stays = benefit.at("staysMax").asNumber();
        return stays.isPresent() ? Optional.of(perStay.times(stays.getAsInt())) : Optional.empty();
    }

    /** What marginal tiers pay at most, when the last one pays nothing more. */
    private static Optional<Money> tiersEnd(Place pays) {
        List<Place> tiers = pays.at("tiers").items();
        if (tiers.isEmpty() || !pays.at("kind").asText().equals(Optional.of("MARGINAL_TIERS"))) {
            return Optional.empty();
        }
        Place last = tiers.getLast();
        boolean bounded = last.at("to").asMoney().isPresent()
                || last.at("ratio")
                        .asRatio()
                        .map(ratio -> ratio.basisPoints() == 0)
                        .orElse(false);
        if (!bounded) {
            return Optional.empty();
        }
        Money sum = Money.ZERO;
        for (Place tier : tiers) {
            Optional<Percentage> ratio = tier.at("ratio").asRatio();
            Optional<Money> from = tier.at("from").asMoney();
            Optional<Money> to = tier.at("to").asMoney();
            if (ratio.isPresent()
                    && from.isPresent()
                    && to.isPresent()
                    && to.get().compareTo(from.get()) > 0) {
                sum = sum.plus(ratio.get().of(to.get().minus(from.get()), Rounding.HALF_UP));
            }
        }
        return Optional.of(sum);
    }

    private static Optional<Money> fixed(Place benefit, String per) {
        Optional<Money> best = benefit.at("amounts").members().stream()
                .flatMap(place -> place.asMoney().stream())
                .reduce(Money::max);
        if (STAY.equals(per) || best.isEmpty()) {
            return best;
        }
        List<Place> factors = benefit.at("factors").items();
        OptionalInt stays = benefit.at("staysMax").asNumber();
        if (factors.isEmpty()) {
            return stays.isPresent() ? Optional.of(best.get().times(stays.getAsInt())) : Optional.empty();
        }
        Money sum = Money.ZERO;
        for (Place factor : factors.subList(0, Math.min(factors.size(), stays.orElse(factors.size())))) {
            sum = sum.plus(factor.asRatio().orElse(Percentage.WHOLE).of(best.get(), Rounding.HALF_UP));
        }
        return Optional.of(sum);
    }

    /** Of one accident; a period may have several. */
    private static Optional<Money> disability(Place benefit, String per) {
        Optional<Percentage> best = benefit.at("ratios").members().stream()
                .flatMap(place -> place.asRatio().stream())
                .reduce((one, other) -> one.compareTo(other) < 0 ? other : one);
        Optional<Money> amount = benefit.at("amount").asMoney();
        return STAY.equals(per) && best.isPresent()
                ? amount.map(money -> best.get().of(money, Rounding.HALF_UP))
                : Optional.empty();
    }

    private static Optional<Money> allowance(Place benefit, String per) {
        OptionalInt days = benefit.at(STAY.equals(per) ? "daysMaxPerStay" : "daysMaxPerPeriod")
                .asNumber();
        Optional<Money> perDay = benefit.at("perDay").asMoney();
        return days.isPresent() ? perDay.map(money -> money.times(days.getAsInt())) : Optional.empty();
    }

    private static Optional<Money> lumpSum(Place benefit) {
        if (benefit.at("againForUnrelated").isTrue()
                || !benefit.at("oncePerIllness").isTrue()) {
            return Optional.empty();
        }
        List<Money> amounts = new ArrayList<>();
        benefit.at("grades")
                .items()
                .forEach(grade -> grade.at("amount").asMoney().ifPresent(amounts::add));
        return amounts.stream().reduce(Money::max);
    }

    private static void minimum(Place benefit, Map<String, Place> caps, Findings findings) {
        Optional<Money> minimum = benefit.at("minimum").asMoney();
        for (Place cap : caps.values()) {
            Optional<Money> amount = cap.at("amount").asMoney();
            if (minimum.isPresent() && amount.isPresent() && minimum.get().compareTo(amount.get()) > 0) {
                findings.error(
                        benefit.at("minimum"),
                        "MINIMUM_ABOVE_CAP",
                        "cap",
                        amount.get().toYuanString());
            }
        }
    }

    private static void days(Place benefit, Findings findings) {
        OptionalInt stay = benefit.at("daysMaxPerStay").asNumber();
        OptionalInt period = benefit.at("daysMaxPerPeriod").asNumber();
        OptionalInt from = benefit.at("fromDay").asNumber();
        if (stay.isPresent() && period.isPresent() && stay.getAsInt() > period.getAsInt()) {
            findings.warning(
                    benefit.at("daysMaxPerStay"), "DAYS_UNREACHABLE", "days", String.valueOf(period.getAsInt()));
        }
        if (stay.isPresent() && from.isPresent() && from.getAsInt() > stay.getAsInt()) {
            findings.warning(benefit.at("fromDay"), "FIRST_DAY_LATE", "days", String.valueOf(stay.getAsInt()));
        }
    }

    private static void groups(Place groups, Map<String, Money> periodCaps, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Place group : groups.items()) {
            group.at("code")
                    .asText()
                    .filter(code -> !seen.add(code))
                    .ifPresent(code -> findings.error(group.at("code"), "CAP_TWICE", "per", code));
            List<String> benefits = group.at("benefits").asTexts();
            Optional<Money> amount = group.at("amount").asMoney();
            if (amount.isPresent() && periodCaps.keySet().containsAll(benefits)) {
                Money sum = Money.sum(benefits.stream().map(periodCaps::get).toList());
                if (amount.get().compareTo(sum) > 0) {
                    unreachableAt(group, sum, findings);
                }
            }
        }
    }
}
