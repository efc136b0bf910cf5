/** The native REST API, one package for each feature; {@link org.sealport.web.rest.v1.RestApi}. */
package org.sealport.web.rest.v1;
