/** Organization VDCs: a tenant's share of one vCenter. */
package org.sealport.domain.vdc;
