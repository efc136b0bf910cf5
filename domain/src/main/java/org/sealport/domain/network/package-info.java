/**
 * Networks of organization VDCs: recorded, nothing in a vCenter follows from them. Start with
 * {@link org.sealport.domain.network.Network}.
 */
package org.sealport.domain.network;
