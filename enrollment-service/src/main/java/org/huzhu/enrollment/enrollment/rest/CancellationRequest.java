package org.huzhu.enrollment.enrollment.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said with a cancellation. */
@Schema(name = "CancellationRequest")
public record CancellationRequest() {}
