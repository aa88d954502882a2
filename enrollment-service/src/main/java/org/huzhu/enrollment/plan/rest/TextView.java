package org.huzhu.enrollment.plan.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages. */
@Schema(name = "Text")
public record TextView(String zh, String en) {}
