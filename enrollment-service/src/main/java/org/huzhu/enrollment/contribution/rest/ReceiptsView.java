package org.huzhu.enrollment.contribution.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipts of an enrolment. */
@Schema(name = "Receipts")
public record ReceiptsView(List<ReceiptView> receipts) {}
