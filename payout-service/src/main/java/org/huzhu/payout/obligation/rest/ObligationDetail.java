package org.huzhu.payout.obligation.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An obligation with every try to pay it. */
@Schema(name = "ObligationDetail")
public record ObligationDetail(ObligationView obligation, List<AttemptView> attempts) {}
