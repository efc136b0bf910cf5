/** Sections and metadata that clients record about VMs and vApps and read back. */
package org.sealport.web.rest.vcd.configuration;
