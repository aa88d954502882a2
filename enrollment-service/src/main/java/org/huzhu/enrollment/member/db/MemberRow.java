package org.huzhu.enrollment.member.db;

import java.util.Optional;
import org.huzhu.enrollment.member.MemberId;

/** A member as it is stored: ciphertext. */
@SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
record MemberRow(MemberId memberId, byte[] nameCipher, byte[] idCipher, Optional<byte[]> phoneCipher, long version) {}
