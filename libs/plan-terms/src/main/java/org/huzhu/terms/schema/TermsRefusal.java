package org.huzhu.terms.schema;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why plan terms, an illness catalogue or a stored determination input are refused. */
public enum TermsRefusal implements RefusalCode {
    /** The terms break the schema or a rule of the linter; each fault is named. */
    TERMS_NOT_VALID(RefusalCategory.INVALID),
    /** The catalogue breaks its schema. */
    CATALOGUE_NOT_VALID(RefusalCategory.INVALID),
    /** The cases of a preview break their schema. */
    PREVIEW_NOT_VALID(RefusalCategory.INVALID),
    /** The stored input of a determination cannot be read. */
    DETERMINATION_INPUT_NOT_VALID(RefusalCategory.INVALID),
    /** The terms a stored input names by digest are not at hand. */
    TERMS_NOT_FOUND(RefusalCategory.NOT_FOUND);

    private final RefusalCategory category;

    TermsRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
