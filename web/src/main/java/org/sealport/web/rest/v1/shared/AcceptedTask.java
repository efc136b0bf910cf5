package org.sealport.web.rest.v1.shared;

/**
 * A command that is being worked on.
 *
 * @param task follow it at {@code tasks/{id}}
 * @param entity what it makes or changes
 */
public record AcceptedTask(String task, String entity) {}
