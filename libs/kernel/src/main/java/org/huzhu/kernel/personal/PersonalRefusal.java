package org.huzhu.kernel.personal;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why an identifier is refused. */
public enum PersonalRefusal implements RefusalCode {
    /** A citizen ID has 17 digits and a digit or X. */
    CITIZEN_ID_MALFORMED,
    /** The eight digits of the birth date are no date, or lie before 1850. */
    CITIZEN_ID_BIRTH_DATE,
    /** The check character of a citizen ID is wrong. */
    CITIZEN_ID_CHECK,
    /** A unified social credit code has 18 characters of its alphabet. */
    CREDIT_CODE_MALFORMED,
    /** The check character of a unified social credit code is wrong; some real early codes fail here. */
    CREDIT_CODE_CHECK,
    /** A card number has 12 to 19 digits. */
    BANK_CARD_MALFORMED,
    /** The check digit of a card number is wrong. */
    BANK_CARD_CHECK,
    /** A bank line number has 12 digits. */
    BANK_LINE_MALFORMED,
    /** The check digit of a bank line number is wrong. */
    BANK_LINE_CHECK;

    @Override
    public RefusalCategory category() {
        return RefusalCategory.INVALID;
    }
}
