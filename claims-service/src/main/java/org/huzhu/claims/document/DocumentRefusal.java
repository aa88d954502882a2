package org.huzhu.claims.document;

import org.huzhu.kernel.refusal.RefusalCategory;
import org.huzhu.kernel.refusal.RefusalCode;

/** Why a document is refused. */
public enum DocumentRefusal implements RefusalCode {
    /** No such document, or not for this caller. */
    DOCUMENT_UNKNOWN(RefusalCategory.NOT_FOUND),
    /** The upload names no kind or no file. */
    DOCUMENT_INCOMPLETE(RefusalCategory.INVALID),
    /** The file has no content. */
    DOCUMENT_EMPTY(RefusalCategory.INVALID),
    /** The file is larger than allowed. */
    DOCUMENT_TOO_LARGE(RefusalCategory.LIMIT),
    /** Only PDF, JPEG and PNG are taken. */
    DOCUMENT_FORMAT_NOT_TAKEN(RefusalCategory.INVALID),
    /** Name, declared type and content do not agree. */
    DOCUMENT_LIES(RefusalCategory.INVALID),
    /** The file hides a second one, or an image too large to open. */
    DOCUMENT_UNSAFE(RefusalCategory.INVALID),
    /** The claim has this very file already. */
    DOCUMENT_EXISTS(RefusalCategory.CONFLICT),
    /** The claim holds as many documents, or as many bytes, as it may. */
    DOCUMENT_QUOTA(RefusalCategory.LIMIT);

    private final RefusalCategory category;

    DocumentRefusal(RefusalCategory category) {
        this.category = category;
    }

    @Override
    public RefusalCategory category() {
        return category;
    }
}
