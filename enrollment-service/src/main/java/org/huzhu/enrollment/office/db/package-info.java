/** How office is kept in PostgreSQL. Rows are seen within the caller's scope; the database itself sees to that. */
@NullMarked
package org.huzhu.enrollment.office.db;

import org.jspecify.annotations.NullMarked;
