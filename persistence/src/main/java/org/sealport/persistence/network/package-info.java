/** Networks in the database. */
package org.sealport.persistence.network;
