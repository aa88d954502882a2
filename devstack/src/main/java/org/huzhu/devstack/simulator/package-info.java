/**
 * The outside world of the demo and the tests: identity issuer, medical insurance, work injury register and
 * bank. Each is a small HTTP server with state on disk and can be told to be slow, wrong, dead, or to act and lose the
 * answer. Nothing of it runs in production.
 */
@NullMarked
package org.huzhu.devstack.simulator;

import org.jspecify.annotations.NullMarked;
