/** Use cases on what clients record about VMs, vApps and other subjects. */
package org.sealport.services.configuration;
