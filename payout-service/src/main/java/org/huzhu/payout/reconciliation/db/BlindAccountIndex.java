package org.huzhu.payout.reconciliation.db;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.payout.reconciliation.AccountIndex;

/** The kit's blind index of an account in one form: NFKC, upper case, letters and digits only. */
@Singleton
class BlindAccountIndex implements AccountIndex {

    private static final String FIELD = "payee.account";
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private final BlindIndex index;

    BlindAccountIndex(BlindIndex index) {
        this.index = index;
    }

    @Override
    public String of(Sensitive account) {
        String text = Normalizer.normalize(account.reveal(), Normalizer.Form.NFKC);
        return index.of(FIELD, SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT));
    }
}
