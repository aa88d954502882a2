package org.huzhu.benefit.explain;

/** The language of an explanation. */
public enum Language {
    /** Chinese, for a worker. */
    ZH,
    /** English. */
    EN,
    /** Codes and numbers, for a machine. */
    CODES
}
