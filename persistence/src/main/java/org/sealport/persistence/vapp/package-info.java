/** vApps in the database. */
package org.sealport.persistence.vapp;
