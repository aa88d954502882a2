package org.huzhu.enrollment.contribution.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said with a confirmation. */
@Schema(name = "ConfirmationRequest")
public record ConfirmationRequest() {}
