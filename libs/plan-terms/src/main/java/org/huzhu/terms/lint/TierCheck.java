package org.huzhu.terms.lint;

import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;
import org.huzhu.kernel.money.Rounding;
import org.huzhu.terms.json.Place;

/** Tiers: from nothing upwards without a gap, an overlap or a step back. */
final class TierCheck {

    private TierCheck() {}

    static void check(Place root, Findings findings) {
        for (Place benefit : root.at("benefits").items()) {
            Place pays = benefit.at("pays");
            tiers(pays.at("tiers").items(), findings);
            if (pays.at("kind").asText().equals(Optional.of("WHOLE_AMOUNT_TIERS"))) {
                wholeAmounts(pays.at("tiers").items(), findings);
            }
        }
    }

    private static void tiers(List<Place> tiers, Findings findings) {
        Optional<Money> reached = Optional.of(Money.ZERO);
        for (int i = 0; i < tiers.size(); i++) {
            Place from = tiers.get(i).at("from");
            Place to = tiers.get(i).at("to");
            boolean last = i == tiers.size() - 1;
            joins(from, reached, findings);
            if (from.asMoney().isPresent()
                    && to.asMoney().isPresent()
                    && to.getMoney().compareTo(from.getMoney()) <= 0) {
                findings.error(to, "TIER_GOES_BACK", "from", from.getMoney().toYuanString());
            }
            if (!last && !to.exists()) {
                findings.error(tiers.get(i), "TIER_OPEN_BEFORE_LAST");
            } else if (last && to.exists()) {
                findings.warning(to, "TIER_LAST_CLOSED");
            }
            reached = to.asMoney();
        }
    }

    private static void joins(Place from, Optional<Money> reached, Findings findings) {
        if (from.asMoney().isEmpty() || reached.isEmpty()) {
            return;
        }
        int order = from.getMoney().compareTo(reached.get());
        if (order > 0) {
            findings.error(
                    from,
                    "TIER_GAP",
                    "from",
                    reached.get().toYuanString(),
                    "to",
                    from.getMoney().toYuanString());
        } else if (order < 0) {
            findings.error(
                    from,
                    "TIER_OVERLAP",
                    "from",
                    from.getMoney().toYuanString(),
                    "to",
                    reached.get().toYuanString());
        }
    }

    /** A whole amount that crosses a border must not pay less than one fen before. */
    private static void wholeAmounts(List<Place> tiers, Findings findings) {
        for (int i = 1; i < tiers.size(); i++) {
            Optional<Money> border = tiers.get(i).at("from").asMoney();
            Optional<Percentage> below = tiers.get(i - 1).at("ratio").asRatio();
            Optional<Percentage> above = tiers.get(i).at("ratio").asRatio();
            if (border.isPresent() && below.isPresent() && above.isPresent()) {
                Money before = below.get().of(border.get(), Rounding.DOWN);
                Money after = above.get().of(border.get(), Rounding.HALF_UP);
                if (after.compareTo(before) < 0) {
                    findings.warning(
                            tiers.get(i).at("ratio"),
                            "TIER_PAYS_LESS",
                            "amount",
                            border.get().toYuanString());
                }
            }
        }
    }
}
