/** Use cases on what clients record about VMs and vApps. */
package org.sealport.services.configuration;
