/** TPMs in the database, past ones included. */
package org.sealport.persistence.tpm;
