/** How TPMs, preflights and their violations look in JSON. */
package org.sealport.web.rest.v1.tpm;
