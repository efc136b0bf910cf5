/** VDCs in the database. */
package org.sealport.persistence.vdc;
