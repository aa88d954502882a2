package org.huzhu.enrollment.office;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;

/**
 * The code of an office: six digits after GB/T 2260, {@code 420200}, with up to six more for an office inside a large
 * firm or industry.
 */
public record OfficeCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}([0-9]{2}){0,3}");

    /** Reads a code. @throws Refused OFFICE_CODE_MALFORMED at the pointer when it has another shape */
    public static OfficeCode parse(String text, String pointer) {
        if (!SHAPE.matcher(text).matches()) {
            throw new Refused(
                    OfficeRefusal.OFFICE_CODE_MALFORMED,
                    Map.of(),
                    List.of(new Fault(pointer, OfficeRefusal.OFFICE_CODE_MALFORMED.name(), Map.of())));
        }
        return new OfficeCode(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
