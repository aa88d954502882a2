package org.huzhu.testkit.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Forgot to say who may call it. */
@Path("/api/v1/unmarked")
public class UnmarkedResource {
    @GET
    public String unmarked() {
        return "open";
    }
}
