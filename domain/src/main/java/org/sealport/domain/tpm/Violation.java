package org.sealport.domain.tpm;

/**
 * One violated rule. The texts (what it means, what is required, what to do) belong to the code;
 * {@code found} is the fact that violates it.
 *
 * @param vm the name of the VM
 * @param found the offending value as data, for example {@code BIOS} or {@code vmx-13}
 * @param required the value that the rule asks for, as data
 */
public record Violation(TpmProblem problem, String vm, String found, String required) {}
