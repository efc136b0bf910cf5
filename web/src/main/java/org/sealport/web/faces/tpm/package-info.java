/**
 * What the pages say and ask about TPMs wherever machines are copied.
 *
 * <p>{@link org.sealport.web.faces.tpm.TreatmentChoice} belongs to the tag {@code s:treatments}.
 */
package org.sealport.web.faces.tpm;
