package org.huzhu.enrollment.member;

import java.util.Optional;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.Sensitive;

/**
 * Who somebody is; each part shows nothing of itself when printed.
 *
 * @param name full name
 * @param idNumber citizen id
 * @param mobile mobile number, where it is known
 */
public record Person(Sensitive name, CitizenId idNumber, Optional<Sensitive> mobile) {}
