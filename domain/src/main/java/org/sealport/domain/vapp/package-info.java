/** vApps: groups of a tenant's VMs. A standalone VM sits in a hidden one. */
package org.sealport.domain.vapp;
