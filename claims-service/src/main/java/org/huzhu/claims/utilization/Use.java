package org.huzhu.claims.utilization;

import java.util.OptionalLong;
import org.huzhu.benefit.held.AccumulatorKey;

/**
 * What a determination uses of one limit.
 *
 * @param key the counter
 * @param before its value on which the decision rests
 * @param by what is added
 * @param limit the most it may reach, absent where the terms name none
 */
public record Use(AccumulatorKey key, long before, long by, OptionalLong limit) {}
