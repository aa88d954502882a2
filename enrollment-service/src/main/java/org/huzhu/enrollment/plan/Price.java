package org.huzhu.enrollment.plan;

import java.util.List;
import org.huzhu.kernel.money.Money;

/**
 * What shares cost for one period.
 *
 * @param perShare one share
 * @param byShares the price of 1, 2, 3 … shares where it is not a multiple; empty otherwise
 */
public record Price(Money perShare, List<Money> byShares) {
    public Price {
        byShares = List.copyOf(byShares);
    }

    /** The contribution for so many shares. */
    public Money of(int shares) {
        return shares <= byShares.size() ? byShares.get(shares - 1) : perShare.times(shares);
    }
}
