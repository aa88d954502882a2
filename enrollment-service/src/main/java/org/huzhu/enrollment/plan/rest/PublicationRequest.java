package org.huzhu.enrollment.plan.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Nothing is said with a publication. */
@Schema(name = "PublicationRequest")
public record PublicationRequest() {}
