/** The pages of catalogs and templates: lists, upload, and the dialog that instantiates. */
package org.sealport.web.faces.catalog;
