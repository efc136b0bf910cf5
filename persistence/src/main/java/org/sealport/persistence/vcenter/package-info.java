/** vCenters in the database; they belong to the provider. */
package org.sealport.persistence.vcenter;
