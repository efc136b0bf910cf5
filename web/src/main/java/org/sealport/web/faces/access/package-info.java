/** The dialog about whose something is and who reaches it. */
package org.sealport.web.faces.access;
