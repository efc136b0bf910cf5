/** The audit as JSON and as CSV. */
package org.sealport.web.rest.v1.audit;
