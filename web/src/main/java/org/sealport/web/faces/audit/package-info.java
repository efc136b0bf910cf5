/** The audit on the pages. */
package org.sealport.web.faces.audit;
