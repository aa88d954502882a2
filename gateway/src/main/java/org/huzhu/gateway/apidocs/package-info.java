/**
 * The one API document: the services' committed OpenAPI files and the gateway's own, as one, with one way to
 * authenticate and one shape of problems.
 */
@NullMarked
package org.huzhu.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
