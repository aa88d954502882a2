package org.huzhu.claims.plan;

/**
 * What names a published plan version and its terms, without the terms. It never changes.
 *
 * @param nameZh name in Chinese
 * @param nameEn name in English
 * @param termsDigest SHA-256 of the canonical terms
 */
public record PlanVersionHeading(String nameZh, String nameEn, String termsDigest) {}
