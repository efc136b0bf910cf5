/** The provider's console: vCenters, key providers, organizations with their VDCs. */
package org.sealport.web.faces.provider;
