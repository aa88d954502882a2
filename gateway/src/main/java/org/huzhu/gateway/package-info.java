/**
 * The one public door: it routes, verifies tokens, limits bodies and publishes the one API document.
 * It holds no rule of the trade and depends on no class of another module; what it knows of the services
 * are their addresses, their path prefixes, their committed OpenAPI files and their problem texts.
 */
@NullMarked
package org.huzhu.gateway;

import org.jspecify.annotations.NullMarked;
