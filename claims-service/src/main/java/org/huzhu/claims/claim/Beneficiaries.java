package org.huzhu.claims.claim;

import org.huzhu.claims.member.MemberId;

/** Who is known to be a member: by what she did as a worker on any of her claims, whoever filed this one. */
@FunctionalInterface
public interface Beneficiaries {

    /** Whether a person ever acted as this member, looking past the caller's scope. */
    boolean is(String person, MemberId member);
}
