/**
 * Carries requests to the services and answers back, streaming, over connections that are kept.
 */
@NullMarked
package org.huzhu.gateway.route.http;

import org.jspecify.annotations.NullMarked;
