/** Sections and metadata that clients record about VMs, vApps and other subjects and read back. */
package org.sealport.web.rest.vcd.configuration;
