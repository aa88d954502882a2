/** Roster files: CSV in UTF-8 or GBK and XLSX, told apart by their bytes, read row by row within limits. */
@NullMarked
package org.huzhu.enrollment.roster.file;

import org.jspecify.annotations.NullMarked;
