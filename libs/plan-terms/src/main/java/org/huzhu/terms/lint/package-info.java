/**
 * What is wrong with terms, before anybody is enrolled on them: each fault with its JSON pointer, a stable code and a text
 * in Chinese and English. Errors stand in the way of a publication, warnings are for the administrator to weigh.
 */
@NullMarked
package org.huzhu.terms.lint;

import org.jspecify.annotations.NullMarked;
