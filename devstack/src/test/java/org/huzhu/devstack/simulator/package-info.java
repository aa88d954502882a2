/** Tests of the simulators over HTTP. */
@NullMarked
package org.huzhu.devstack.simulator;

import org.jspecify.annotations.NullMarked;
