/** The audit in the database, where nothing of it can be changed. */
package org.sealport.persistence.audit;
