/** The start page of an organization. */
package org.sealport.web.faces.overview;
