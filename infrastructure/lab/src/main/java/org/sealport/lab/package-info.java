/**
 * vCenters in a box: the infrastructure for demo, development and tests.
 *
 * <p>{@link org.sealport.lab.LabVCenter} is one of them; start reading there. All state lies in
 * files below one folder ({@link org.sealport.lab.Lab}) and is read anew for every operation, so
 * that it survives any crash and a test may look at it, or change it, from outside. Its TPMs are in
 * {@code org.sealport.lab.tpm}.
 */
package org.sealport.lab;
