/** API tokens in PostgreSQL. */
package org.sealport.persistence.access;
