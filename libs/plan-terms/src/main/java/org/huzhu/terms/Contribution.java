package org.huzhu.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.kernel.money.Money;
import org.huzhu.terms.json.Place;

/**
 * What is due for a member's shares, and who may pay it.
 *
 * @param standard the price of an ordinary trade
 * @param riskClasses other prices by risk class
 * @param sharesMax most shares one person may hold over all units
 * @param equalSharesInUnit whether everyone in the unit holds the same number
 * @param payers who may pay
 * @param gift present when the cover is donated
 */
public record Contribution(
        Price standard,
        Map<String, Price> riskClasses,
        int sharesMax,
        boolean equalSharesInUnit,
        List<PayerKind> payers,
        Optional<Gift> gift) {

    /** Copies the collections. */
    public Contribution {
        riskClasses = Map.copyOf(riskClasses);
        payers = List.copyOf(payers);
    }

    /** Who pays a contribution, or a part of it. */
    public enum PayerKind {
        /** The employer. */
        UNIT,
        /** The unit's union. */
        UNION,
        /** The worker. */
        WORKER,
        /** A third party that donates the cover. */
        SPONSOR
    }

    /** What a member does before donated cover starts. */
    public enum Activation {
        /** Nothing. */
        NONE,
        /** Proves who he or she is. */
        REAL_NAME
    }

    /**
     * Donated cover.
     *
     * @param activation what the member does first
     * @param months how long it is donated, if said
     */
    public record Gift(Activation activation, Optional<Integer> months) {}

    /**
     * A price by shares.
     *
     * @param perShare the price of one share
     * @param byShares the price of 1, 2, 3 … shares together; empty when it is a multiple of one share
     */
    public record Price(Money perShare, List<Money> byShares) {

        /** Copies the steps. */
        public Price {
            byShares = List.copyOf(byShares);
        }

        /** Returns what is due for a number of shares, at least one. */
        public Money of(int shares) {
            if (shares < 1) {
                throw new IllegalArgumentException("a member holds at least one share: " + shares);
            }
            return shares <= byShares.size() ? byShares.get(shares - 1) : perShare.times(shares);
        }

        static Price at(Place place) {
            List<Money> steps =
                    place.at("byShares").items().stream().map(Place::getMoney).toList();
            Money one = place.at("perShare").asMoney().orElseGet(() -> steps.getFirst());
            return new Price(one, steps);
        }
    }

    /** Returns what is due for the shares of one member in an ordinary trade. */
    public Money due(int shares) {
        return standard.of(shares);
    }

    /**
     * Returns what is due for the shares of one member in a risk class.
     *
     * @throws IllegalArgumentException when the terms name no such class
     */
    public Money due(int shares, String riskClass) {
        Price price = riskClasses.get(riskClass);
        if (price == null) {
            throw new IllegalArgumentException("no such risk class: " + riskClass);
        }
        return price.of(shares);
    }

    static Contribution at(Place place) {
        Map<String, Price> classes = new HashMap<>();
        for (Place item : place.at("riskClasses").items()) {
            classes.put(item.at("code").getText(), Price.at(item));
        }
        Place gift = place.at("gift");
        return new Contribution(
                Price.at(place),
                classes,
                place.at("sharesMax").getNumber(),
                place.at("equalSharesInUnit").isTrue(),
                place.at("payers").items().stream()
                        .map(payer -> payer.getConstant(PayerKind.class))
                        .toList(),
                gift.exists()
                        ? Optional.of(new Gift(
                                gift.at("activation").getConstant(Activation.class),
                                gift.at("months").asNumber().stream().boxed().findFirst()))
                        : Optional.empty());
    }
}
