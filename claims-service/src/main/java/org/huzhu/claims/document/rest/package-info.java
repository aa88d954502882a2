/**
 * Upload and download of documents.
 */
@NullMarked
package org.huzhu.claims.document.rest;

import org.jspecify.annotations.NullMarked;
