/**
 * Drives real vCenters through the vSphere Web Services API.
 *
 * <p>{@link org.sealport.vsphere.VSphereVCenter} is one of them; start reading there. The client
 * beneath is in {@code org.sealport.vsphere.soap}.
 */
package org.sealport.vsphere;
