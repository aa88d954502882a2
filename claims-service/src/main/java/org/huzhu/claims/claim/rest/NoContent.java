package org.huzhu.claims.claim.rest;

/** The empty body of a command that needs nothing but its address. */
public record NoContent() {}
