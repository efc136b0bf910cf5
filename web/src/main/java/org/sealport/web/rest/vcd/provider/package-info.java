/** The provider's infrastructure and organizations, in the compatible API. */
package org.sealport.web.rest.vcd.provider;
