package org.huzhu.enrollment.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/**
 * A member: one person over all units, as far as what is kept of her can be read.
 *
 * @param id its key
 * @param name full name
 * @param idNumber citizen id
 * @param mobile mobile number, where it is known
 * @param version grows with each change
 */
public record Member(
        MemberId id,
        KeptField<Sensitive> name,
        KeptField<CitizenId> idNumber,
        Optional<KeptField<Sensitive>> mobile,
        long version) {

    /** The names of the fields that are damaged. */
    public List<String> unreadable() {
        List<String> names = new ArrayList<>();
        if (name.isDamaged()) {
            names.add("name");
        }
        if (idNumber.isDamaged()) {
            names.add("idNumber");
        }
        if (mobile.filter(KeptField::isDamaged).isPresent()) {
            names.add("phone");
        }
        return List.copyOf(names);
    }
}
