package org.huzhu.enrollment.roster.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said when a reading is given up. */
@Schema(name = "RosterCancellationRequest")
public record RosterCancellationRequest() {}
