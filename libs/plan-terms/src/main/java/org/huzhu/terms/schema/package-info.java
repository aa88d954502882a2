/**
 * The published JSON Schemas and what they find wrong, the texts in two languages, and why terms are refused. What the
 * terms mean is not known here.
 */
@NullMarked
package org.huzhu.terms.schema;

import org.jspecify.annotations.NullMarked;
