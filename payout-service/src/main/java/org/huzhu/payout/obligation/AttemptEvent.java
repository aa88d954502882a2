package org.huzhu.payout.obligation;

/** Something that happened to an attempt and not to its obligation. Whoever wants to know follows these. */
public sealed interface AttemptEvent {

    /** Somebody proposed to give it up. */
    record GiveUpProposed(String why) implements AttemptEvent {}

    /** "No such payment" was taken as the bank's word. */
    record NeverReceived() implements AttemptEvent {}
}
