/**
 * A small client for the vSphere Web Services API (vim25): only what Sealport asks of a vCenter.
 *
 * <p>{@link org.sealport.vsphere.soap.Vim} is a vCenter; requests are {@link
 * org.sealport.vsphere.soap.Spec}s, answers are {@link org.sealport.vsphere.soap.Element}s. It
 * knows nothing of Sealport.
 */
package org.sealport.vsphere.soap;
