/** Tests of the whole service on a real PostgreSQL and a real Kafka, and what several tests need. */
@NullMarked
package org.huzhu.enrollment;

import org.jspecify.annotations.NullMarked;
