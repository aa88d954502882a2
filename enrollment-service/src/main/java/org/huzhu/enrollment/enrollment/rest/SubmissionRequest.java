package org.huzhu.enrollment.enrollment.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said with a submission. */
@Schema(name = "SubmissionRequest")
public record SubmissionRequest() {}
