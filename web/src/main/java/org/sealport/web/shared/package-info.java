/** What pages and REST write alike. */
package org.sealport.web.shared;
