/**
 * Carries requests to the services and answers back, streaming, with the kept proxy library of Vert.x.
 */
@NullMarked
package org.huzhu.gateway.route.http;

import org.jspecify.annotations.NullMarked;
