/**
 * Who is covered, by what, and what they owe. Each feature is a package: its core is plain Java, its edges (rest, db,
 * kafka, file, job) stand below it. {@link org.huzhu.enrollment.EnrollmentWiring} puts the parts together.
 */
@NullMarked
package org.huzhu.enrollment;

import org.jspecify.annotations.NullMarked;
