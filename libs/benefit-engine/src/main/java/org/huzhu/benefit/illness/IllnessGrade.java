package org.huzhu.benefit.illness;

/** How grave an illness is in the words of the catalogues. */
public enum IllnessGrade {
    /** Severe (重度). */
    SEVERE,
    /** Mild (轻度). */
    MILD,
    /** Invasive (浸润性). */
    INVASIVE,
    /** In situ (原位). */
    IN_SITU,
    /** Named only by its surgery. */
    SURGERY
}
