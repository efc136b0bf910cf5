/** Storage of recorded configuration. */
package org.sealport.persistence.configuration;
