package org.sealport.services.vcenter;

/**
 * Names one infrastructure operation for good. Asked again under the same key, an adapter answers
 * with what the first run made instead of doing it twice; that is what makes a task safe to run
 * again after a crash.
 */
public record OperationKey(String value) {}
