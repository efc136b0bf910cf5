package org.sealport.architecture.bad.web;

import jakarta.ws.rs.Path;

/** Deliberately bad: a misnamed resource. */
@Path("bad")
public class BadRest {}
