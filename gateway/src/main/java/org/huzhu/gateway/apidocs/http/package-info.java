/** Serves the one API document and the pages around it. */
@NullMarked
package org.huzhu.gateway.apidocs.http;

import org.jspecify.annotations.NullMarked;
