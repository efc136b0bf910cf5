/** Use cases and queries on organization VDCs. */
package org.sealport.services.vdc;
