/** Organizations in the database. */
package org.sealport.persistence.tenant;
