package org.huzhu.benefit.event;

import org.huzhu.benefit.illness.CodeText;

/**
 * A coded procedure.
 *
 * @param code ICD-9-CM-3 in any extension, such as {@code 36.1000x001}; kept normalised
 */
public record ProcedureCode(String code) {

    /** Normalises the code. */
    public ProcedureCode {
        code = CodeText.normalised(code);
    }
}
